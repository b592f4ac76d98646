package org.mien.cli;

import java.nio.file.Path;
import org.mien.classify.Classification;
import org.mien.dataset.Manifest;
import org.mien.experiment.Run;
import org.mien.experiment.RunFolder;
import org.mien.learn.Epoch;
import org.mien.quality.QualityReport;
import org.mien.quality.Severity;
import org.mien.quality.Verdict;
import org.mien.workflow.ReproduceWork;
import org.mien.workflow.TrainWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien reproduce}. */
@Command(
    name = "reproduce",
    description = "Repeats the published experiment: quality check, preparation, LBP, training on a random split and with people "
        + "held out, evaluation, frame-by-frame classification, charts and report. An interrupted experiment goes on when the "
        + "same command is given again.",
    mixinStandardHelpOptions = true)
final class ReproduceCommand extends MienCommand {

  @Parameters(paramLabel = "DATA", description = "Folder, zip archive or manifest.csv.")
  private Path data;

  @Mixin
  private TrainingSettings settings;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for everything that comes out. Default: mien-results/NAME, with a number where that is taken.")
  private Path out;

  @Mixin
  private EstimateOption estimate;

  TrainWork.Request request() {
    return settings.request(data, "basic");
  }

  @Override
  void work() {
    TrainWork.Request request = options(() -> ReproduceWork.checked(request(), tools()));
    if (estimate.wanted()) {
      estimate.print(ReproduceWork.shapes(request), data, tools(), common());
      return;
    }
    Path folder = out != null ? out
        : Outputs.unused(Outputs.folder(null, data), taken -> ReproduceWork.isUnfinished(request, taken));
    new ReproduceWork(tools()).run(request, folder, new Narrator(), common().job());
  }

  /** Tells the story on the console. */
  private final class Narrator implements ReproduceWork.Listener {

    private final EpochLines epochs = new EpochLines(common());

    @Override
    public void checked(Manifest manifest, QualityReport report) {
      common().say("Quality: " + manifest.clips().size() + " files checked, "
          + report.counts().getOrDefault(Severity.ERROR, 0) + " errors, "
          + report.counts().getOrDefault(Severity.WARNING, 0) + " warnings; keep " + report.clips(Verdict.KEEP).size()
          + ", review " + report.clips(Verdict.REVIEW).size() + ", reject " + report.clips(Verdict.REJECT).size() + ".");
    }

    @Override
    public void training(String protocol, RunFolder folder) {
      common().say("Training with the protocol '" + protocol + "':");
    }

    @Override
    public void epochDone(Epoch epoch) {
      epochs.epochDone(epoch);
    }

    @Override
    public void trained(Run run) {
      Summary.print(run, common());
    }

    @Override
    public void takenOver(Run run) {
      common().say("The training with the protocol '" + run.plan().protocol().choice() + "' is finished already and taken over.");
      Summary.print(run, common());
    }

    @Override
    public void classified(String name, Classification result) {
      common().say("Frame by frame: " + name + ". " + ClassifyCommand.describe(result));
    }

    @Override
    public void reported(Path report) {
      common().say("Report: " + report);
    }
  }
}
