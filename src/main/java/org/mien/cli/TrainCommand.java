package org.mien.cli;

import java.nio.file.Path;
import java.util.List;
import org.mien.experiment.Run;
import org.mien.split.ProtocolChoice;
import org.mien.split.SubjectSplit;
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

  @Option(
      names = "--protocol",
      paramLabel = "KEY[@ARGUMENT]",
      description = "How clips are divided: by-subject, random (leaky where people repeat), cross-database@COLUMN=TRAIN:TEST, or"
          + " imported@FILE. Default: ${DEFAULT-VALUE}.")
  private String protocol = SubjectSplit.KEY;

  @Option(names = "--no-baselines", description = "Train no baselines beside the network.")
  private boolean noBaselines;

  @Option(names = "--groups", paramLabel = "COLUMN,COLUMN", split = ",", description = "Break the figures down by these columns.")
  private List<String> groups = List.of();

  @Mixin
  private TrainingSettings settings;

  @Option(names = "--out", paramLabel = "DIR", description = "Run folder. Default: mien-results/NAME/runs/PRESET-PROTOCOL-SEED.")
  private Path out;

  @Mixin
  private EstimateOption estimate;

  TrainWork.Request request() {
    return new TrainWork.Request(data, settings.labelsOr("all"), settings.preparation(tools()), settings.training(tools()),
        settings.protocol(ProtocolChoice.parse(protocol), tools()), !noBaselines, groups);
  }

  @Override
  void work() {
    ProtocolChoice choice = ProtocolChoice.parse(protocol);
    TrainWork.Request request = options(this::request);
    String name = request.training().preset().replaceAll("[^\\w.-]", "-") + "-" + choice.fileName() + "-" + settings.seed();
    Path folder = Outputs.folder(out, data, "runs", name);
    if (estimate.wanted()) {
      estimate.print(StudyShape.of(request), data, tools(), common());
      return;
    }
    Run run = new TrainWork(tools()).run(request, folder, new EpochLines(common()), common().job());
    Summary.print(run, common());
    common().say("Report: " + new ReportWork(tools()).run(folder, common().job()));
  }
}
