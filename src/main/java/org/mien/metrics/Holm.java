package org.mien.metrics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Correction of many p-values at once (Holm, "A simple sequentially rejective multiple test procedure", 1979): if every one
 * of the null hypotheses held, the chance that any corrected value falls below 0.05 is at most 0.05, whatever hangs together.
 */
public final class Holm {

  private Holm() {}

  /**
   * Corrected p-values in the order given: from the smallest up, each times the number of those not yet passed, never below
   * the one before and at most 1.
   *
   * @param values p-values from 0 to 1; NaN, a test that could not be done, stays NaN and does not count
   */
  public static double[] adjust(double... values) {
    int[] order = IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).boxed()
        .sorted((a, b) -> Double.compare(values[a], values[b])).mapToInt(Integer::intValue).toArray();
    double[] adjusted = new double[values.length];
    Arrays.fill(adjusted, Double.NaN);
    double least = 0;
    for (int i = 0; i < order.length; i++) {
      least = Math.max(least, Math.min(1, (order.length - i) * values[order[i]]));
      adjusted[order[i]] = least;
    }
    return adjusted;
  }
}
