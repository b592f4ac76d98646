package org.mien.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

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

  /** The mean of {@code count} scores; undefined, with all reasons, where one of them is. */
  static Score mean(int count, IntFunction<Score> scores) {
    double sum = 0;
    List<String> reasons = new ArrayList<>(0);
    for (int i = 0; i < count; i++) {
      Score score = scores.apply(i);
      sum += score.value();
      if (!score.isDefined()) {
        reasons.add(score.reason());
      }
    }
    return reasons.isEmpty() ? of(sum / count) : undefined(String.join("; ", reasons));
  }

  /** This score less another one; undefined where one of them is. */
  Score minus(Score other) {
    return isDefined() ? other.isDefined() ? of(value - other.value) : other : this;
  }

  /** Whether there is a number. */
  public boolean isDefined() {
    return !Double.isNaN(value);
  }
}
