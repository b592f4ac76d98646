package org.mien.cli;

import java.nio.file.Path;
import org.mien.workflow.ReportWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mien report}. */
@Command(
    name = "report",
    description = "Writes report.html and the charts of a finished run from its folder alone.",
    mixinStandardHelpOptions = true)
final class ReportCommand extends MienCommand {

  @Parameters(paramLabel = "RUN", description = "Folder of a finished run.")
  private Path run;

  @Override
  void work() {
    common().say("Report: " + new ReportWork(tools()).run(run, common().job()));
  }
}
