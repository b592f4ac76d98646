package org.mien.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mien.workflow.StudyOutlook;
import org.mien.workflow.StudyShape;
import org.mien.workflow.Toolbox;

/** A command that trains and tests: what it is going to do can be told before it is run. */
public interface StudyCommand {

  /**
   * What is going to be done.
   *
   * @param shapes of the studies that are done one after the other, at least one
   * @param data the data set
   */
  record Planned(List<StudyShape> shapes, Path data) {

    /** Copies the list. */
    public Planned {
      shapes = List.copyOf(shapes);
    }

    /** One study. */
    public Planned(StudyShape shape, Path data) {
      this(List.of(shape), data);
    }
  }

  /**
   * What the inputs of this command ask for.
   *
   * @throws org.mien.job.UserError if an input has no such value
   */
  Planned planned(Toolbox tools);

  /**
   * The plan that says the same as the inputs of this command, as {@code mien run} reads it.
   *
   * @param outlook of this very call
   */
  Object plan(Toolbox tools, StudyOutlook outlook);

  /**
   * The plan of a call, to be written as JSON.
   *
   * @throws IllegalArgumentException if its command trains nothing
   */
  static Object plan(CommandCall call, Toolbox tools, StudyOutlook outlook) {
    if (CallInputs.of(call).command() instanceof StudyCommand study) {
      return study.plan(tools, outlook);
    }
    throw new IllegalArgumentException(call.label() + " trains nothing");
  }

  /**
   * What a call asks for; nothing where its command trains nothing.
   *
   * @throws org.mien.job.UserError if an input has no such value
   */
  static Optional<Planned> planned(CommandCall call, Toolbox tools) {
    return CallInputs.of(call).command() instanceof StudyCommand study ? Optional.of(study.planned(tools)) : Optional.empty();
  }
}
