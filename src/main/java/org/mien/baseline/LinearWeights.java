package org.mien.baseline;

/**
 * What a simple classifier has learned: numbers only.
 *
 * @param kind how scores become probabilities
 * @param cost the C it was trained with
 * @param standardiser applied to every row first; without columns for {@link LinearKind#MAJORITY}
 * @param weights {@code [class][column]}, with the bias as the last column
 * @param present which classes the training part had; the others get probability 0
 */
record LinearWeights(LinearKind kind, double cost, Standardiser standardiser, double[][] weights, boolean[] present) {

  /** One probability a class; sums to 1. Reads only as many features as there are columns. */
  float[] probabilities(float[] features) {
    double[] scores = new double[weights.length];
    for (int k = 0; k < scores.length; k++) {
      double score = weights[k][standardiser.columns()];
      for (int c = 0; c < standardiser.columns(); c++) {
        score += weights[k][c] * standardiser.apply(features[c], c);
      }
      scores[k] = score;
    }
    return normalised(kind == LinearKind.LOGISTIC ? sigmoid(scores) : exponential(scores));
  }

  /** Far from everything that was learned all logistic functions can underflow; their ratios are those of exponentials then. */
  private double[] sigmoid(double[] scores) {
    double[] p = new double[scores.length];
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      p[k] = present[k] ? 1 / (1 + StrictMath.exp(-scores[k])) : 0;
      sum += p[k];
    }
    return sum > 0 ? p : exponential(scores);
  }

  private double[] exponential(double[] scores) {
    double top = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < scores.length; k++) {
      top = present[k] ? Math.max(top, scores[k]) : top;
    }
    double[] p = new double[scores.length];
    for (int k = 0; k < p.length; k++) {
      p[k] = present[k] ? StrictMath.exp(scores[k] - top) : 0;
    }
    return p;
  }

  private static float[] normalised(double[] p) {
    double sum = 0;
    for (double v : p) {
      sum += v;
    }
    float[] shares = new float[p.length];
    for (int k = 0; k < p.length; k++) {
      shares[k] = (float) (p[k] / sum);
    }
    return shares;
  }
}
