package org.mien.metrics;

/**
 * A score with its interval of confidence.
 *
 * @param score the score on all samples as they are
 * @param interval the interval from resampling them
 */
public record Estimate(Score score, Interval interval) {

  /** A score with its interval, which is undefined where the score is. */
  public static Estimate of(Score score, Interval interval) {
    return new Estimate(score, score.isDefined() ? interval
        : Interval.undefined(interval.resamples(), interval.undefined(), score.reason()));
  }

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
