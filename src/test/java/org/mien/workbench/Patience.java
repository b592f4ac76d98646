package org.mien.workbench;

import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.JMenuItem;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.AbstractContainerFixture;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.assertj.swing.timing.Timeout;

/**
 * How tests of windows wait on a slow, noisy machine: a minute at most for whatever it is, where the library's own limits are
 * from a tenth of a second to ten seconds.
 */
public final class Patience {

  /** As long as anything is waited for. */
  public static final Timeout MINUTE = Timeout.timeout(1, TimeUnit.MINUTES);

  private static final int MINUTE_MILLIS = 60_000;

  private Patience() {}

  /** A robot that waits as long; it sees every window. */
  public static Robot robot() {
    Robot robot = BasicRobot.robotWithCurrentAwtHierarchy();
    robot.settings().timeoutToBeVisible(MINUTE_MILLIS);
    robot.settings().timeoutToFindPopup(MINUTE_MILLIS);
    robot.settings().timeoutToFindSubMenu(10_000);
    robot.settings().idleTimeout(MINUTE_MILLIS);
    return robot;
  }

  /** The question that is asked in a small window, as soon as it is there. */
  public static JOptionPaneFixture question(AbstractContainerFixture<?, ?, ?> window) {
    return window.optionPane(MINUTE);
  }

  /**
   * Presses a button of a window that may have come up this moment. Without a window manager nobody says when it can be clicked
   * on, and a click that comes too early is lost.
   */
  public static void press(AbstractButton button) {
    // It may open another window that waits for an answer, so nothing waits for it here.
    SwingUtilities.invokeLater(button::doClick);
  }

  /** Chooses an item of a menu that has come up, which goes away as after a click. */
  public static void choose(JMenuItem item) {
    SwingUtilities.invokeLater(() -> {
      MenuSelectionManager.defaultManager().clearSelectedPath();
      item.doClick();
    });
  }

  /** Writes into the question that is asked and presses OK. */
  public static void answer(AbstractContainerFixture<?, ?, ?> window, String text) {
    JOptionPaneFixture question = question(window);
    question.textBox().setText(text);
    press(question.okButton().target());
  }

  /** Whether something can be seen; away from the event thread. */
  public static boolean showing(java.awt.Component component) {
    return GuiActionRunner.execute(component::isShowing);
  }
}
