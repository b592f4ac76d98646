package org.mien.classify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mien.job.Job;
import org.mien.learn.Epoch;
import org.mien.learn.ExampleSet;
import org.mien.learn.ModelCard;
import org.mien.learn.Origin;
import org.mien.learn.Prediction;
import org.mien.learn.Preparation;
import org.mien.learn.TrainedModel;
import org.mien.learn.TrainingOptions;

/** A model whose answer can be worked out by hand: "bright" has the mean of all pixels of all frames, over 255. */
final class BrightnessModel implements TrainedModel {

  private final boolean clips;
  private final Preparation preparation;
  final List<Integer> windowLengths = new ArrayList<>();
  final List<Integer> batchSizes = new ArrayList<>();

  BrightnessModel(boolean clips) {
    this(clips, "");
  }

  BrightnessModel(boolean clips, String time) {
    this.clips = clips;
    this.preparation = new Preparation(16, "area", "", "gray", time);
  }

  @Override
  public List<String> classes() {
    return List.of("bright", "dark");
  }

  @Override
  public List<Prediction> classify(ExampleSet examples, Job job) {
    job.cancel().check();
    batchSizes.add(examples.size());
    List<Prediction> predictions = new ArrayList<>();
    byte[] pixels = new byte[16 * 16];
    for (int e = 0; e < examples.size(); e++) {
      windowLengths.add(examples.frames(e));
      double sum = 0;
      for (int f = 0; f < examples.frames(e); f++) {
        examples.frame(e, f, pixels, 0);
        for (byte pixel : pixels) {
          sum += pixel & 0xff;
        }
      }
      float bright = (float) (sum / (examples.frames(e) * pixels.length) / 255);
      predictions.add(new Prediction(examples.clipId(e), new float[] {bright, 1 - bright}));
    }
    return predictions;
  }

  @Override
  public ModelCard card() {
    Origin origin = new Origin("test", "0".repeat(64), "test 1", classes(), preparation);
    return new ModelCard("test", TrainingOptions.paper(clips, 1), origin, 1, 0, 1, Map.of(), 1);
  }

  @Override
  public List<Epoch> history() {
    return List.of();
  }

  @Override
  public void save(Path file) {
    throw new UnsupportedOperationException("this model lives in a test");
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
