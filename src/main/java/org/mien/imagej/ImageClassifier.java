package org.mien.imagej;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.IOException;
import java.util.List;
import org.mien.chart.ChartFigure;
import org.mien.chart.Timeline;
import org.mien.chart.TimelineChart;
import org.mien.classify.Classification;
import org.mien.classify.ClassifyOptions;
import org.mien.classify.FrameClassifier;
import org.mien.classify.FrameRow;
import org.mien.classify.FramesTable;
import org.mien.classify.TimelinePoints;
import org.mien.image.FrameSource;
import org.mien.job.Job;
import org.mien.learn.TrainedModel;
import org.mien.texture.TextureDescriptors;

/** Classifies the frames of an open image of ImageJ. */
public final class ImageClassifier {

  private final FrameClassifier classifier;
  private final double framesPerSecond;

  /**
   * Classifies with this model, which the caller closes.
   *
   * @param textures among which its texture is
   */
  public ImageClassifier(TrainedModel model, ClassifyOptions options, TextureDescriptors textures) {
    this.classifier = new FrameClassifier(model, options, textures);
    this.framesPerSecond = options.framesPerSecond();
  }

  /**
   * What came out.
   *
   * @param table one row a frame, in the columns of frames.csv
   * @param chart the timeline
   * @param result what else is known
   */
  public record Classified(ResultsTable table, ImagePlus chart, Classification result) {}

  /**
   * Classifies every frame of an image ({@link ImageFrames} says what its frames are).
   *
   * @param labelled whether each frame gets its label as an overlay
   * @throws IOException if frames of a virtual stack cannot be read
   * @throws org.mien.job.CancelledException if the job is cancelled; the overlay is left as it was
   */
  public Classified classify(ImagePlus image, boolean labelled, Job job) throws IOException {
    ResultsTable table = Tables.empty();
    List<String> classes = classifier.classes();
    List<String> header = FramesTable.header(classes);
    FrameLabels labels = labelled ? new FrameLabels(image) : null;
    Classification result;
    try (FrameSource frames = ImageFrames.of(image, framesPerSecond)) {
      result = classifier.classify(image.getTitle(), frames, row -> {
        Tables.add(table, header, numbers(row, classes));
        if (labels != null) {
          labels.add(row.frame(), classes.get(row.top()), row.probabilities()[row.top()]);
        }
      }, job);
    }
    if (labels != null) {
      labels.show();
    }
    TimelinePoints points = result.timeline();
    Timeline timeline = new Timeline(classes, points.axis(), points.times(), points.probabilities());
    ChartFigure chart = TimelineChart.of("timeline", image.getTitle(), timeline, 1);
    return new Classified(table, ChartImages.of(chart, "Timeline of " + image.getTitle()), result);
  }

  private static Object[] numbers(FrameRow row, List<String> classes) {
    Object[] values = FramesTable.values(row, classes);
    for (int c = 0; c < classes.size(); c++) {
      values[values.length - classes.size() + c] = row.probabilities()[c];
    }
    return values;
  }
}
