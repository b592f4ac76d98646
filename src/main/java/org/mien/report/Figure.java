package org.mien.report;

import java.util.Locale;
import org.mien.metrics.Estimate;

/**
 * A number of a report with its interval and what must be said beside it.
 *
 * @param value the number, or NaN where it is undefined
 * @param low lower end of the interval, or NaN
 * @param high upper end of the interval, or NaN
 * @param note why something is undefined, or the empty string
 */
public record Figure(double value, double low, double high, String note) {

  /** A score with its interval. */
  public static Figure of(Estimate estimate) {
    return new Figure(estimate.value(), estimate.ciLow(), estimate.ciHigh(), estimate.note());
  }

  /** The number with three decimals, or "undefined". */
  public String number() {
    return fixed(value);
  }

  /** The interval with three decimals, or a dash where there is none. */
  public String interval() {
    return !hasInterval() ? "\u2013" : fixed(low) + " to " + fixed(high);
  }

  /** Whether there is an interval. */
  public boolean hasInterval() {
    return !Double.isNaN(low) && !Double.isNaN(high);
  }

  static String fixed(double value) {
    return Double.isNaN(value) ? "undefined" : String.format(Locale.ROOT, "%.3f", value).replace('-', '\u2212');
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f\u00a0%%", 100 * share);
  }
}
