package org.mien.annotation;

import java.util.Arrays;
import org.mien.metrics.Score;

/**
 * Krippendorff's alpha, 1 - observed / expected disagreement, for any number of coders and with missing answers (Krippendorff,
 * "Computing Krippendorff's Alpha-Reliability", 2011). Only units with at least two answers count.
 */
final class Alpha {

  private static final String NOTHING = "no clip has the answers of two coders";
  private static final String NO_VARIATION = "alpha is undefined: all answers are the same, so none could differ by chance";

  private Alpha() {}

  /**
   * Of answers without an order.
   *
   * @param answers the answers to each unit as numbers of classes, at least two a unit
   * @param classes how many classes there are
   * @param times how often each unit counts
   */
  static Score nominal(int[][] answers, int classes, int[] times) {
    long n = 0;
    double observed = 0;
    long[] totals = new long[classes];
    int[] counts = new int[classes];
    for (int u = 0; u < answers.length; u++) {
      int m = answers[u].length;
      Arrays.fill(counts, 0);
      for (int answer : answers[u]) {
        counts[answer]++;
      }
      long same = 0;
      for (int c = 0; c < classes; c++) {
        totals[c] += (long) times[u] * counts[c];
        same += (long) counts[c] * counts[c];
      }
      n += (long) times[u] * m;
      observed += (double) times[u] * ((long) m * m - same) / (m - 1);
    }
    double alike = Arrays.stream(totals).mapToDouble(t -> (double) t * t).sum();
    return ratio(n, observed, ((double) n * n - alike) / (n - 1));
  }

  /**
   * Of numbers, whose squared differences count.
   *
   * @param answers the answers to each unit, at least two a unit
   * @param times how often each unit counts
   */
  static Score interval(double[][] answers, int[] times) {
    long n = 0;
    double sum = 0;
    for (int u = 0; u < answers.length; u++) {
      n += (long) times[u] * answers[u].length;
      sum += times[u] * Arrays.stream(answers[u]).sum();
    }
    double mean = sum / n;
    double observed = 0;
    double spread = 0;
    for (int u = 0; u < answers.length; u++) {
      double own = Arrays.stream(answers[u]).sum() / answers[u].length;
      observed += times[u] * 2.0 * answers[u].length * squares(answers[u], own) / (answers[u].length - 1);
      spread += times[u] * squares(answers[u], mean);
    }
    return ratio(n, observed, 2.0 * n * spread / (n - 1));
  }

  private static double squares(double[] values, double around) {
    return Arrays.stream(values).map(v -> (v - around) * (v - around)).sum();
  }

  private static Score ratio(long n, double observed, double expected) {
    if (n == 0) {
      return Score.undefined(NOTHING);
    }
    return expected == 0 ? Score.undefined(NO_VARIATION) : Score.of(1 - observed / expected);
  }
}
