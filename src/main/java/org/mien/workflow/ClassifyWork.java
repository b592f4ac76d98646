package org.mien.workflow;

import java.io.IOException;
import java.nio.file.Path;
import org.mien.chart.Timeline;
import org.mien.chart.TimelineChart;
import org.mien.classify.Classification;
import org.mien.classify.ClassifyOptions;
import org.mien.classify.FrameClassifier;
import org.mien.classify.FramesTable;
import org.mien.classify.Recording;
import org.mien.classify.TimelinePoints;
import org.mien.file.AtomicFile;
import org.mien.image.FrameSource;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.TrainedModel;

/** Classifies a recording frame by frame with a trained model: a table with one row a frame, and a timeline. */
public final class ClassifyWork {

  private final Toolbox tools;

  /** Works with these parts. */
  public ClassifyWork(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * Classifies every frame. Beside the table {@code NAME.csv} a chart is written as {@code NAME-timeline.png}, {@code .svg} and
   * {@code .csv}.
   *
   * @param runOrModel a run folder or a model file
   * @param input an image, a folder of images, a TIFF stack or a video
   * @param table the file to write
   * @throws UserError if the model or the recording cannot be read
   */
  public Classification run(Path runOrModel, Path input, Path table, ClassifyOptions options, Job job) {
    String name = input.toAbsolutePath().normalize().getFileName().toString();
    try (TrainedModel model = Models.open(runOrModel, tools.presets());
        FrameSource frames = Recording.open(input, options.framesPerSecond(), tools.frames())) {
      Classification result = table(model, name, frames, table, options, job);
      String base = table.getFileName().toString().replaceFirst("\\.[^.]*$", "");
      TimelineChart.of("timeline", name, timeline(result), 1).exportAll(table.toAbsolutePath().getParent(), base + "-timeline");
      return result;
    } catch (IOException e) {
      throw new UserError("Cannot read " + input + " (" + AtomicFile.reason(e) + ").", e);
    }
  }

  /** Writes the table of an open recording with an open model; the caller closes both. */
  Classification table(
      TrainedModel model, String name, FrameSource frames, Path table, ClassifyOptions options, Job job) {
    FrameClassifier classifier = new FrameClassifier(model, options, tools.textures());
    return FramesTable.write(table, classifier.classes(), rows -> classifier.classify(name, frames, rows, job));
  }

  private static Timeline timeline(Classification result) {
    TimelinePoints points = result.timeline();
    return new Timeline(result.classes(), points.axis(), points.times(), points.probabilities());
  }
}
