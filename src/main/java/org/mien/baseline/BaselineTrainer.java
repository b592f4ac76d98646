package org.mien.baseline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Epoch;
import org.mien.learn.ExampleSet;
import org.mien.learn.Joined;
import org.mien.learn.Mirrored;
import org.mien.learn.ModelCard;
import org.mien.learn.Origin;
import org.mien.learn.Prediction;
import org.mien.learn.Trainer;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.metrics.LogLoss;

/**
 * Trains the baseline of a {@link BaselineSpec}. Everything it measures (scaling, class weights, the kernel's width, the
 * number of frames) comes from the training part; the same examples in the same order give the same model, bit for bit, on
 * any number of threads.
 */
final class BaselineTrainer implements Trainer {

  private final BaselineSpec spec;
  private final long seed;

  BaselineTrainer(BaselineSpec spec, long seed) {
    this.spec = spec;
    this.seed = seed;
  }

  /** Only where there are alternatives to choose among. */
  @Override
  public boolean needsValidation() {
    return spec.candidates().size() > 1;
  }

  @Override
  public boolean drawsAtRandom() {
    return spec.kind().drawsAtRandom();
  }

  /**
   * Trains every candidate, and keeps the one with the best mean recall over the classes that the validation part has, the
   * first of equals; without a validation part, the first candidate.
   *
   * @throws UserError if there is nothing to train on, or the examples lack what the baseline looks at
   */
  @Override
  public BaselineModel train(ExampleSet training, ExampleSet validation, Origin origin, TrainingListener listener, Job job) {
    if (training.size() == 0) {
      throw new UserError("There is no example to train on; look at the notes of the split.");
    }
    BaselineModel best = null;
    double most = -1;
    for (BaselineSpec candidate : spec.candidates()) {
      BaselineModel model = trainOne(candidate, training, validation, origin, job);
      double recall = validation.size() == 0 ? 0 : meanRecall(model.classify(validation, job), validation);
      if (recall > most) {
        most = recall;
        best = model;
      }
    }
    listener.epochDone(best.history().get(0));
    return best;
  }

  private BaselineModel trainOne(
      BaselineSpec one, ExampleSet training, ExampleSet validation, Origin origin, Job job) {
    long started = System.nanoTime();
    ExampleSet learned = one.is(BaselineOption.MIRROR)
        ? Joined.of(training, Mirrored.of(training, origin.preparation())) : training;
    int[] labels = labels(learned, origin.classes().size());
    Features features = Features.of(one, training);
    float[][] rows = features.rows(learned, "Reading the training part", job);
    Standardiser standardiser = one.is(BaselineOption.STANDARDISE) ? Standardiser.fit(rows)
        : Standardiser.none(features.length());
    for (int i = 0; i < rows.length; i++) {
      rows[i] = standardiser.apply(rows[i]);
    }
    Fitted fitted = new BaselineFit(one, seed, origin.classes().size()).fit(rows, labels, job);
    TrainingOptions options = new TrainingOptions(
        one.toString(), false, labels.length, 1, 1, 1, one.is(BaselineOption.BALANCED), "", seed);
    ModelCard card = new ModelCard("baseline", options, origin, training.size(), validation.size(), 1, versions(), 1);
    BaselineModel model = new BaselineModel(one, card, List.of(), features, standardiser, fitted);
    List<Prediction> check = model.classify(validation, job);
    // There is no loss while learning: these learners look at everything once.
    Epoch epoch = new Epoch(1, Double.NaN, Double.NaN, loss(check, validation), accuracy(check, validation),
        (System.nanoTime() - started) / 1e9);
    return new BaselineModel(one, card, List.of(epoch), features, standardiser, fitted);
  }

  private static int[] labels(ExampleSet examples, int classes) {
    int[] labels = new int[examples.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = examples.label(i);
      if (labels[i] < 0 || labels[i] >= classes) {
        throw new IllegalArgumentException("example " + examples.clipId(i) + " has no label to learn from");
      }
    }
    return labels;
  }

  /** Mean log loss, NaN without examples. */
  private static double loss(List<Prediction> predictions, ExampleSet examples) {
    double sum = 0;
    for (int i = 0; i < predictions.size(); i++) {
      sum += LogLoss.of(predictions.get(i).probabilities(), examples.label(i));
    }
    return sum / predictions.size();
  }

  /** Share of examples classified rightly, NaN without examples. */
  private static double accuracy(List<Prediction> predictions, ExampleSet examples) {
    double right = 0;
    for (int i = 0; i < predictions.size(); i++) {
      right += predictions.get(i).top() == examples.label(i) ? 1 : 0;
    }
    return right / predictions.size();
  }

  private static double meanRecall(List<Prediction> predictions, ExampleSet examples) {
    Map<Integer, int[]> rightAndAll = new TreeMap<>();
    for (int i = 0; i < predictions.size(); i++) {
      int[] counts = rightAndAll.computeIfAbsent(examples.label(i), label -> new int[2]);
      counts[0] += predictions.get(i).top() == examples.label(i) ? 1 : 0;
      counts[1]++;
    }
    return rightAndAll.values().stream().mapToDouble(c -> (double) c[0] / c[1]).average().orElse(0);
  }

  private static Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    versions.put("java", System.getProperty("java.version"));
    versions.putAll(BaselineFit.versions());
    return versions;
  }
}
