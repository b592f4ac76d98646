package org.mien.command;

import ij.measure.ResultsTable;
import java.io.File;
import java.util.List;
import org.mien.classify.ClassifyOptions;
import org.mien.classify.Smoothing;
import org.mien.imagej.ResultTables;
import org.mien.job.Job;
import org.mien.workflow.ClassifyWork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Classifies a recording on disk into a table on disk, however long it is. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Classify>Mien Classify Recording...", headless = true)
public final class ClassifyRecording extends ModelInputs {

  @Parameter(
      label = "Input recording", style = "both", persist = false,
      description = "An image, a folder of images, a TIFF stack or an AVI file, also inside a zip (data.zip/a.avi). Only read.")
  private File input;

  @Parameter(
      label = "Table to write", style = "save", persist = false,
      description = "A CSV file with one row a frame; a timeline is written beside it.")
  private File table;

  @Parameter(
      label = "Window in frames", min = "0", max = "1000", persist = false,
      description = "What a model of clips sees at once; 0 is half a second. A model of stills sees one frame.")
  private int window;

  @Parameter(
      label = "Smoothing", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "none mean:5 median:5"),
      description = "Of the probabilities over neighbouring frames: none, mean:5, median:5 ... (an odd number).")
  private String smoothing = "none";

  @Parameter(label = "Rate in frames a second", min = "0", persist = false, description = "0 is what the file says.")
  private double rate;

  @Parameter(
      label = "Batch of frames", min = "1", max = "4096", persist = false,
      description = "Frames at once, which never changes a result; 1 measures the delay of a live picture.")
  private int batch = ClassifyOptions.usual().batch();

  @Parameter(type = ItemIO.OUTPUT, label = "Time a frame took")
  private ResultsTable speed;

  @Override
  protected void work(Job job) {
    speed = ResultTables.speed(
        new ClassifyWork(tools()).run(model(), input.toPath(), table.toPath(), request(), job));
  }

  ClassifyOptions request() {
    return new ClassifyOptions(window, rate, Smoothing.parse(smoothing), batch);
  }

  @Override
  public void checkInputs() {
    request();
  }

  @Override
  public List<String> commandLine() {
    return words("classify").path(input).option("--window", window, 0).option("--smooth", smoothing, "none")
        .option("--fps", rate, 0.0).option("--batch", batch, ClassifyOptions.usual().batch()).option("--out", table).list();
  }
}
