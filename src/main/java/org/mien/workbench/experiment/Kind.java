package org.mien.workbench.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.mien.command.CommandCall;
import org.mien.command.CrossValidate;
import org.mien.command.MienCommand;
import org.mien.command.ReproduceExperiment;
import org.mien.command.RunPlanFile;
import org.mien.command.TrainModel;
import org.mien.workflow.Project;

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
      new Kind("Reproduce the published experiment, and test it on new people", ReproduceExperiment.class, "reproduced"),
      new Kind("Cross-validate: test every person or clip once", CrossValidate.class, "cross-validation"),
      new Kind("Repeat a plan that was written down", RunPlanFile.class, "repeated"));

  /** The kind that a call is of. */
  static Kind of(CommandCall call) {
    return ALL.stream().filter(kind -> kind.command() == call.type()).findFirst().orElse(ALL.get(0));
  }

  /**
   * A folder for the next one.
   *
   * @param taken folders of work that was just started; they may not be there yet
   */
  Path fresh(Project project, Set<Path> taken) {
    // The published experiment fills the folder runs of what it is given: that of the project, while none is finished there.
    if (command == ReproduceExperiment.class && !taken.contains(project.folder())
        && project.runFolders().stream().noneMatch(Kind::isReproduced)) {
      return project.folder();
    }
    Path free = project.freshRun(folder);
    for (int i = 2; taken.contains(free); i++) {
      free = project.freshRun(folder + "-" + i);
    }
    return free;
  }

  /** Its first training has this protocol, whatever its network; reports come last. */
  private static boolean isReproduced(Path run) {
    return run.getFileName().toString().endsWith("-random") && Files.exists(run.resolve("report.html"));
  }

  @Override
  public String toString() {
    return title;
  }
}
