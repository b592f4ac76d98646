package org.mien.cli;

import java.nio.file.Path;
import java.util.List;
import org.mien.experiment.CrossValidationFolder;
import org.mien.experiment.FoldComparison;
import org.mien.job.UserError;
import org.mien.workflow.CrossValidationRerunWork;
import org.mien.workflow.RerunWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien rerun}. */
@Command(
    name = "rerun",
    description = "Repeats a run or a cross-validation from its folder and compares the predictions bit for bit; fails if one"
        + " differs.",
    mixinStandardHelpOptions = true)
final class RerunCommand extends MienCommand {

  @Parameters(paramLabel = "RUN", description = "Folder of a finished run or cross-validation.")
  private Path run;

  @Option(names = "--data", paramLabel = "DATA", description = "Where the data set lies now. Default: where it lay then.")
  private Path data;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder of the new run. Default: RUN-rerun.")
  private Path out;

  @Option(
      names = "--folds",
      paramLabel = "NAME,NAME",
      split = ",",
      description = "Of a cross-validation, repeat only these folds. Default: all.")
  private List<String> folds = List.of();

  @Override
  void work() {
    Path folder = out != null ? out : run.resolveSibling(run.getFileName() + "-rerun");
    if (CrossValidationFolder.isOne(run)) {
      FoldComparison comparison = new CrossValidationRerunWork(tools())
          .run(run, data, folder, folds, new FoldLines(common()), common().job());
      say(comparison.identical(), comparison.sentence());
      return;
    }
    if (!folds.isEmpty()) {
      throw new UserError(run + " is not a cross-validation, so it has no folds to choose; leave --folds out.");
    }
    RerunWork.Comparison comparison =
        new RerunWork(tools()).run(run, data, folder, new EpochLines(common()), common().job());
    say(comparison.identical(), comparison.sentence());
  }

  private void say(boolean identical, String sentence) {
    if (!identical) {
      throw new UserError(sentence);
    }
    common().say(sentence);
  }
}
