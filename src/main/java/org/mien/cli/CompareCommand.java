package org.mien.cli;

import java.nio.file.Path;
import java.util.List;
import org.mien.experiment.Compared;
import org.mien.workflow.CompareWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien compare}. */
@Command(
    name = "compare",
    description = "Compares the learners of finished runs and cross-validations on the same clips: scores, differences with "
        + "intervals, paired tests by subject, corrected for their number.",
    mixinStandardHelpOptions = true)
final class CompareCommand extends MienCommand {

  @Parameters(arity = "1..*", paramLabel = "RUN", description = "Folders of runs or cross-validations.")
  private List<Path> runs;

  @Option(
      names = "--learners", paramLabel = "NAMES",
      description = "Which learners take part, with commas between: as in the run, or FOLDER/LEARNER. Default: all.")
  private String learners = "";

  @Option(
      names = "--against", paramLabel = "NAME",
      description = "Compare all others with this learner only, instead of every pair.")
  private String against = "";

  @Option(
      names = "--metrics", paramLabel = "KEYS",
      description = "What to compare by, with commas between; the first is drawn. Default: ${DEFAULT-VALUE}.")
  private String metrics = CompareWork.USUAL_METRICS;

  @Option(names = "--intervals", paramLabel = "KIND", description = "percentile or bca. Default: ${DEFAULT-VALUE}.")
  private String intervals = "percentile";

  @Option(names = "--seed", paramLabel = "N", description = "Seed of resamples and permutations. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder. Default: mien-results/NAME/comparison.")
  private Path out;

  CompareWork.Request request() {
    return CompareWork.Request.of(runs, learners, against, metrics, intervals, seed);
  }

  @Override
  void work() {
    CompareWork.Request request = options(this::request);
    Path folder = Outputs.folder(out, runs.get(0), "comparison");
    Compared compared = new CompareWork().run(request, folder, common().job());
    ComparisonSummary.print(compared, common());
    common().say("Tables, charts and page are in " + folder + "; open " + folder.resolve("compare.html") + ".");
  }
}
