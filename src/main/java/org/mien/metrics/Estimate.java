package org.mien.metrics;

/**
 * A score with its interval of confidence.
 *
 * @param score the score on all samples as they are
 * @param interval the interval from resampling them
 */
public record Estimate(Score score, Interval interval) {

  /** The number, or NaN. */
  public double value() {
    return score.value();
  }

  /** Lower end of the interval, or NaN. */
  public double ciLow() {
    return interval.low();
  }

  /** Upper end of the interval, or NaN. */
  public double ciHigh() {
    return interval.high();
  }

  /**
   * What a reader must know beside the numbers: why one is undefined, how many resamples were; the empty string if
   * nothing.
   */
  public String note() {
    if (!score.isDefined()) {
      return score.reason();
    }
    if (!interval.isDefined()) {
      return "no interval: " + interval.reason();
    }
    return interval.undefined() == 0 ? "" : "undefined in " + interval.undefined() + " of " + interval.resamples()
        + " resamples, which the interval leaves out";
  }
}
