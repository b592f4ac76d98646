package org.mien.cli;

import java.nio.file.Path;
import org.mien.job.UserError;
import org.mien.workflow.RerunWork;
import org.mien.workflow.Toolbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien rerun}. */
@Command(
    name = "rerun",
    description = "Repeats a run from its folder and compares the predictions bit for bit; fails if one differs.",
    mixinStandardHelpOptions = true)
final class RerunCommand extends MienCommand {

  @Parameters(paramLabel = "RUN", description = "Folder of a finished run.")
  private Path run;

  @Option(names = "--data", paramLabel = "DATA", description = "Where the data set lies now. Default: where it lay then.")
  private Path data;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder of the new run. Default: RUN-rerun.")
  private Path out;

  @Override
  void work() {
    Path folder = out != null ? out : run.resolveSibling(run.getFileName() + "-rerun");
    RerunWork.Comparison comparison =
        new RerunWork(Toolbox.builtIn()).run(run, data, folder, new EpochLines(common()), common().job());
    if (!comparison.identical()) {
      throw new UserError(comparison.sentence());
    }
    common().say(comparison.sentence());
  }
}
