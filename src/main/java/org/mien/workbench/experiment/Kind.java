package org.mien.workbench.experiment;

import java.util.List;
import org.mien.command.CommandCall;
import org.mien.command.CrossValidate;
import org.mien.command.MienCommand;
import org.mien.command.RunPlanFile;
import org.mien.command.TrainModel;

/**
 * A kind of experiment.
 *
 * @param title that a person chooses it by
 * @param command that does it
 * @param folder name of a fresh run folder
 */
record Kind(String title, Class<? extends MienCommand> command, String folder) {

  /** All kinds, the simplest first. */
  static final List<Kind> ALL = List.of(
      new Kind("Train one model and test it once", TrainModel.class, "training"),
      new Kind("Cross-validate: test every person or clip once", CrossValidate.class, "cross-validation"),
      new Kind("Repeat a plan that was written down", RunPlanFile.class, "repeated"));

  /** The kind that a call is of. */
  static Kind of(CommandCall call) {
    return ALL.stream().filter(kind -> kind.command() == call.type()).findFirst().orElse(ALL.get(0));
  }

  @Override
  public String toString() {
    return title;
  }
}
