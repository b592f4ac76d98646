package org.mien.cli;

import java.util.Locale;
import org.mien.experiment.Results;
import org.mien.experiment.Run;
import org.mien.metrics.Metric;

/** The outcome of a run as text for a console. */
final class Summary {

  private Summary() {}

  static void print(Run run, CommonOptions common) {
    common.say(String.format(
        Locale.ROOT, "Network '%s', protocol '%s': best epoch %d of %d.",
        run.plan().training().preset(), run.plan().protocol().choice(), run.manifest().bestEpoch(), run.manifest().epochs()));
    run.manifest().notes().forEach(note -> common.say("  Note: " + note));
    common.say("  " + run.manifest().audit());
    common.say(Figures.table(run.network().evaluation()));
    for (Results baseline : run.baselines().values()) {
      common.say(String.format(
          Locale.ROOT, "  baseline %-24s accuracy %s   macro F1 %s",
          baseline.key(),
          Figures.figure(baseline.evaluation().score(Metric.ACCURACY)),
          Figures.figure(baseline.evaluation().score(Metric.F1_MACRO))));
    }
    common.say(String.format(
        Locale.ROOT, "  Training took %.0f s, the run %.0f s; at most %d MiB of memory.",
        run.manifest().measured().trainingSeconds(), run.manifest().measured().seconds(),
        run.manifest().measured().peakMemoryMegabytes()));
  }
}
