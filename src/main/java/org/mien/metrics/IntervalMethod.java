package org.mien.metrics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How the two ends of an interval are read off the resamples. The keys stand in files and never change. */
public enum IntervalMethod {
  /** The quantiles themselves (Efron, "Bootstrap methods: another look at the jackknife", 1979). */
  PERCENTILE("percentile", "percentile"),
  /** Moved for bias and for an error that changes with the score (Efron, "Better bootstrap confidence intervals", 1987). */
  BCA("bca", "BCa (bias-corrected and accelerated)");

  private final String key;
  private final String title;

  IntervalMethod(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** The name in files and options: "percentile" or "bca". */
  @JsonValue
  public String key() {
    return key;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /**
   * The method of that key.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static IntervalMethod of(String key) {
    return Arrays.stream(values()).filter(m -> m.key.equals(key)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("an interval is made by \"percentile\" or \"bca\", not \"" + key + "\""));
  }
}
