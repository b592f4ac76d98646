package org.mien.workbench;

import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.mien.workbench.shell.Workbench;
import org.mien.workbench.state.Session;
import org.mien.workbench.state.Settings;
import org.scijava.Context;

/**
 * What tests of a real window share: a display (or the test is skipped, saying so), a workbench of its own with its own
 * settings, a robot, and a repaint manager that fails on Swing calls off the event thread.
 */
@Tag("window")
public abstract class WindowTest {

  @TempDir
  protected Path dir;

  protected Robot robot;
  protected Context context;
  protected Session session;
  protected Workbench workbench;
  protected FrameFixture window;

  @BeforeEach
  void openWindow() {
    Assumptions.assumeTrue(displayed(), "There is no display; tests of the window need one (xvfb-run on a server).");
    FailOnThreadViolationRepaintManager.install();
    robot = Patience.robot();
    // A tip comes up where the test before left the mouse, and takes the first Esc.
    robot.moveMouse(new Point(0, 0));
    context = context();
    session = new Session(context, new Settings(dir.resolve("settings")));
    if (!firstStart()) {
      session.settings().change(values -> values.withPerspective("data"));
    }
    prepare();
    workbench = GuiActionRunner.execute(() -> {
      Workbench made = new Workbench(session);
      made.open();
      return made;
    });
    window = new FrameFixture(robot, (java.awt.Frame) workbench.window());
    front();
  }

  /** Whether the window is that of somebody who starts Mien for the first time, with nothing but the welcome. */
  protected boolean firstStart() {
    return false;
  }

  /** Settings and files that must be there before the window opens. */
  protected void prepare() {}

  /** The context of the host; everything on the class path. */
  protected Context context() {
    return new Context();
  }

  private static boolean displayed() {
    if (GraphicsEnvironment.isHeadless()) {
      return false;
    }
    String system = System.getProperty("os.name");
    return system.startsWith("Windows") || system.startsWith("Mac") || System.getenv("DISPLAY") != null;
  }

  @AfterEach
  void closeWindow() {
    if (robot != null) {
      // A window that could not be opened must not keep the screen from the tests behind it.
      try {
        if (workbench != null) {
          GuiActionRunner.execute(() -> workbench.close());
        }
      } finally {
        robot.cleanUp();
        context.dispose();
      }
    }
  }

  /**
   * Gives the window the keyboard, as a window manager does when it is opened or a dialog in front of it is closed. Without one the
   * first click brings it, after the click was dealt with: whoever held it before gets it then, an editor that was opened is closed,
   * and keys go to where nobody clicked.
   */
  protected void front() {
    GuiActionRunner.execute(() -> workbench.toFront());
    waitUntil("the window has the keyboard", () -> GuiActionRunner.execute(() -> workbench.window().isFocused()));
    robot.waitForIdle();
  }

  /** Waits, a minute at most, until something holds. */
  protected static void waitUntil(String what, java.util.function.BooleanSupplier holds) {
    waitUntil(what, holds, Patience.MINUTE);
  }

  /** Waits for work that takes a while on a machine with much else to do. */
  protected static void waitLong(String what, java.util.function.BooleanSupplier holds) {
    waitUntil(what, holds, Timeout.timeout(5, TimeUnit.MINUTES));
  }

  private static void waitUntil(String what, java.util.function.BooleanSupplier holds, Timeout limit) {
    Pause.pause(new Condition(what) {
      @Override
      public boolean test() {
        return holds.getAsBoolean();
      }
    }, limit);
  }

  /** Waits until a component of a name can be seen; the fixtures of the window look for it only once. */
  protected void waitFor(String name) {
    waitUntil(name, () -> !robot.finder().findAll(c -> name.equals(c.getName()) && c.isShowing()).isEmpty());
  }

  /** Goes to a perspective as a click on its button does. */
  protected void perspective(String key) {
    GuiActionRunner.execute(() -> workbench.perspective(key));
    robot.waitForIdle();
  }

  /** Chooses an item of a list that opens, by its words. */
  protected void choose(String combo, String words) {
    waitUntil(words, () -> GuiActionRunner.execute(() -> List.of(window.comboBox(combo).contents()).contains(words)));
    int at = List.of(window.comboBox(combo).contents()).indexOf(words);
    GuiActionRunner.execute(() -> window.comboBox(combo).target().setSelectedIndex(at));
    robot.waitForIdle();
  }

  /** Goes to a tab as a click on it does, wherever it is. */
  protected void tab(String pane, String title) {
    javax.swing.JTabbedPane tabs = robot.finder().findByName(pane, javax.swing.JTabbedPane.class, true);
    GuiActionRunner.execute(() -> tabs.setSelectedIndex(tabs.indexOfTab(title)));
    robot.waitForIdle();
  }

  /** A picture of the window, for a person who wants to see what a test did; only with -Dmien.pictures=FOLDER. */
  protected void picture(String name) {
    picture(workbench.window(), name);
  }

  /** A picture of any window, as above. */
  protected void picture(java.awt.Window frame, String name) {
    String folder = System.getProperty("mien.pictures", "");
    if (!folder.isEmpty()) {
      try {
        Files.createDirectories(Path.of(folder));
        robot.waitForIdle();
        java.awt.image.BufferedImage image = GuiActionRunner.execute(() -> {
          java.awt.image.BufferedImage made = new java.awt.image.BufferedImage(
              frame.getWidth(), frame.getHeight(), java.awt.image.BufferedImage.TYPE_INT_RGB);
          frame.printAll(made.getGraphics());
          return made;
        });
        javax.imageio.ImageIO.write(image, "png", Path.of(folder, name + ".png").toFile());
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }
}
