package org.mien.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.beans.PropertyChangeListener;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javax.swing.UIManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.mien.workbench.WindowTest;
import org.mien.workbench.state.Session;
import org.mien.workbench.state.Settings;

/** Opening and closing leaves nothing behind. */
class LeakTest extends WindowTest {

  private static final int TIMES = 50;

  /** What stays registered with the process. */
  private record Listeners(int look, int events, int focus) {

    static Listeners now() {
      PropertyChangeListener[] look = UIManager.getPropertyChangeListeners();
      return new Listeners(look.length, Toolkit.getDefaultToolkit().getAWTEventListeners().length,
          KeyboardFocusManager.getCurrentKeyboardFocusManager().getPropertyChangeListeners().length);
    }
  }

  @Test
  void fiftyTimesOpenAndCloseLeaksNothing() {
    openAndClose();
    Listeners before = GuiActionRunner.execute(Listeners::now);
    List<WeakReference<?>> gone = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      gone.addAll(openAndClose());
    }
    assertThat(GuiActionRunner.execute(Listeners::now)).isEqualTo(before);
    // The toolkit itself keeps the last window for a while: the one that had the focus, the last event.
    waitUntil("the windows are gone", () -> {
      GuiActionRunner.execute(() -> workbench.toFront());
      System.gc();
      return gone.stream().filter(reference -> reference.get() != null).count() <= 3;
    });
  }

  private List<WeakReference<?>> openAndClose() {
    Session own = new Session(context, new Settings(dir.resolve("leak")));
    List<WeakReference<?>> references = GuiActionRunner.execute(() -> {
      Workbench made = new Workbench(own);
      made.open();
      made.show("history");
      made.show("parts");
      List<WeakReference<?>> seen = new ArrayList<>();
      seen.add(new WeakReference<>(made));
      seen.add(new WeakReference<>(made.window()));
      seen.add(new WeakReference<>(own));
      made.docks().visible().forEach(dock -> seen.add(new WeakReference<>(dock)));
      return seen;
    });
    robot.waitForIdle();
    GuiActionRunner.execute(() -> references.stream().map(WeakReference::get).filter(Workbench.class::isInstance)
        .map(Workbench.class::cast).forEach(Workbench::close));
    assertThat(own.project().observers()).isZero();
    assertThat(own.settings().values().observers()).isZero();
    assertThat(own.log().lines().observers()).isZero();
    assertThat(own.history().steps().observers()).isZero();
    assertThat(own.jobs().all().observers()).isZero();
    return references;
  }
}
