package org.mien.cli;

import java.nio.file.Path;
import java.util.List;
import org.mien.experiment.Run;
import org.mien.workflow.ReportWork;
import org.mien.workflow.StudyShape;
import org.mien.workflow.TrainWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien train}. */
@Command(
    name = "train",
    description = "Checks a data set, trains a network on a part of it, and tests it once on the rest. An interrupted training "
        + "goes on when the same command is given again.",
    mixinStandardHelpOptions = true)
final class TrainCommand extends MienCommand {

  @Parameters(paramLabel = "DATA", description = "Folder, zip archive or manifest.csv.")
  private Path data;

  @Mixin
  private TrainingSettings settings;

  @Option(names = "--out", paramLabel = "DIR", description = "Run folder. Default: mien-results/NAME/runs/PRESET-PROTOCOL-SEED.")
  private Path out;

  @Mixin
  private EstimateOption estimate;

  TrainWork.Request request() {
    return settings.request(data, "all");
  }

  @Override
  void work() {
    TrainWork.Request request = options(() -> request().checked(tools()));
    Path folder = Outputs.folder(out, data, "runs", Outputs.run(request.training().preset(), request.protocol()));
    if (estimate.wanted()) {
      estimate.print(List.of(StudyShape.of(request)), data, tools(), common());
      return;
    }
    Run run = new TrainWork(tools()).run(request, folder, new EpochLines(common()), common().job());
    Summary.print(run, common());
    common().say("Report: " + new ReportWork(tools()).run(folder, common().job()));
  }
}
