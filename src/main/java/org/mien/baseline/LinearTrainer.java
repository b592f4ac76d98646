package org.mien.baseline;

import de.bwaldvogel.liblinear.Linear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Epoch;
import org.mien.learn.ExampleSet;
import org.mien.learn.ModelCard;
import org.mien.learn.Origin;
import org.mien.learn.Trainer;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.metrics.LogLoss;

/**
 * Trains the classifiers that a network has to beat, on the texture histograms of the examples. Scaling and the cost are
 * found inside the training fold; the same examples in the same order give the same model, bit for bit, on any number of
 * threads.
 */
public final class LinearTrainer implements Trainer {

  private final LinearOptions options;
  private final long seed;

  /**
   * A trainer with these options.
   *
   * @param seed of the run, for the model card; the training itself draws no random numbers
   */
  public LinearTrainer(LinearOptions options, long seed) {
    this.options = options;
    this.seed = seed;
  }

  /**
   * Trains one classifier for every cost, and keeps the best on the validation part; without a validation part only the
   * single cost given, or {@value LinearOptions#COST_UNCHOSEN} where there are several.
   *
   * @throws UserError if the examples have no histogram, or there is none to train on
   */
  @Override
  public LinearModel train(ExampleSet training, ExampleSet validation, Origin origin, TrainingListener listener, Job job) {
    long started = System.nanoTime();
    Rows train = Rows.of(training, "training", origin, job);
    Rows check = Rows.of(validation, "validation", origin, job);
    if (train.size() == 0) {
      throw new UserError("There is no example to train on; look at the notes of the split.");
    }
    LinearWeights best = options.kind() == LinearKind.MAJORITY ? majority(train, origin.classes().size())
        : best(train, check, origin.classes().size(), job);
    Epoch epoch = new Epoch(1, train.loss(best), train.accuracy(best), check.loss(best), check.accuracy(best),
        (System.nanoTime() - started) / 1e9);
    listener.epochDone(epoch);
    TrainingOptions recorded = new TrainingOptions(options.kind().key(), false, train.size(), 1, 1, 1,
        options.classWeights(), "", seed);
    ModelCard card = new ModelCard("linear", recorded, origin, train.size(), check.size(), 1, versions(), 1);
    return new LinearModel(card, List.of(epoch), best);
  }

  private LinearWeights best(Rows train, Rows check, int classes, Job job) {
    if (train.features()[0].length == 0) {
      throw new UserError("The examples have no texture histogram, which a linear classifier needs; prepare them with LBP.");
    }
    LinearFit fit = new LinearFit(train.features(), train.labels(), classes, job.cancel());
    LinearWeights best = null;
    LinearWeights last = null;
    int worse = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double cost : costs(check.size() > 0)) {
      LinearWeights candidate = fit.train(options, cost, last, job);
      double badness = check.size() == 0 ? 0
          : options.kind() == LinearKind.LOGISTIC ? check.loss(candidate) : -check.accuracy(candidate);
      worse = badness > least ? worse + 1 : 0;
      if (badness < least) {
        least = badness;
        best = candidate;
      }
      last = candidate;
      // The log loss bends smoothly with the cost; counts of mistakes waver.
      if (worse == (options.kind() == LinearKind.LOGISTIC ? 1 : 2)) {
        break;
      }
    }
    return best;
  }

  private List<Double> costs(boolean canChoose) {
    return canChoose || options.costs().size() == 1 ? options.costs() : List.of(LinearOptions.COST_UNCHOSEN);
  }

  private static LinearWeights majority(Rows train, int classes) {
    double[] counts = new double[classes];
    for (int label : train.labels()) {
      counts[label]++;
    }
    double[][] weights = new double[classes][1];
    boolean[] present = new boolean[classes];
    for (int k = 0; k < classes; k++) {
      present[k] = counts[k] > 0;
      weights[k][0] = present[k] ? StrictMath.log(counts[k]) : 0;
    }
    return new LinearWeights(LinearKind.MAJORITY, 1, new Standardiser(new double[0], new double[0]), weights, present);
  }

  private static Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("java", System.getProperty("java.version"));
    versions.put("liblinear", String.format(Locale.ROOT, "%d.%02d", Linear.getVersion() / 100, Linear.getVersion() % 100));
    return versions;
  }

  /** Examples as plain arrays. */
  private record Rows(float[][] features, int[] labels) {

    static Rows of(ExampleSet examples, String part, Origin origin, Job job) {
      float[][] features = new float[examples.size()][examples.histogramLength()];
      List<Integer> labels = new ArrayList<>();
      for (int i = 0; i < features.length; i++) {
        job.step("Reading the " + part + " part", i + 1L, features.length);
        int label = examples.label(i);
        if (label < 0 || label >= origin.classes().size()) {
          throw new IllegalArgumentException("example " + examples.clipId(i) + " has no label to learn from");
        }
        examples.histogram(i, features[i], 0);
        labels.add(label);
      }
      return new Rows(features, labels.stream().mapToInt(Integer::intValue).toArray());
    }

    int size() {
      return labels.length;
    }

    /** Mean log loss, NaN without examples. */
    double loss(LinearWeights weights) {
      double sum = 0;
      for (int i = 0; i < labels.length; i++) {
        sum += LogLoss.of(weights.probabilities(features[i]), labels[i]);
      }
      return sum / labels.length;
    }

    /** Share of examples classified rightly, NaN without examples. */
    double accuracy(LinearWeights weights) {
      int right = 0;
      for (int i = 0; i < labels.length; i++) {
        float[] p = weights.probabilities(features[i]);
        int top = 0;
        for (int k = 1; k < p.length; k++) {
          top = p[k] > p[top] ? k : top;
        }
        right += top == labels[i] ? 1 : 0;
      }
      return (double) right / labels.length;
    }
  }
}
