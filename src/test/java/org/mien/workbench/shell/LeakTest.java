package org.mien.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mien.workbench.shell.Standalone.onEventThread;

import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import javax.swing.UIManager;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.workbench.state.Session;
import org.mien.workbench.state.Settings;
import org.scijava.Context;

/** Opening and closing leaves nothing behind. Without the robot of other window tests, which remembers every window it saw. */
@Tag("window")
class LeakTest {

  private static final int TIMES = 50;

  @TempDir
  private Path dir;

  /** What stays registered with the process. */
  private record Listeners(int look, int events, int focus, int threads) {

    static Listeners now() {
      return new Listeners(UIManager.getPropertyChangeListeners().length,
          Toolkit.getDefaultToolkit().getAWTEventListeners().length,
          KeyboardFocusManager.getCurrentKeyboardFocusManager().getPropertyChangeListeners().length,
          (int) Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("mien-quick")).count());
    }
  }

  @Test
  void fiftyTimesOpenAndCloseLeaksNothing() {
    Assumptions.assumeTrue(!GraphicsEnvironment.isHeadless() && System.getenv("DISPLAY") != null, "There is no display.");
    try (Context context = new Context()) {
      openAndClose(context);
      Listeners before = onEventThread(Listeners::now);
      List<WeakReference<?>> gone = new ArrayList<>();
      for (int i = 0; i < TIMES; i++) {
        gone.addAll(openAndClose(context));
      }
      waitUntil("no listener is left", () -> {
        Listeners now = onEventThread(Listeners::now);
        return now.look() <= before.look() && now.events() <= before.events() && now.focus() <= before.focus()
            && now.threads() <= before.threads();
      });
      // The toolkit keeps the window that it painted last; another one takes its place.
      JFrame other = onEventThread(() -> {
        JFrame made = new JFrame();
        made.setSize(100, 100);
        made.setVisible(true);
        return made;
      });
      waitUntil("the windows, sessions and views are gone", () -> {
        onEventThread(() -> {
          other.repaint();
          return null;
        });
        System.gc();
        return gone.stream().filter(reference -> reference.get() != null).count() <= gone.size() / TIMES;
      });
      onEventThread(() -> {
        other.dispose();
        return null;
      });
    }
  }

  private static void waitUntil(String what, java.util.function.BooleanSupplier holds) {
    Pause.pause(new Condition(what) {
      @Override
      public boolean test() {
        return holds.getAsBoolean();
      }
    }, Timeout.timeout(60, TimeUnit.SECONDS));
  }

  private List<WeakReference<?>> openAndClose(Context context) {
    Session own = new Session(context, new Settings(dir.resolve("settings")));
    List<WeakReference<?>> references = new ArrayList<>();
    references.add(new WeakReference<>(own));
    Workbench open = onEventThread(() -> {
      Workbench made = new Workbench(own);
      made.open();
      made.show("history");
      made.show("parts");
      references.add(new WeakReference<>(made));
      references.add(new WeakReference<>(made.window()));
      return made;
    });
    onEventThread(() -> {
      open.docks().visible().forEach(dock -> references.add(new WeakReference<>(dock)));
      open.close();
      return null;
    });
    assertThat(own.project().observers()).isZero();
    assertThat(own.settings().values().observers()).isZero();
    assertThat(own.log().lines().observers()).isZero();
    assertThat(own.history().steps().observers()).isZero();
    assertThat(own.jobs().all().observers()).isZero();
    return references;
  }
}
