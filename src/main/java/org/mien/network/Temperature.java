package org.mien.network;

import java.util.List;

/**
 * Temperature scaling (Guo et al. 2017): probabilities become {@code softmax(log p / T)}. One number for all classes, so the
 * most probable class stays what it is.
 */
final class Temperature {

  /** Changes nothing. */
  static final double NONE = 1;

  /** The hottest and coldest that a fit can give: a validation part that is all right or all wrong has no best one. */
  static final double COLDEST = 0.05;

  static final double HOTTEST = 20;

  private static final int BISECTIONS = 100;

  private Temperature() {}

  /**
   * The temperature with the least mean negative log likelihood. That is convex in 1 / T, so halving the interval in
   * which its derivative changes sign finds it, the same on every machine.
   *
   * @param answers probabilities of each example
   * @param labels the class of each example
   */
  static double fit(List<float[]> answers, int[] labels) {
    double low = 1 / HOTTEST;
    double high = 1 / COLDEST;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (slope(answers, labels, middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 2 / (low + high);
  }

  /** Derivative of the negative log likelihood by 1 / T: sum of (expected logit - logit of the label). */
  private static double slope(List<float[]> answers, int[] labels, double inverse) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      double[] logits = logits(answers.get(i));
      double[] p = scaled(logits, inverse);
      for (int c = 0; c < p.length; c++) {
        sum += p[c] * logits[c];
      }
      sum -= logits[labels[i]];
    }
    return sum;
  }

  /** Mean negative log likelihood of the labels at a temperature, in nats. */
  static double loss(List<float[]> answers, int[] labels, double temperature) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      double[] logits = logits(answers.get(i));
      for (int c = 0; c < logits.length; c++) {
        logits[c] /= temperature;
      }
      sum += CrossEntropy.loss(logits, labels[i]);
    }
    return sum / labels.length;
  }

  /** One answer at this temperature; its most probable class stays the most probable one, also where floats are too coarse. */
  static float[] apply(float[] answer, double temperature) {
    if (temperature == NONE) {
      return answer;
    }
    double[] p = scaled(logits(answer), 1 / temperature);
    float[] scaled = new float[p.length];
    int top = 0;
    for (int c = 0; c < p.length; c++) {
      scaled[c] = (float) p[c];
      top = answer[c] > answer[top] ? c : top;
    }
    for (int c = 0; c < top; c++) {
      if (scaled[c] >= scaled[top]) {
        scaled[top] = Math.nextUp(scaled[c]);
      }
    }
    return scaled;
  }

  private static double[] logits(float[] answer) {
    double[] logits = new double[answer.length];
    for (int c = 0; c < logits.length; c++) {
      // A float softmax can underflow to 0; its smallest value stands for what it cannot tell.
      logits[c] = Math.log(Math.max(answer[c], Float.MIN_VALUE));
    }
    return logits;
  }

  private static double[] scaled(double[] logits, double inverse) {
    double[] z = logits.clone();
    for (int c = 0; c < z.length; c++) {
      z[c] *= inverse;
    }
    return CrossEntropy.softmax(z);
  }
}
