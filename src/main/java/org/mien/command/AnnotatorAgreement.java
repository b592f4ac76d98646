package org.mien.command;

import ij.measure.ResultsTable;
import java.io.File;
import java.util.List;
import org.mien.annotation.Agreement;
import org.mien.imagej.ResultTables;
import org.mien.job.Job;
import org.mien.workflow.AgreementWork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Measures how far the coders of a data set agree, and lists the clips on which they differ. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Data>Mien Annotator Agreement...", headless = true)
public final class AnnotatorAgreement extends DataInputs {

  @Parameter(
      label = "Out folder", style = "directory", persist = false,
      description = "Receives agreement.csv, disagreements.csv and agreement.json; tables of an earlier time are replaced.")
  private File out;

  @Parameter(
      label = "Coders", required = false, persist = false,
      description = "Who takes part, commas between them; 'manifest' stands for the plain columns. Empty for all who have columns"
          + " such as label-AB or onset-AB.")
  private String coders = "";

  @Parameter(
      label = "Tolerance in frames", min = "0", persist = false,
      description = "Onsets, apexes and offsets that lie no further apart than this count as the same.")
  private int tolerance = Agreement.USUAL_TOLERANCE;

  @Parameter(label = "Seed", persist = false, description = "Of the resamples from which intervals come.")
  private long seed = 1;

  @Parameter(type = ItemIO.OUTPUT, label = "Agreement")
  private ResultsTable figures;

  @Parameter(type = ItemIO.OUTPUT, label = "Clips on which coders differ")
  private ResultsTable differences;

  @Override
  public void checkInputs() {
    AgreementWork.Request.of(null, words(), tolerance, seed);
  }

  @Override
  protected void work(Job job) {
    Agreement agreement = new AgreementWork(tools()).run(request(), out.toPath(), job);
    figures = ResultTables.agreement(agreement);
    differences = ResultTables.disagreements(agreement);
    note(agreement.resampling().sentence());
    agreement.notes().forEach(this::note);
  }

  AgreementWork.Request request() {
    return AgreementWork.Request.of(data(), words(), tolerance, seed);
  }

  private String words() {
    return coders == null ? "" : coders;
  }

  @Override
  public List<String> commandLine() {
    return words("agreement").option("--coders", words(), "").option("--tolerance", tolerance, Agreement.USUAL_TOLERANCE)
        .option("--seed", seed, 1L).option("--out", out).list();
  }
}
