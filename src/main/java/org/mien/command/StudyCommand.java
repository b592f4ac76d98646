package org.mien.command;

import java.nio.file.Path;
import java.util.Optional;
import org.mien.workflow.StudyShape;
import org.mien.workflow.Toolbox;

/** A command that trains and tests: what it is going to do can be told before it is run. */
public interface StudyCommand {

  /**
   * What is going to be done.
   *
   * @param shape of the study
   * @param data the data set
   */
  record Planned(StudyShape shape, Path data) {}

  /**
   * What the inputs of this command ask for.
   *
   * @throws org.mien.job.UserError if an input has no such value
   */
  Planned planned(Toolbox tools);

  /**
   * What a call asks for; nothing where its command trains nothing.
   *
   * @throws org.mien.job.UserError if an input has no such value
   */
  static Optional<Planned> planned(CommandCall call, Toolbox tools) {
    return CallInputs.of(call).command() instanceof StudyCommand study ? Optional.of(study.planned(tools)) : Optional.empty();
  }
}
