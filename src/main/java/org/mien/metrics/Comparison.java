package org.mien.metrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.mien.job.Job;
import org.mien.job.UserError;

/**
 * Two learners on the same clips.
 *
 * @param first name of the first learner
 * @param second name of the second learner
 * @param clips number of clips
 * @param subjects number of different people; 0 where none is known
 * @param seeds whose predictions were put beside each other, rising; scores are means over them
 * @param differences every metric that was asked for
 * @param mcNemar who is right more often, with the lowest seed
 * @param marginals whether both name each class equally often, with the lowest seed
 * @param resampling how the intervals of the differences came about
 */
public record Comparison(String first, String second, int clips, int subjects, List<Long> seeds,
    Map<Metric, PairedDifference> differences, McNemar mcNemar, StuartMaxwell marginals, Resampling resampling) {

  /** Copies the collections. */
  public Comparison {
    seeds = List.copyOf(seeds);
    differences = Collections.unmodifiableMap(new EnumMap<>(differences));
  }

  /** Compares one set of predictions each; see {@link #of(Contender, Contender, List, Bootstrap.Settings, Job)}. */
  public static Comparison of(
      Predictions first, Predictions second, List<Metric> metrics, Bootstrap.Settings settings, Job job) {
    return of(Contender.of(first), Contender.of(second), metrics, settings, job);
  }

  /**
   * Compares predictions clip by clip. Of several seeds those in common are put beside each other and scores are means over
   * them; a learner with a single set of predictions stands beside every seed of the other. A person who is drawn or swapped
   * is drawn or swapped in all seeds at once.
   *
   * @param first predictions that were pooled over all folds
   * @param second the same clips by another learner
   * @param metrics what to compare by, at least one
   * @param settings how to resample; its seed also starts the permutations
   * @param job told of progress; its number of threads never changes a result
   * @throws UserError if the two were not tested on the same clips with the same labels and classes
   */
  public static Comparison of(
      Contender first, Contender second, List<Metric> metrics, Bootstrap.Settings settings, Job job) {
    SortedMap<Long, Paired> pairs = Paired.bySeed(first, second);
    Clusters people = Clusters.union(pairs.values().stream().map(Paired::first).toList());
    List<Units> both = pairs.values().stream().map(p -> p.alternating(people)).toList();
    List<Metric> asked = metrics.stream().distinct().sorted().toList();
    Interval[] intervals = Bootstrap.intervals(people.units().size(), people.unit(), times -> {
      Sides sides = new Sides(both, drawn(times, 0), drawn(times, 1));
      return asked.stream().mapToDouble(m -> sides.difference(m).value()).toArray();
    }, settings, job);
    Sides sides = swapped(both, new boolean[people.units().size()]);
    Map<Metric, PairedDifference> differences = new EnumMap<>(Metric.class);
    for (int m = 0; m < asked.size(); m++) {
      Metric metric = asked.get(m);
      Score difference = sides.difference(metric);
      PermutationTest test = PermutationTest.swaps(people, who -> Math.abs(swapped(both, who).difference(metric).value()),
          difference.reason(), settings.seed(), job);
      differences.put(metric, new PairedDifference(metric, sides.first(metric), sides.second(metric),
          Estimate.of(difference, intervals[m]), test));
    }
    Paired shown = pairs.get(pairs.firstKey());
    int clips = people.units().stream().mapToInt(List::size).sum();
    return new Comparison(first.name(), second.name(), clips, people.subjects(), List.copyOf(pairs.keySet()), differences,
        McNemar.of(shown, settings.level()), StuartMaxwell.of(shown), Resampling.of(people, settings));
  }

  /** The difference in one metric. */
  public PairedDifference difference(Metric metric) {
    return differences.get(metric);
  }

  /** Every unit as often as it was drawn, as one of the two learners saw it. */
  private static int[] drawn(int[] times, int learner) {
    int[] both = new int[2 * times.length];
    for (int u = 0; u < times.length; u++) {
      both[2 * u + learner] = times[u];
    }
    return both;
  }

  private static Sides swapped(List<Units> seeds, boolean[] who) {
    int[] first = new int[2 * who.length];
    int[] second = new int[2 * who.length];
    for (int u = 0; u < who.length; u++) {
      first[2 * u + (who[u] ? 1 : 0)] = 1;
      second[2 * u + (who[u] ? 0 : 1)] = 1;
    }
    return new Sides(seeds, first, second);
  }

  /** Two selections of predictions, scored seed by seed. */
  private static final class Sides {
    private final List<Tally> first;
    private final List<Tally> second;

    Sides(List<Units> seeds, int[] first, int[] second) {
      this.first = seeds.stream().map(u -> u.tally(first)).toList();
      this.second = seeds.stream().map(u -> u.tally(second)).toList();
    }

    Score first(Metric metric) {
      return Score.mean(first.size(), s -> metric.of(first.get(s)));
    }

    Score second(Metric metric) {
      return Score.mean(second.size(), s -> metric.of(second.get(s)));
    }

    Score difference(Metric metric) {
      return first(metric).minus(second(metric));
    }
  }
}
