package org.mien.metrics;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.mien.job.Job;

/**
 * One learner trained with several seeds: how much its scores change with the random numbers of the training, apart from how
 * much they would change with other people. The two are not added up.
 *
 * @param learner its name
 * @param seeds the seeds, rising
 * @param spreads one a metric
 * @param sameClips whether every seed was tested on the same clips; otherwise seeds also differ by what was tested
 * @param resampling how the intervals over people came about
 */
public record SeedSpread(
    String learner, List<Long> seeds, Map<Metric, Spread> spreads, boolean sameClips, Resampling resampling) {

  private static final String ONE = "one seed has no spread";

  /** Copies the collections. */
  public SeedSpread {
    seeds = List.copyOf(seeds);
    spreads = Collections.unmodifiableMap(new EnumMap<>(spreads));
  }

  /**
   * One metric over the seeds.
   *
   * @param values one score a seed, in their order
   * @param mean mean over seeds, with an interval over people: in each resample the same people are drawn for all seeds and the
   *     scores averaged
   * @param deviation standard deviation over seeds (n - 1); undefined for one seed, or where a score is
   */
  public record Spread(List<Score> values, Estimate mean, Score deviation) {

    /** Copies the list. */
    public Spread {
      values = List.copyOf(values);
    }

    /** The lowest score over seeds, or NaN where one is undefined. */
    public double lowest() {
      return mean.score().isDefined() ? values.stream().mapToDouble(Score::value).min().orElse(Double.NaN) : Double.NaN;
    }

    /** The highest score over seeds, or NaN where one is undefined. */
    public double highest() {
      return mean.score().isDefined() ? values.stream().mapToDouble(Score::value).max().orElse(Double.NaN) : Double.NaN;
    }
  }

  /**
   * Scores each seed and their mean.
   *
   * @param learner name for people
   * @param bySeed predictions of each seed, pooled over its folds; at least one seed, all with the same classes
   * @param settings how to resample people
   */
  public static SeedSpread of(String learner, SortedMap<Long, Predictions> bySeed, Bootstrap.Settings settings, Job job) {
    List<Predictions> all = List.copyOf(bySeed.values());
    if (all.stream().map(Predictions::classes).distinct().count() != 1) {
      throw new IllegalArgumentException("the seeds of " + learner + " must have the same classes, and be at least one");
    }
    Clusters people = Clusters.union(all.stream().map(Predictions::outcomes).toList());
    List<Units> seeds = all.stream().map(p -> new Units(p.classes(), people.align(p.outcomes()))).toList();
    Metric[] metrics = Metric.values();
    Interval[] intervals = Bootstrap.intervals(people.units().size(), people.unit(), times -> {
      List<Tally> tallies = seeds.stream().map(u -> u.tally(times)).toList();
      return Arrays.stream(metrics).mapToDouble(m -> mean(m, tallies).value()).toArray();
    }, settings, job);
    List<Tally> tallies = seeds.stream().map(u -> u.tally(u.once())).toList();
    Map<Metric, Spread> spreads = new EnumMap<>(Metric.class);
    for (Metric metric : metrics) {
      List<Score> values = tallies.stream().map(metric::of).toList();
      Estimate mean = Estimate.of(mean(metric, tallies), intervals[metric.ordinal()]);
      spreads.put(metric, new Spread(values, mean, deviation(values, mean.score())));
    }
    boolean same = all.stream().map(SeedSpread::clips).distinct().count() == 1;
    return new SeedSpread(learner, List.copyOf(bySeed.keySet()), spreads, same, Resampling.of(people, settings));
  }

  /** Scores each seed of a contender and their mean. */
  public static SeedSpread of(Contender contender, Bootstrap.Settings settings, Job job) {
    return of(contender.name(), contender.bySeed(), settings, job);
  }

  /** One metric in plain words: over seeds first, then over people. */
  public String sentence(Metric metric) {
    Spread spread = spreads.get(metric);
    if (!spread.mean().score().isDefined()) {
      return metric.title() + " is undefined: " + spread.mean().score().reason() + ".";
    }
    String seedPart = seeds.size() == 1
        ? String.format(Locale.ROOT, "%s is %.3f with the one seed that was trained, so nothing is known of its spread over"
            + " seeds.", metric.title(), spread.mean().value())
        : String.format(Locale.ROOT, "Over %d seeds (the same %s, other random numbers in training) %s has a mean of %.3f, a"
            + " standard deviation of %.3f, and lies between %.3f and %.3f.", seeds.size(),
            sameClips ? "clips" : "data, other test clips", metric.title(), spread.mean().value(),
            spread.deviation().value(), spread.lowest(), spread.highest());
    Interval interval = spread.mean().interval();
    String over = resampling.bySubject() ? "people" : "clips";
    return seedPart + (interval.isDefined()
        ? String.format(Locale.ROOT, " Over %s (the same seeds, other %s) the interval of the mean is %.3f to %.3f.", over, over,
            interval.low(), interval.high())
        : " There is no interval over " + over + ": " + interval.reason() + ".");
  }

  private static Score mean(Metric metric, List<Tally> tallies) {
    return Score.mean(tallies.size(), i -> metric.of(tallies.get(i)));
  }

  private static Score deviation(List<Score> values, Score mean) {
    if (!mean.isDefined()) {
      return mean;
    }
    double squares = values.stream().mapToDouble(v -> (v.value() - mean.value()) * (v.value() - mean.value())).sum();
    return values.size() == 1 ? Score.undefined(ONE) : Score.of(Math.sqrt(squares / (values.size() - 1)));
  }

  private static List<String> clips(Predictions predictions) {
    return predictions.outcomes().stream().map(Outcome::clip).sorted().toList();
  }
}
