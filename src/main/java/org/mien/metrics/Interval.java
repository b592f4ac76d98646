package org.mien.metrics;

/**
 * An interval of confidence from resampling.
 *
 * @param low lower end, or NaN where the interval is undefined
 * @param high upper end, or NaN where the interval is undefined
 * @param resamples how many resamples were drawn
 * @param undefined in how many of them the score was undefined; the ends are taken from the others
 * @param reason why the interval is undefined, as a clause without a full stop; empty exactly where it is defined
 */
public record Interval(double low, double high, int resamples, int undefined, String reason) {

  /** Checks that the ends are both numbers in order, or that there is a reason why not. */
  public Interval {
    boolean defined = low <= high;
    if (defined != reason.isEmpty()) {
      throw new IllegalArgumentException("an interval is either two ordered numbers or a reason, not " + low + " to " + high
          + " with \"" + reason + "\"");
    }
  }

  /** An interval that cannot be told, and why. */
  public static Interval undefined(int resamples, int undefined, String reason) {
    return new Interval(Double.NaN, Double.NaN, resamples, undefined, reason);
  }

  /** Whether there are numbers. */
  public boolean isDefined() {
    return low <= high;
  }
}
