package org.mien.command;

import java.io.File;
import java.util.List;
import org.mien.job.Job;
import org.mien.workflow.ReportWork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Writes the report of a finished run or cross-validation. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Report>Mien Write Report...", headless = true)
public final class WriteReport extends MienCommand {

  @Parameter(
      label = "Run folder", style = "directory", persist = false,
      description = "The folder of a finished run or cross-validation.")
  private File run;

  @Parameter(type = ItemIO.OUTPUT, label = "Report")
  private File report;

  @Override
  protected void work(Job job) {
    report = new ReportWork(tools()).run(run.toPath(), job).toFile();
  }

  @Override
  public List<String> commandLine() {
    return CommandWords.of("report").path(run).list();
  }
}
