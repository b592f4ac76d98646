package org.mien.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mien.chart.ComparisonChart;
import org.mien.experiment.Compared;
import org.mien.file.PathText;
import org.mien.imagej.ChartImages;
import org.mien.imagej.ResultTables;
import org.mien.job.Job;
import org.mien.workflow.CompareWork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Compares the learners of finished runs and cross-validations on the same clips. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Evaluate>Mien Compare Runs...", headless = true)
public final class CompareRuns extends MienCommand {

  @Parameter(
      label = "Run folder", style = "directory", persist = false,
      description = "The folder of a finished run or cross-validation.")
  private File run;

  @Parameter(
      label = "Others", required = false, persist = false,
      description = "More such folders, semicolons between them; empty to compare the learners of the one folder.")
  private String others = "";

  @Parameter(
      label = "Out folder", style = "directory", persist = false,
      description = "Receives tables, charts and compare.html.")
  private File out;

  @Parameter(
      label = "Learners", required = false, persist = false,
      description = "Which learners take part, commas between them; empty for all.")
  private String learners = "";

  @Parameter(
      label = "Against", required = false, persist = false,
      description = "Compare all others with this learner only; empty for every pair.")
  private String against = "";

  @Parameter(
      label = "Metrics", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "uf1,uar,accuracy uf1 uf1,uar,accuracy,kappa"),
      description = "What to compare by, such as uf1,uar,accuracy; the first is drawn.")
  private String metrics = CompareWork.USUAL_METRICS;

  @Parameter(
      label = "Intervals", choices = {"percentile", "bca"}, persist = false,
      description = "How the ends of confidence intervals are made.")
  private String intervals = "percentile";

  @Parameter(label = "Seed", persist = false, description = "Of resamples and permutations.")
  private long seed = 1;

  @Parameter(type = ItemIO.OUTPUT, label = "Scores")
  private ResultsTable scores;

  @Parameter(type = ItemIO.OUTPUT, label = "Differences")
  private ResultsTable differences;

  @Parameter(type = ItemIO.OUTPUT, label = "Chart of differences")
  private ImagePlus chart;

  @Parameter(type = ItemIO.OUTPUT, label = "Comparison page")
  private File page;

  @Override
  protected void work(Job job) {
    Compared compared = new CompareWork().run(request(), out.toPath(), job);
    scores = ResultTables.learners(compared.learners(), compared.metrics());
    differences = ResultTables.differences(compared.comparisons(), compared.metrics());
    chart = ChartImages.of(ComparisonChart.differences(compared.comparisons(), compared.main()));
    page = out.toPath().resolve("compare.html").toFile();
    compared.notes().forEach(this::warn);
  }

  CompareWork.Request request() {
    return CompareWork.Request.of(runs(), learners, against, metrics, intervals, seed);
  }

  @Override
  public void checkInputs() {
    request();
  }

  @Override
  public List<String> commandLine() {
    CommandWords words = CommandWords.of("compare");
    runs().forEach(folder -> words.path(folder.toFile()));
    return words.option("--learners", learners, "").option("--against", against, "")
        .option("--metrics", metrics, CompareWork.USUAL_METRICS).option("--intervals", intervals, "percentile")
        .option("--seed", seed, 1L).option("--out", out).list();
  }

  private List<Path> runs() {
    List<Path> runs = new ArrayList<>(List.of(run.toPath()));
    for (String other : others.split(";")) {
      if (!other.isBlank()) {
        runs.add(PathText.of(PathText.plain(other)));
      }
    }
    return runs;
  }
}
