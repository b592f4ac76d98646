package org.mien.quality;

import java.util.Arrays;

/** Statistics that a few strange values do not move. */
final class Robust {

  /** Makes the median absolute deviation of a normal distribution its standard deviation. */
  private static final double TO_SIGMA = 1.4826;

  private Robust() {}

  /** Median of values in ascending order: the middle one, or the mean of the two in the middle. */
  static double medianOfSorted(double[] sorted) {
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  /** Median of values in any order, at least one. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return medianOfSorted(sorted);
  }

  /** Spread around the median as a standard deviation: 1.4826 times the median absolute deviation. */
  static double spread(double[] values) {
    double centre = median(values);
    return TO_SIGMA * median(Arrays.stream(values).map(v -> Math.abs(v - centre)).toArray());
  }
}
