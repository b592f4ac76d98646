package org.mien.baseline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.mien.learn.Trainer;

/** The baselines by their specs, each made from a seed. */
public final class Baselines {

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

  /** The baselines of a run whose plan names none, in the order in which they are shown. */
  public static Map<String, LongFunction<Trainer>> byKey() {
    Map<String, LongFunction<Trainer>> trainers = new LinkedHashMap<>();
    trainers.put(LinearKind.LOGISTIC.key(), seed -> new LinearTrainer(LinearOptions.logistic(), seed));
    trainers.put(LinearKind.SVM.key(), seed -> new LinearTrainer(LinearOptions.svm(), seed));
    trainers.put(LinearKind.MAJORITY.key(), seed -> new LinearTrainer(LinearOptions.majority(), seed));
    return Collections.unmodifiableMap(trainers);
  }
}
