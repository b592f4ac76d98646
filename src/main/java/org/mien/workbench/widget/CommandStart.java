package org.mien.workbench.widget;

import java.util.Map;
import org.mien.command.CommandCall;
import org.mien.workbench.state.Jobs;
import org.mien.workbench.state.Session;
import org.mien.workbench.state.Training;

/** Starts a command from the window. A training is put in front, so that the view of trainings follows it. */
public final class CommandStart {

  private CommandStart() {}

  /** Starts it in the background, as a step of the history and a job. */
  public static Jobs.Started<Map<String, Object>> run(Session session, CommandCall call) {
    return Training.of(call).map(training -> training.start(session)).orElseGet(() -> session.run(call));
  }
}
