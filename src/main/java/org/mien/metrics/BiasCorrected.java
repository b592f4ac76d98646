package org.mien.metrics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The BCa interval: quantiles of the resamples at levels that are moved for bias and acceleration (Efron, "Better bootstrap
 * confidence intervals", 1987, section 4; Efron and Tibshirani, "An introduction to the bootstrap", 1993, equations 14.9 to
 * 14.15).
 */
final class BiasCorrected {

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private BiasCorrected() {}

  /**
   * The levels at which the quantiles of the resamples are the two ends. Where a resample equals the score, half of it
   * counts as below: scores of few samples take few values.
   *
   * @param resamples the score in each resample in which it is defined
   * @param score the score on the units as they are
   * @param without the score without each of the units in turn
   * @param level share of the distribution between the two ends
   * @return two numbers from 0 to 1, or NaN where the correction has no finite value
   */
  static double[] levels(double[] resamples, double score, double[] without, double level) {
    long below = Arrays.stream(resamples).filter(v -> v < score).count();
    long equal = Arrays.stream(resamples).filter(v -> v == score).count();
    double bias = quantile((below + 0.5 * equal) / resamples.length);
    double acceleration = acceleration(without);
    return new double[] {shift((1 - level) / 2, bias, acceleration), shift((1 + level) / 2, bias, acceleration)};
  }

  /** A sixth of the skewness of the jackknife (Efron and Tibshirani, 1993, equation 14.15); 0 where all are equal. */
  static double acceleration(double[] without) {
    double mean = Arrays.stream(without).average().orElse(Double.NaN);
    double squares = Arrays.stream(without).map(v -> (mean - v) * (mean - v)).sum();
    double cubes = Arrays.stream(without).map(v -> (mean - v) * (mean - v) * (mean - v)).sum();
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  private static double shift(double level, double bias, double acceleration) {
    double z = bias + quantile(level);
    double scale = 1 - acceleration * z;
    return scale <= 0 || Double.isInfinite(bias) ? Double.NaN : NORMAL.cumulativeProbability(bias + z / scale);
  }

  private static double quantile(double p) {
    return NORMAL.inverseCumulativeProbability(p);
  }
}
