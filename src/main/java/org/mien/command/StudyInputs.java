package org.mien.command;

import ij.measure.ResultsTable;
import java.io.File;
import java.nio.file.Path;
import org.mien.dataset.LabelMerge;
import org.mien.job.Job;
import org.mien.workflow.LabelChoice;
import org.scijava.ItemIO;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** What every study of a data set is asked for first. */
abstract class StudyInputs extends DataInputs implements StudyCommand {

  @Parameter(
      label = "Out folder", style = "directory", persist = false,
      description = "Receives plan, models, predictions, figures and report. Unfinished work in it goes on where it stopped.")
  private File out;

  @Parameter(
      label = "Labels", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "all basic"),
      description = "all, basic (the six basic emotions as in the paper), or labels separated by commas.")
  private String labels;

  @Parameter(
      label = "Merge of labels", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "none negative=anger+disgust,positive=happiness"),
      description = "none, or labels that are counted as one, such as positive=happiness,negative=anger+disgust.")
  private String merge = "none";

  @Parameter(
      label = "Kind of examples", choices = {"stills", "clips"}, persist = false,
      description = "Single images, or recordings of several frames.")
  private String kind = "stills";

  @Parameter(type = ItemIO.OUTPUT, label = "Estimate of time and memory")
  private ResultsTable expected;

  private final String usualLabels;

  /**
   * A study.
   *
   * @param labels that take part where nobody says others
   */
  StudyInputs(String labels) {
    this.labels = labels;
    this.usualLabels = labels;
  }

  @Override
  protected final void work(Job job) {
    if (isEstimateOnly()) {
      expected = Estimating.table(this, tools(), job);
    } else {
      study(job);
    }
  }

  /** Whether it is only to be said how long the work will take. */
  abstract boolean isEstimateOnly();

  /** Does the work. */
  abstract void study(Job job);

  @Override
  public void checkInputs() {
    planned(tools());
  }

  final Path out() {
    return out.toPath();
  }

  final LabelChoice labels() {
    return new LabelChoice(labels, LabelMerge.parse(CommandWords.orEmpty(merge)));
  }

  final boolean clips() {
    return kind.equals("clips");
  }

  /** Begins the command line of such a study. */
  final CommandWords begin(String verb) {
    return words(verb).option("--labels", labels, usualLabels).option("--merge", merge, "none")
        .flag("--clips", clips());
  }

  /** Ends it. */
  final CommandWords end(CommandWords words) {
    return words.flag("--estimate", isEstimateOnly()).option("--out", out);
  }
}
