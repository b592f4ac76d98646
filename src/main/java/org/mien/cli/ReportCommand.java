package org.mien.cli;

import java.nio.file.Path;
import org.mien.workflow.ReportWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mien report}. */
@Command(
    name = "report",
    description = "Writes report.html of a finished run or cross-validation from its folder alone, of a run with its charts.",
    mixinStandardHelpOptions = true)
final class ReportCommand extends MienCommand {

  @Parameters(paramLabel = "RUN", description = "Folder of a finished run or cross-validation.")
  private Path run;

  @Override
  void work() {
    common().say("Report: " + new ReportWork(tools()).run(run, common().job()));
  }
}
