package org.mien.baseline;

import java.util.stream.IntStream;

/** From decision values of pairs of classes to one number a class. */
final class Votes {

  private Votes() {}

  /**
   * scikit-learn's one-vs-rest decision function: votes, with ties settled by the sum of decision values squeezed to less
   * than a third of a vote.
   *
   * @param decisions one a pair of present classes in the order 0-1, 0-2, ..., 1-2, ...; above 0 for the first
   * @return one score a class; negative infinity for absent ones
   */
  static double[] scores(double[] decisions, boolean[] present) {
    int[] classes = IntStream.range(0, present.length).filter(k -> present[k]).toArray();
    double[] votes = new double[present.length];
    double[] sums = new double[present.length];
    int pair = 0;
    for (int i = 0; i < classes.length; i++) {
      for (int j = i + 1; j < classes.length; j++, pair++) {
        votes[decisions[pair] > 0 ? classes[i] : classes[j]]++;
        sums[classes[i]] += decisions[pair];
        sums[classes[j]] -= decisions[pair];
      }
    }
    for (int k = 0; k < votes.length; k++) {
      votes[k] = present[k] ? votes[k] + sums[k] / (3 * (Math.abs(sums[k]) + 1)) : Double.NEGATIVE_INFINITY;
    }
    return votes;
  }

  /** The softmax of the scores. */
  static float[] probabilities(double[] decisions, boolean[] present) {
    return softmax(scores(decisions, present));
  }

  /** The softmax; 0 where a score is negative infinity. */
  static float[] softmax(double[] scores) {
    double top = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      top = Math.max(top, score);
    }
    double sum = 0;
    double[] shares = new double[scores.length];
    for (int k = 0; k < shares.length; k++) {
      shares[k] = StrictMath.exp(scores[k] - top);
      sum += shares[k];
    }
    float[] probabilities = new float[shares.length];
    for (int k = 0; k < shares.length; k++) {
      probabilities[k] = (float) (shares[k] / sum);
    }
    return probabilities;
  }
}
