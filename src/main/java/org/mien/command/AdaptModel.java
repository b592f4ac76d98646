package org.mien.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.util.List;
import org.mien.chart.AdaptationChart;
import org.mien.experiment.Adaptation;
import org.mien.imagej.ChartImages;
import org.mien.imagej.ResultTables;
import org.mien.job.Job;
import org.mien.network.FineTuning;
import org.mien.workflow.AdaptWork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Adapts a finished model to one person or group from a few labelled clips, and measures what that gains. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Train>Mien Adapt Model...", headless = true)
public final class AdaptModel extends ModelInputs {

  @Parameter(
      label = "Data set", style = "both", persist = false,
      description = "A labelled data set with clips of the person or group, which the model has not learned from. It is only"
          + " read.")
  private File data;

  @Parameter(
      label = "Out folder", style = "directory", persist = false,
      description = "Receives adaptation.csv, the chart and the adapted model.")
  private File out;

  @Parameter(
      label = "Column of the manifest", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "subject session"),
      description = "What tells people or groups apart: subject, session, or any other column.")
  private String column = "subject";

  @Parameter(label = "Value in that column", persist = false, description = "The person or group.")
  private String value = "";

  @Parameter(
      label = "Numbers of clips", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "0,1,2,4,8 0,1,2,4,8,16"),
      description = "How many labelled clips to learn from: a list such as 0,1,2,4,8.")
  private String numbers = "0,1,2,4,8";

  @Parameter(label = "Repeats", min = "1", max = "1000", persist = false, description = "How often other clips are drawn.")
  private int repeats = 10;

  @Parameter(
      label = "Keep the model for", min = "0", persist = false,
      description = "The number of clips whose adapted model is kept; 0 for the largest.")
  private int keep;

  @Parameter(label = "Epochs", min = "1", max = "10000", persist = false, description = "Passes over the few clips.")
  private int epochs = FineTuning.EPOCHS;

  @Parameter(
      label = "Rate of learning", min = "0", max = "1", persist = false,
      description = "The learning rate of Adam; 0 for a tenth of the model's own.")
  private double rate;

  @Parameter(label = "Seed", persist = false, description = "Of the draws and of the training.")
  private long seed = 1;

  @Parameter(type = ItemIO.OUTPUT, label = "Gain by number of clips")
  private ResultsTable table;

  @Parameter(type = ItemIO.OUTPUT, label = "Gain")
  private ImagePlus curve;

  @Override
  protected void work(Job job) {
    Adaptation found = new AdaptWork(tools()).run(request(), out.toPath(), job);
    table = ResultTables.adaptation(found);
    curve = ChartImages.of(AdaptationChart.of(found));
    found.notes().forEach(this::note);
  }

  AdaptWork.Request request() {
    List<Integer> counts = AdaptWork.Request.counts(numbers);
    int kept = keep == 0 ? counts.stream().mapToInt(Integer::intValue).max().orElse(0) : keep;
    return new AdaptWork.Request(model(), data.toPath(), column, value, counts, repeats,
        new FineTuning(epochs, rate, ""), kept, seed);
  }

  @Override
  public void checkInputs() {
    request();
  }

  @Override
  public List<String> commandLine() {
    return words("adapt").path(data).option("--column", column, "subject").option("--value", value)
        .option("--k", numbers, "0,1,2,4,8").option("--repeats", repeats, 10).option("--keep", keep, 0)
        .option("--epochs", epochs, FineTuning.EPOCHS).option("--rate", rate, 0.0).option("--seed", seed, 1L)
        .option("--out", out).list();
  }
}
