package org.mien.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.util.List;
import org.mien.chart.ConfusionChart;
import org.mien.imagej.ChartImages;
import org.mien.imagej.ResultTables;
import org.mien.job.Job;
import org.mien.workflow.EvaluateWork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Tests a trained model on a labelled data set of its own. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Evaluate>Mien Evaluate Model...", headless = true)
public final class EvaluateModel extends ModelInputs {

  @Parameter(
      label = "Data set", style = "both", persist = false,
      description = "A labelled data set that the model has not learned from. It is only read.")
  private File data;

  @Parameter(
      label = "Out folder", style = "directory", persist = false,
      description = "Receives metrics.json and predictions.csv.")
  private File out;

  @Parameter(label = "Seed", persist = false, description = "Of the resampling behind the confidence intervals.")
  private long seed = 1;

  @Parameter(type = ItemIO.OUTPUT, label = "Scores")
  private ResultsTable scores;

  @Parameter(type = ItemIO.OUTPUT, label = "Confusion matrix")
  private ImagePlus confusion;

  @Override
  protected void work(Job job) {
    EvaluateWork.Tested tested = new EvaluateWork(tools()).run(model(), data.toPath(), out.toPath(), seed, job);
    scores = ResultTables.scores(tested.evaluation());
    confusion = ChartImages.of(ConfusionChart.counts(tested.evaluation().confusion()));
    tested.notes().forEach(this::warn);
  }

  @Override
  public List<String> commandLine() {
    return words("evaluate").path(data).option("--seed", seed, 1L).option("--out", out).list();
  }
}
