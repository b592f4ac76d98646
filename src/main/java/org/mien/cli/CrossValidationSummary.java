package org.mien.cli;

import java.util.List;
import java.util.Locale;
import org.mien.experiment.CrossValidationResults;
import org.mien.experiment.LearnerResults;
import org.mien.experiment.StudyManifest;
import org.mien.metrics.Estimate;
import org.mien.metrics.Metric;
import org.mien.metrics.SeedSpread;

/** The outcome of a cross-validation as a table for a console. */
final class CrossValidationSummary {

  private static final List<Metric> SHOWN = List.of(Metric.UF1, Metric.UAR);

  private CrossValidationSummary() {}

  static void print(CrossValidationResults results, CommonOptions common) {
    StudyManifest study = results.study();
    common.say(String.format(Locale.ROOT, "%s%s: %d clips of %d people, %d %s, data %s.", study.protocol(),
        results.plan().protocol().argument().isEmpty() ? "" : " (" + results.plan().protocol().argument() + ")", study.clips(),
        study.subjects(), results.plan().seeds().size(), results.plan().seeds().size() == 1 ? "seed" : "seeds",
        study.dataHash().substring(0, 12)));
    study.notes().forEach(note -> common.say("  Note: " + note));
    study.audit().values().stream().distinct().forEach(sentence -> common.say("  " + sentence));
    for (Metric metric : SHOWN) {
      common.say("  " + metric.title() + ": " + metric.definition());
    }
    common.say(header(results));
    for (LearnerResults learner : results.learners()) {
      common.say(row(learner.name(), learner.spread()));
      learner.allSeeds().ifPresent(all -> common.say(String.format(Locale.ROOT, "    %-22s %s   %s", "all seeds averaged",
          Figures.figure(all.evaluation().score(Metric.UF1)), Figures.figure(all.evaluation().score(Metric.UAR)))));
      learner.groups().forEach((column, breakdown) -> breakdown.values().forEach(group -> common.say(
          group.spread().map(spread -> row("  " + column + " " + group.name(), spread)).orElse(String.format(Locale.ROOT,
              "  %-24s too few people to be scored (%d)", "  " + column + " " + group.name(), group.people())))));
      learner.chosen().forEach((words, times) -> common.say(String.format(Locale.ROOT, "    chosen %d times: %s", times, words)));
    }
    common.say("  " + results.learners().get(0).spread().resampling().sentence());
    common.say(String.format(Locale.ROOT, "  All folds took %.0f s of computing, this command %.0f s; at most %d MiB of memory.",
        study.measured().foldSeconds(), study.measured().seconds(), study.measured().peakMemoryMegabytes()));
    common.say("Report: " + results.folder().report());
  }

  private static String header(CrossValidationResults results) {
    boolean several = results.plan().seeds().size() > 1;
    return String.format(Locale.ROOT, "  %-24s %-22s %s  %-22s %s", "", "UF1", several ? "sd of seeds" : "           ", "UAR",
        several ? "sd of seeds" : "");
  }

  private static String row(String name, SeedSpread spread) {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "  %-24s", name));
    for (Metric metric : SHOWN) {
      SeedSpread.Spread s = spread.spreads().get(metric);
      Estimate mean = s.mean();
      text.append(' ').append(String.format(Locale.ROOT, "%-22s", Figures.figure(mean)))
          .append(s.deviation().isDefined() ? String.format(Locale.ROOT, " \u00b1 %.3f     ", s.deviation().value())
              : "             ");
    }
    return text.toString().stripTrailing();
  }
}
