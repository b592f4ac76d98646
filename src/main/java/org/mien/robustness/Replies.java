package org.mien.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mien.job.Job;
import org.mien.metrics.Bootstrap;
import org.mien.metrics.ConfusionMatrix;
import org.mien.metrics.Estimate;
import org.mien.metrics.Interval;
import org.mien.metrics.Metric;
import org.mien.metrics.Outcome;
import org.mien.metrics.Resampling;
import org.mien.metrics.Score;

/**
 * What a model said to the same clips at each step of a disturbance. Points and areas are resampled together, with the
 * people drawn whole, so that an area's interval knows that its points hang together.
 */
final class Replies {

  private final List<String> classes;
  private final List<int[]> units;
  private final boolean bySubject;
  private final int loners;
  private final List<List<Outcome>> steps;

  /**
   * @param classes keys of the classes
   * @param steps the outcomes at each step, the same clips in the same order
   */
  Replies(List<String> classes, List<List<Outcome>> steps) {
    this.classes = classes;
    this.steps = steps;
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    List<Outcome> first = steps.get(0);
    int alone = 0;
    for (int i = 0; i < first.size(); i++) {
      String subject = first.get(i).subject();
      alone += subject.isEmpty() ? 1 : 0;
      groups.computeIfAbsent(subject.isEmpty() ? "clip " + first.get(i).clip() : "subject " + subject, k -> new ArrayList<>())
          .add(i);
    }
    this.bySubject = alone < first.size();
    this.loners = bySubject ? alone : 0;
    this.units = groups.values().stream().map(g -> g.stream().mapToInt(Integer::intValue).toArray()).toList();
  }

  /** Scores at each step, then the areas, each by metric. */
  List<Map<Metric, Estimate>> estimates(Bootstrap.Settings settings, Job job) {
    int[] once = new int[units.size()];
    Arrays.fill(once, 1);
    Score[] scores = scores(once);
    Interval[] intervals = Bootstrap.intervals(units.size(), bySubject ? "subject" : "sample",
        times -> Arrays.stream(scores(times)).mapToDouble(Score::value).toArray(), settings, job);
    List<Map<Metric, Estimate>> all = new ArrayList<>();
    int metrics = Robustness.METRICS.size();
    for (int from = 0; from < scores.length; from += metrics) {
      Map<Metric, Estimate> ofStep = new LinkedHashMap<>();
      for (int m = 0; m < metrics; m++) {
        Score score = scores[from + m];
        Interval interval = intervals[from + m];
        ofStep.put(Robustness.METRICS.get(m), new Estimate(score, score.isDefined() ? interval
            : Interval.undefined(interval.resamples(), interval.undefined(), score.reason())));
      }
      all.add(ofStep);
    }
    return all;
  }

  Resampling resampling(Bootstrap.Settings settings) {
    return new Resampling(bySubject ? "subject" : "sample", units.size(), loners, settings.resamples(), settings.level(),
        settings.seed(), settings.method());
  }

  private Score[] scores(int[] times) {
    int metrics = Robustness.METRICS.size();
    Score[] scores = new Score[(steps.size() + 1) * metrics];
    for (int step = 0; step < steps.size(); step++) {
      ConfusionMatrix confusion = confusion(steps.get(step), times);
      scores[step * metrics] = confusion.accuracy();
      scores[step * metrics + 1] = confusion.uf1();
    }
    for (int m = 0; m < metrics; m++) {
      scores[steps.size() * metrics + m] = area(scores, m, metrics);
    }
    return scores;
  }

  private Score area(Score[] scores, int metric, int metrics) {
    double sum = 0;
    for (int step = 0; step + 1 < steps.size(); step++) {
      Score from = scores[step * metrics + metric];
      Score to = scores[(step + 1) * metrics + metric];
      if (!from.isDefined() || !to.isDefined()) {
        return Score.undefined(from.isDefined() ? to.reason() : from.reason());
      }
      sum += (from.value() + to.value()) / 2;
    }
    return Score.of(sum / (steps.size() - 1));
  }

  private ConfusionMatrix confusion(List<Outcome> outcomes, int[] times) {
    long[][] counts = new long[classes.size()][classes.size()];
    for (int u = 0; u < times.length; u++) {
      for (int i : times[u] == 0 ? new int[0] : units.get(u)) {
        Outcome outcome = outcomes.get(i);
        counts[outcome.actual()][outcome.predicted()] += times[u];
      }
    }
    return ConfusionMatrix.of(classes, counts);
  }
}
