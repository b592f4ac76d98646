package org.mien.workflow;

import org.mien.job.RemainingTime;

/**
 * Seconds that something takes, at least and at most as far as can be told.
 *
 * @param least seconds
 * @param most seconds
 */
public record Span(double least, double most) {

  /** No time at all. */
  public static final Span NONE = new Span(0, 0);

  private static final double SHORT = 5;

  /** Checks the order. */
  public Span {
    if (!(least >= 0 && most >= least)) {
      throw new IllegalArgumentException("a time from " + least + " to " + most + " seconds");
    }
  }

  /** Both after each other. */
  public Span plus(Span other) {
    return new Span(least + other.least, most + other.most);
  }

  /** As often, the longest time stretched by another factor. */
  public Span times(double leastFactor, double mostFactor) {
    return new Span(least * leastFactor, most * mostFactor);
  }

  /** In words a person reads at a glance, such as "between 3 min and 8 min". */
  public String words() {
    if (most < SHORT) {
      return "a few seconds";
    }
    String from = rounded(least);
    String to = rounded(most);
    return from.equals(to) ? "about " + to : "between " + from + " and " + to;
  }

  /** Two figures are all that an estimate is good for. */
  private static String rounded(double seconds) {
    if (seconds < 10) {
      return RemainingTime.words(Math.max(1, Math.rint(seconds)));
    }
    if (seconds < 60) {
      return RemainingTime.words(Math.rint(seconds / 5) * 5);
    }
    if (seconds < 600) {
      return RemainingTime.words(Math.rint(seconds / 30) * 30).replace(" 00 s", "");
    }
    return RemainingTime.words(Math.rint(seconds / 300) * 300).replace(" 00 s", "").replace(" 00 min", "");
  }
}
