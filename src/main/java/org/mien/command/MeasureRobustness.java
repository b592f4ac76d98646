package org.mien.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.util.List;
import org.mien.chart.RobustnessChart;
import org.mien.image.Disturbance;
import org.mien.imagej.ChartImages;
import org.mien.imagej.ResultTables;
import org.mien.job.Job;
import org.mien.robustness.Robustness;
import org.mien.workflow.RobustnessWork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Tests a trained model again under graded disturbances. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Evaluate>Mien Measure Robustness...", headless = true)
public final class MeasureRobustness extends TestPartInputs {

  @Parameter(
      label = "Disturbances", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "all gain,gamma,side-light,contrast"
          + " blur,noise,jpeg rotation,scale,shift eyes,mouth"),
      description = "all, or some of gain, gamma, side-light, contrast, blur, noise, jpeg, rotation, scale, shift, eyes, mouth.")
  private String disturbances = "all";

  @Parameter(
      label = "Out folder", style = "directory", persist = false,
      description = "Receives robustness.csv, robustness.html and charts.")
  private File out;

  @Parameter(label = "Seed", persist = false, description = "Of the noise and of the resampling.")
  private long seed = 1;

  @Parameter(type = ItemIO.OUTPUT, label = "Robustness")
  private ResultsTable table;

  @Parameter(type = ItemIO.OUTPUT, label = "What the model withstands")
  private ImagePlus areas;

  @Override
  protected void work(Job job) {
    Robustness found = new RobustnessWork(tools()).run(request(), out.toPath(), job);
    table = ResultTables.robustness(found);
    areas = ChartImages.of(RobustnessChart.areas(found));
  }

  RobustnessWork.Request request() {
    return new RobustnessWork.Request(
        model(), data(), Disturbance.parse(disturbances), seed);
  }

  @Override
  public void checkInputs() {
    request();
  }

  @Override
  public List<String> commandLine() {
    return begin("robustness").option("--disturb", disturbances, "all")
        .option("--seed", seed, 1L).option("--out", out).list();
  }
}
