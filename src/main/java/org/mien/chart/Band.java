package org.mien.chart;

import org.mien.metrics.Estimate;

/**
 * A number with its interval of confidence, as a chart draws it.
 *
 * @param value the number, or NaN where it is undefined
 * @param low lower end of the interval, or NaN where there is none
 * @param high upper end of the interval, or NaN where there is none
 */
public record Band(double value, double low, double high) {

  /** A number without an interval. */
  public static Band of(double value) {
    return new Band(value, Double.NaN, Double.NaN);
  }

  /** A score with its interval. */
  public static Band of(Estimate estimate) {
    return new Band(estimate.value(), estimate.ciLow(), estimate.ciHigh());
  }

  /** Whether there is a number to draw. */
  public boolean isDefined() {
    return !Double.isNaN(value);
  }

  /** Whether there is an interval to draw. */
  public boolean hasInterval() {
    return !Double.isNaN(low) && !Double.isNaN(high);
  }

  /** The number and its interval as text with two decimals: "0.62 [0.55, 0.70]". */
  public String text() {
    if (!isDefined()) {
      return "undefined";
    }
    String number = ChartStyle.fixed(value, 2);
    return hasInterval() ? number + " [" + ChartStyle.fixed(low, 2) + ", " + ChartStyle.fixed(high, 2) + "]" : number;
  }
}
