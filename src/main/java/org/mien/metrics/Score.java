package org.mien.metrics;

/**
 * A number, or the reason why there is none. An undefined score is NaN and carries its reason; it is never 0 and never left
 * out.
 *
 * @param value the number, or NaN where it is undefined
 * @param reason why the number is undefined, as a clause without a full stop; empty exactly where the number is defined
 */
public record Score(double value, String reason) {

  /** Checks that an undefined value has a reason and a defined one has none. */
  public Score {
    if (Double.isNaN(value) == reason.isEmpty()) {
      throw new IllegalArgumentException("a score is a number or a reason, not " + value + " with \"" + reason + "\"");
    }
  }

  /** A defined score; {@code value} must not be NaN. */
  public static Score of(double value) {
    return new Score(value, "");
  }

  /** An undefined score and why it is undefined. */
  public static Score undefined(String reason) {
    return new Score(Double.NaN, reason);
  }

  /** {@code numerator / denominator}, or undefined for {@code reason} where the denominator is 0. */
  static Score ratio(double numerator, double denominator, String reason) {
    return denominator == 0 ? undefined(reason) : of(numerator / denominator);
  }

  /** Whether there is a number. */
  public boolean isDefined() {
    return !Double.isNaN(value);
  }
}
