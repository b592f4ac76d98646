package org.mien.cli;

import java.util.Locale;
import org.mien.experiment.Compared;
import org.mien.metrics.Comparisons;
import org.mien.metrics.Metric;
import org.mien.metrics.SeedSpread;
import org.mien.report.ComparisonReport;

/** The outcome of a comparison as text for a console. */
final class ComparisonSummary {

  private ComparisonSummary() {}

  static void print(Compared compared, CommonOptions common) {
    compared.notes().forEach(note -> common.say("Note: " + note));
    for (Metric metric : compared.metrics()) {
      common.say(metric.title() + ": " + metric.definition());
    }
    for (SeedSpread learner : compared.learners()) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-28s", learner.learner()));
      for (Metric metric : compared.metrics()) {
        line.append(String.format(Locale.ROOT, "  %s %s", metric.title(), Figures.figure(learner.spreads().get(metric).mean())));
      }
      common.say(line.toString());
      if (learner.seeds().size() > 1) {
        common.say("    " + learner.sentence(compared.main()));
      }
    }
    common.say("  " + compared.learners().get(0).resampling().sentence());
    common.say(ComparisonReport.explanation(compared));
    for (Comparisons.Pair pair : compared.comparisons().pairs()) {
      common.say("  " + ComparisonReport.sentence(pair, compared.main()));
    }
  }
}
