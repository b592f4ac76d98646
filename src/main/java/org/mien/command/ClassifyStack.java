package org.mien.command;

import ij.ImagePlus;
import ij.gui.GenericDialog;
import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.mien.classify.ClassifyOptions;
import org.mien.classify.Smoothing;
import org.mien.imagej.ImageClassifier;
import org.mien.imagej.ImageFile;
import org.mien.imagej.TimeAxis;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.learn.TrainedModel;
import org.mien.workflow.Models;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Classifies the frames of an image, a stack or a virtual stack with a trained model. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Classify>Mien Classify Stack...", headless = true)
public final class ClassifyStack extends MienCommand {

  @Parameter(label = "Image", description = "The frames: time points where there are several, else slices; of one channel.")
  private ImagePlus image;

  @Parameter(
      label = "Model or run folder", style = "both", persist = false,
      description = "A run folder, or its model.mien.")
  private File model;

  @Parameter(
      label = "Window in frames", min = "0", max = "1000", persist = false,
      description = "What a model of clips sees at once; 0 is half a second. A model of stills sees one frame.")
  private int window;

  @Parameter(
      label = "Smoothing", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "none mean:5 median:5"),
      description = "Of the probabilities over neighbouring frames: none, mean:5, median:5 ... (an odd number).")
  private String smoothing = "none";

  @Parameter(label = "Rate in frames a second", min = "0", persist = false, description = "0 is what the image says.")
  private double rate;

  @Parameter(
      label = "Overlay of labels", choices = {"yes", "no"}, persist = false,
      description = "Whether each frame shows its label; the pixels stay as they are.")
  private String overlay = "yes";

  @Parameter(type = ItemIO.OUTPUT, label = "Frames")
  private ResultsTable frames;

  @Parameter(type = ItemIO.OUTPUT, label = "Timeline")
  private ImagePlus timeline;

  @Override
  protected void work(Job job) throws IOException {
    settleTime();
    try (TrainedModel trained = Models.open(model.toPath(), tools().presets())) {
      ImageClassifier.Classified classified =
          new ImageClassifier(trained, request(), tools().textures()).classify(image, overlay.equals("yes"), job);
      frames = classified.table();
      timeline = classified.chart();
    }
  }

  /** Asks a person once whether slices are frames; where nobody is asked they are, and the log says so. */
  private void settleTime() {
    if (!TimeAxis.isDoubtful(image)) {
      return;
    }
    if (!asksPeople()) {
      note(TimeAxis.note(image));
      return;
    }
    GenericDialog question = new GenericDialog("Slices or frames");
    question.addMessage(TimeAxis.question(image));
    question.setOKLabel("Frames");
    question.showDialog();
    if (question.wasCanceled()) {
      throw new CancelledException();
    }
    TimeAxis.isTime(image);
  }

  ClassifyOptions request() {
    return ClassifyOptions.usual().withWindow(window).withFramesPerSecond(rate).with(Smoothing.parse(smoothing));
  }

  @Override
  public void checkInputs() {
    request();
  }

  @Override
  public List<String> commandLine() {
    return ImageFile.of(image).map(file -> CommandWords.of("classify").path(model).path(file).option("--window", window, 0)
        .option("--smooth", smoothing, "none").option("--fps", rate, 0.0).list()).orElse(List.of());
  }
}
