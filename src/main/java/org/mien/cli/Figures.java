package org.mien.cli;

import java.util.Locale;
import org.mien.metrics.Estimate;
import org.mien.metrics.Evaluation;
import org.mien.metrics.Metric;

/** Figures as text for a console. */
final class Figures {

  private Figures() {}

  /** All figures of an evaluation, one a line, with their intervals. */
  static String table(Evaluation evaluation) {
    StringBuilder text = new StringBuilder();
    text.append("On ").append(evaluation.samples()).append(" tested files");
    text.append(evaluation.subjects() > 0 ? " of " + evaluation.subjects() + " people:\n" : ":\n");
    for (Metric metric : Metric.values()) {
      text.append(String.format(Locale.ROOT, "  %-24s %s%n", metric.title(), figure(evaluation.score(metric))));
    }
    return text.append("  ").append(evaluation.resampling().sentence()).toString();
  }

  /** One figure with its interval, or why there is none. */
  static String figure(Estimate estimate) {
    if (Double.isNaN(estimate.value())) {
      return "undefined: " + estimate.note();
    }
    if (!estimate.interval().isDefined()) {
      return String.format(Locale.ROOT, "%.3f  (no interval)", estimate.value());
    }
    return String.format(Locale.ROOT, "%.3f  [%.3f, %.3f]", estimate.value(), estimate.ciLow(), estimate.ciHigh());
  }
}
