package org.mien.workbench.shell;

import java.awt.Window;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JOptionPane;
import org.mien.workbench.state.RunningJob;

/** The question before a window with work in hand is closed. */
final class Closing {

  private static final String STAY = "Keep working";
  private static final String LEAVE = "Cancel the work and close";

  private Closing() {}

  /** Whether the window may be closed. */
  static boolean agreed(Window owner, List<RunningJob> running) {
    if (running.isEmpty()) {
      return true;
    }
    String names = running.stream().map(RunningJob::name).distinct().limit(5).collect(Collectors.joining(", "));
    Object[] choices = {STAY, LEAVE};
    int answer = JOptionPane.showOptionDialog(owner, "Work is going on: " + names + ".\nWhat is finished is kept; a training and"
        + " a cross-validation can be taken up again later.", "Close the workbench?", JOptionPane.DEFAULT_OPTION,
        JOptionPane.QUESTION_MESSAGE, null, choices, STAY);
    return answer == 1;
  }
}
