package org.mien.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.util.List;
import org.mien.explain.Explanation;
import org.mien.imagej.ExplanationImages;
import org.mien.imagej.ResultTables;
import org.mien.job.Job;
import org.mien.workflow.ExplainWork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows where a trained network looks. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Evaluate>Mien Explain Model...", headless = true)
public final class ExplainModel extends TestPartInputs {

  @Parameter(
      label = "Clips", persist = false, required = false,
      description = "Ids of clips separated by semicolons; empty for the first of each class.")
  private String clips = "";

  @Parameter(
      label = "Averaged clips of each class", min = "0", max = "10000", persist = false,
      description = "0 for no means.")
  private int averaged = 10;

  @Parameter(
      label = "Out folder", style = "directory", persist = false,
      description = "Receives explanation.csv, explanation.html and charts.")
  private File out;

  @Parameter(label = "Seed", persist = false, description = "Of the weights of the sanity check.")
  private long seed = 1;

  @Parameter(type = ItemIO.OUTPUT, label = "Explained clips")
  private ResultsTable table;

  @Parameter(type = ItemIO.OUTPUT, label = "Maps")
  private ImagePlus maps;

  @Override
  protected void work(Job job) {
    Explanation found = new ExplainWork(tools()).run(request(), out.toPath(), job);
    table = ResultTables.explanation(found);
    maps = ExplanationImages.of(found);
  }

  ExplainWork.Request request() {
    return new ExplainWork.Request(
        model(), data(), CommandWords.split(clips, ";"), averaged, seed);
  }

  @Override
  public List<String> commandLine() {
    return begin("explain").each("--clip", CommandWords.split(clips, ";"))
        .option("--per-class", averaged, 10).option("--seed", seed, 1L).option("--out", out).list();
  }
}
