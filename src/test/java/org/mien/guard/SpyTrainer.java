package org.mien.guard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.mien.file.AtomicFile;
import org.mien.job.Job;
import org.mien.learn.Epoch;
import org.mien.learn.ExampleSet;
import org.mien.learn.ModelCard;
import org.mien.learn.Origin;
import org.mien.learn.Prediction;
import org.mien.learn.TrainedModel;
import org.mien.learn.Trainer;
import org.mien.learn.TrainingListener;

/**
 * A learner that notes everything it can lay its hands on while it is trained, and answers by how near the mean brightness of
 * each class is; {@code order} may spoil its answers. One that remembers is fitted on all that it was ever shown: a cheat.
 */
final class SpyTrainer implements Trainer {

  /** What one training could reach, and what it was asked afterwards. */
  record Sight(Set<String> training, Set<String> validation, Set<String> asked) {}

  private final List<Sight> sights = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, double[]> memory = new TreeMap<>();
  private final UnaryOperator<List<Prediction>> order;
  private final boolean remembers;

  SpyTrainer(UnaryOperator<List<Prediction>> order) {
    this(order, false);
  }

  SpyTrainer(UnaryOperator<List<Prediction>> order, boolean remembers) {
    this.order = order;
    this.remembers = remembers;
  }

  List<Sight> sights() {
    return List.copyOf(sights);
  }

  @Override
  public synchronized TrainedModel train(
      ExampleSet training, ExampleSet validation, Origin origin, TrainingListener listener, Job job) {
    Sight sight = new Sight(ids(training), ids(validation), new HashSet<>());
    sights.add(sight);
    if (!remembers) {
      memory.clear();
    }
    for (int e = 0; e < training.size(); e++) {
      memory.put(training.clipId(e), new double[] {training.label(e), brightness(training, e)});
    }
    double[] means = new double[origin.classes().size()];
    for (int c = 0; c < means.length; c++) {
      int label = c;
      means[c] = memory.values().stream().filter(m -> m[0] == label).mapToDouble(m -> m[1]).average().orElse(Double.NaN);
    }
    Epoch epoch = new Epoch(1, 0, 1, 0, 1, 0);
    listener.epochDone(epoch);
    return new Nearest(origin, means, sight, epoch);
  }

  private static Set<String> ids(ExampleSet examples) {
    Set<String> ids = new HashSet<>();
    for (int e = 0; e < examples.size(); e++) {
      ids.add(examples.clipId(e));
    }
    return ids;
  }

  private static double brightness(ExampleSet examples, int example) {
    byte[] pixels = new byte[examples.frameSize() * examples.frameSize()];
    examples.frame(example, 0, pixels, 0);
    return IntStream.range(0, pixels.length).map(i -> pixels[i] & 0xff).average().orElseThrow();
  }

  private final class Nearest implements TrainedModel {

    private final Origin origin;
    private final double[] means;
    private final Sight sight;
    private final Epoch epoch;

    Nearest(Origin origin, double[] means, Sight sight, Epoch epoch) {
      this.origin = origin;
      this.means = means;
      this.sight = sight;
      this.epoch = epoch;
    }

    @Override
    public List<String> classes() {
      return origin.classes();
    }

    @Override
    public List<Prediction> classify(ExampleSet examples, Job job) {
      List<Prediction> all = new ArrayList<>();
      for (int e = 0; e < examples.size(); e++) {
        sight.asked().add(examples.clipId(e));
        double value = brightness(examples, e);
        double[] nearness = Arrays.stream(means).map(m -> Double.isNaN(m) ? 0 : 1 / (1 + Math.abs(m - value))).toArray();
        double sum = Arrays.stream(nearness).sum();
        float[] probabilities = new float[means.length];
        for (int c = 0; c < means.length; c++) {
          probabilities[c] = (float) (nearness[c] / sum);
        }
        all.add(new Prediction(examples.clipId(e), probabilities));
      }
      return order.apply(all);
    }

    @Override
    public ModelCard card() {
      return new ModelCard("spy", GuardData.TRAINING, origin, sight.training().size(), sight.validation().size(), 1, Map.of(), 1);
    }

    @Override
    public List<Epoch> history() {
      return List.of(epoch);
    }

    @Override
    public void save(Path file) {
      AtomicFile.write(file, "spy\n");
    }

    @Override
    public void close() {
      // Holds nothing.
    }
  }
}
