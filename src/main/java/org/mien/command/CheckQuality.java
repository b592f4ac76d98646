package org.mien.command;

import ij.measure.ResultsTable;
import java.io.File;
import java.util.List;
import org.mien.dataset.Manifest;
import org.mien.imagej.ResultTables;
import org.mien.job.Job;
import org.mien.workflow.Study;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Checks the quality of a data set and lists what is wrong with it. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Quality>Mien Check Quality...", headless = true)
public final class CheckQuality extends DataInputs {

  @Parameter(
      label = "Out folder", style = "directory", persist = false,
      description = "Receives a folder 'quality' with findings.csv, a summary, and the lists of what to keep,"
          + " review and reject.")
  private File out;

  @Parameter(type = ItemIO.OUTPUT, label = "Findings")
  private ResultsTable findings;

  @Override
  protected void work(Job job) {
    Study study = new Study(tools());
    try (Manifest manifest = study.open(data(), job)) {
      findings = ResultTables.findings(study.check(manifest, out.toPath(), job).findings());
    }
  }

  @Override
  public List<String> commandLine() {
    return words("check").option("--out", out).list();
  }
}
