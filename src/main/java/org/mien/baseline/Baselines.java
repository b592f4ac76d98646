package org.mien.baseline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.mien.learn.Trainer;

/** The baselines by their specs, each made from a seed. */
public final class Baselines {

  /** About a minute for the kernel of an SVM. */
  private static final double MOST_PAIRED_VALUES = 4e10;

  private static final long MOST_PAIRED = 10_000;

  /** About a minute for a forest. */
  private static final double MOST_ASKED = 1e6;

  private Baselines() {}

  /**
   * The trainer of a baseline.
   *
   * @param spec as {@link BaselineSpec#parse} reads it
   * @param seed of what the baseline draws at random
   * @throws org.mien.job.UserError if the spec is not one
   */
  public static Trainer trainer(String spec, long seed) {
    return trainer(BaselineSpec.parse(spec), seed);
  }

  /** The trainer of a baseline. */
  public static Trainer trainer(BaselineSpec spec, long seed) {
    return switch (spec.kind()) {
      case MAJORITY -> new LinearTrainer(LinearOptions.majority(), seed);
      case LOGISTIC -> new LinearTrainer(LinearOptions.logistic(), seed);
      case SVM -> new LinearTrainer(LinearOptions.svm(), seed);
      default -> new BaselineTrainer(spec, seed);
    };
  }

  /**
   * The baselines that stand beside a network unless somebody names others, in the order in which they are shown: the most
   * frequent class, chance, nearest neighbours, linear machines, an RBF SVM and a random forest. Those that would take minutes
   * on so many examples are left out.
   *
   * @param features what they look at
   * @param examples in the data set, 0 where that is not known yet
   * @param length numbers an example
   */
  public static List<String> usual(FeatureKind features, long examples, long length) {
    List<String> specs = new ArrayList<>(List.of("majority", "chance"));
    String behind = ":" + features.key();
    specs.add(BaselineKind.KNN.key() + behind);
    boolean pairs = (double) examples * examples * length <= MOST_PAIRED_VALUES && examples <= MOST_PAIRED;
    if (features == FeatureKind.HISTOGRAM) {
      specs.addAll(List.of("logistic", "svm"));
    } else if (pairs) {
      specs.add(BaselineKind.LINEAR_SVM.key() + behind);
    }
    if (pairs) {
      specs.add(BaselineKind.RBF_SVM.key() + behind);
    }
    if (examples * Math.sqrt(length) <= MOST_ASKED) {
      specs.add(BaselineKind.RANDOM_FOREST.key() + behind);
    }
    return List.copyOf(specs);
  }

  /** The usual baselines on texture histograms, by their specs. */
  public static Map<String, LongFunction<Trainer>> byKey() {
    Map<String, LongFunction<Trainer>> trainers = new LinkedHashMap<>();
    usual(FeatureKind.HISTOGRAM, 0, 0).forEach(spec -> trainers.put(spec, seed -> trainer(spec, seed)));
    return Collections.unmodifiableMap(trainers);
  }
}
