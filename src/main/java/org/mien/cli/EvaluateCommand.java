package org.mien.cli;

import java.nio.file.Path;
import org.mien.workflow.EvaluateWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien evaluate}. */
@Command(
    name = "evaluate",
    description = "Tests a trained model on a labelled data set, and says where it has seen the files before.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand extends MienCommand {

  @Parameters(index = "0", paramLabel = "RUN", description = "Run folder or model file.")
  private Path model;

  @Parameters(index = "1", paramLabel = "DATA", description = "Labelled data set: folder, zip archive or manifest.csv.")
  private Path data;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the bootstrap. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results. Default: mien-results/NAME/evaluation.")
  private Path out;

  @Override
  void work() {
    Path folder = Outputs.folder(out, data, "evaluation");
    EvaluateWork.Tested tested = new EvaluateWork(tools()).run(model, data, folder, seed, common().job());
    tested.notes().forEach(common()::warn);
    common().say(Figures.table(tested.evaluation()));
    common().say("Figures and predictions are in " + folder + ".");
  }
}
