package org.mien.baseline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.mien.learn.Trainer;

/** The simple classifiers by their keys, each made from a seed. */
public final class Baselines {

  private Baselines() {}

  /** All of them with their usual options, in the order in which they are shown. */
  public static Map<String, LongFunction<Trainer>> byKey() {
    Map<String, LongFunction<Trainer>> trainers = new LinkedHashMap<>();
    trainers.put(LinearKind.LOGISTIC.key(), seed -> new LinearTrainer(LinearOptions.logistic(), seed));
    trainers.put(LinearKind.SVM.key(), seed -> new LinearTrainer(LinearOptions.svm(), seed));
    trainers.put(LinearKind.MAJORITY.key(), seed -> new LinearTrainer(LinearOptions.majority(), seed));
    return Collections.unmodifiableMap(trainers);
  }
}
