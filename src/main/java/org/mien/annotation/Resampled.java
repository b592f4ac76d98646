package org.mien.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mien.job.Job;
import org.mien.metrics.Bootstrap;
import org.mien.metrics.Estimate;
import org.mien.metrics.Interval;
import org.mien.metrics.Resampling;
import org.mien.metrics.Score;

/**
 * Clips gathered into units that are drawn whole: subjects in the order of their names, then clips without one. The clips of one
 * person hang together, so intervals that took them for independent would be too narrow.
 */
final class Resampled {

  private final int[] unitOf;
  private final int units;
  private final int subjects;

  private Resampled(int[] unitOf, int units, int subjects) {
    this.unitOf = unitOf;
    this.units = units;
    this.subjects = subjects;
  }

  /** Scores of clips that each count some number of times. Called from several threads at once. */
  @FunctionalInterface
  interface Scores {
    Score[] of(int[] times);
  }

  static Resampled of(List<CodedClip> clips) {
    Map<String, Integer> numbers = new HashMap<>();
    TreeSet<String> names = new TreeSet<>();
    clips.stream().map(CodedClip::subject).filter(s -> !s.isEmpty()).forEach(names::add);
    names.forEach(name -> numbers.put(name, numbers.size()));
    int next = names.size();
    int[] unitOf = new int[clips.size()];
    for (int i = 0; i < unitOf.length; i++) {
      String subject = clips.get(i).subject();
      unitOf[i] = subject.isEmpty() ? next++ : numbers.get(subject);
    }
    return new Resampled(unitOf, next, names.size());
  }

  /** How many different people the clips show. */
  int people() {
    return subjects;
  }

  /** The scores with their intervals. */
  List<Estimate> estimates(Scores scores, Bootstrap.Settings settings, Job job) {
    int[] once = new int[unitOf.length];
    Arrays.fill(once, 1);
    Score[] whole = scores.of(once);
    List<Estimate> estimates = new ArrayList<>();
    if (Arrays.stream(whole).noneMatch(Score::isDefined)) {
      for (Score score : whole) {
        estimates.add(Estimate.of(score, Interval.undefined(settings.resamples(), 0, score.reason())));
      }
      return estimates;
    }
    Interval[] intervals = Bootstrap.intervals(units, unit(),
        times -> Arrays.stream(scores.of(spread(times))).mapToDouble(Score::value).toArray(), settings, job);
    for (int i = 0; i < whole.length; i++) {
      estimates.add(Estimate.of(whole[i], intervals[i]));
    }
    return estimates;
  }

  private int[] spread(int[] times) {
    int[] spread = new int[unitOf.length];
    for (int i = 0; i < spread.length; i++) {
      spread[i] = times[unitOf[i]];
    }
    return spread;
  }

  private String unit() {
    return subjects > 0 ? "subject" : "sample";
  }

  /** How the intervals come about. */
  Resampling resampling(Bootstrap.Settings settings) {
    return new Resampling(unit(), units, subjects == 0 ? 0 : units - subjects, settings.resamples(), settings.level(),
        settings.seed(), settings.method());
  }
}
