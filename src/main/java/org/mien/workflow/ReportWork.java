package org.mien.workflow;

import java.nio.file.Path;
import org.mien.experiment.CrossValidationFolder;
import org.mien.experiment.CrossValidationResults;
import org.mien.experiment.RunFolder;
import org.mien.job.Job;
import org.mien.report.CrossValidationPage;
import org.mien.report.ReportWriter;
import org.mien.report.RunFolderReport;

/** Writes the report of a finished run from its folder alone. */
public final class ReportWork {

  private final Toolbox tools;

  /** Works with these parts. */
  public ReportWork(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * Writes {@code report.html} and the charts of a run or a cross-validation.
   *
   * @return the report
   * @throws org.mien.job.UserError if there is no finished run, or a file of it is damaged
   */
  public Path run(Path runFolder, Job job) {
    if (CrossValidationFolder.isOne(runFolder)) {
      return crossValidation(CrossValidationResults.read(runFolder, job));
    }
    RunFolder folder = RunFolder.existing(runFolder);
    new RunFolderReport(folder, new ReportWriter(tools.sections())).write(job);
    return folder.report();
  }

  /** Writes the report of results that were read or computed already. */
  static Path crossValidation(CrossValidationResults results) {
    CrossValidationPage.of(results).write(results.folder().report());
    return results.folder().report();
  }
}
