package org.mien.network;

import java.util.Arrays;
import org.mien.learn.ExampleSet;

/** How much an example of each class weighs in the loss. */
final class ClassWeights {

  private ClassWeights() {}

  /**
   * Weights that make all classes count alike: n / (classes * n of the class), over the classes that occur (scikit-learn's
   * "balanced"). The mean weight of an example is 1. A class without an example has weight 0, which nothing ever reads.
   *
   * @param classes number of classes
   */
  static double[] balanced(ExampleSet training, int classes) {
    int[] counts = new int[classes];
    for (int i = 0; i < training.size(); i++) {
      counts[training.label(i)]++;
    }
    int occurring = 0;
    for (int count : counts) {
      occurring += count > 0 ? 1 : 0;
    }
    double[] weights = new double[classes];
    for (int c = 0; c < classes; c++) {
      weights[c] = counts[c] == 0 ? 0 : (double) training.size() / ((double) occurring * counts[c]);
    }
    return weights;
  }

  /** The same weight for every class. */
  static double[] equal(int classes) {
    double[] weights = new double[classes];
    Arrays.fill(weights, 1);
    return weights;
  }
}
