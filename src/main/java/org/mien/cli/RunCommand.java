package org.mien.cli;

import java.nio.file.Path;
import org.mien.experiment.CrossValidationPlan;
import org.mien.experiment.Run;
import org.mien.experiment.RunPlan;
import org.mien.file.PathText;
import org.mien.split.ProtocolChoice;
import org.mien.workflow.ReportWork;
import org.mien.workflow.RunPlanWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien run}. */
@Command(
    name = "run",
    description = "Repeats a study from its plan: that of a cross-validation or of one training. An interrupted study goes on "
        + "when the same command is given again.",
    mixinStandardHelpOptions = true)
final class RunCommand extends MienCommand {

  @Parameters(paramLabel = "PLAN", description = "The plan.json of a study.")
  private Path plan;

  @Option(names = "--data", paramLabel = "DATA", description = "Where the data set lies. Default: where the plan says.")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the study. Default: mien-results/NAME/crossvalidation/PROTOCOL or mien-results/NAME/runs/PRESET-"
          + "PROTOCOL-SEED.")
  private Path out;

  @Override
  void work() {
    if (CrossValidationPlan.isOne(plan)) {
      crossValidate();
    } else {
      train();
    }
  }

  private void crossValidate() {
    CrossValidationPlan read = CrossValidationPlan.read(plan);
    String name = new ProtocolChoice(read.protocol().key(), read.protocol().argument()).fileName();
    Path folder = Outputs.folder(out, data == null ? PathText.of(read.data()) : data, "crossvalidation", name);
    CrossValidationSummary.print(
        new RunPlanWork(tools()).crossValidate(plan, data, folder, new FoldLines(common()), common().job()), common());
  }

  private void train() {
    RunPlan read = RunPlan.read(plan);
    String name = Outputs.run(read.training().preset(), read.protocol());
    Path folder = Outputs.folder(out, data == null ? PathText.of(read.data()) : data, "runs", name);
    Run run = new RunPlanWork(tools()).train(plan, data, folder, new EpochLines(common()), common().job());
    Summary.print(run, common());
    common().say("Report: " + new ReportWork(tools()).run(folder, common().job()));
  }
}
