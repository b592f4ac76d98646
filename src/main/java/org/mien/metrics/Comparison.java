package org.mien.metrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mien.job.Job;
import org.mien.job.UserError;

/**
 * Two learners on the same clips.
 *
 * @param first name of the first learner
 * @param second name of the second learner
 * @param clips number of clips
 * @param subjects number of different people; 0 where none is known
 * @param differences every metric that was asked for
 * @param mcNemar who is right more often
 * @param marginals whether both name each class equally often
 * @param resampling how the intervals of the differences came about
 */
public record Comparison(String first, String second, int clips, int subjects, Map<Metric, PairedDifference> differences,
    McNemar mcNemar, StuartMaxwell marginals, Resampling resampling) {

  /** Makes the map unmodifiable. */
  public Comparison {
    differences = Collections.unmodifiableMap(new EnumMap<>(differences));
  }

  /**
   * Compares predictions clip by clip.
   *
   * @param first predictions that were pooled over all folds
   * @param second the same clips by another learner
   * @param metrics what to compare by, at least one
   * @param settings how to resample; its seed also starts the permutations
   * @param job told of progress; its number of threads never changes a result
   * @throws UserError if the two were not tested on the same clips with the same labels and classes
   */
  public static Comparison of(
      Predictions first, Predictions second, List<Metric> metrics, Bootstrap.Settings settings, Job job) {
    Paired paired = Paired.of(first, second);
    Clusters clusters = paired.clusters();
    Units both = paired.alternating();
    List<Metric> asked = metrics.stream().distinct().sorted().toList();
    Interval[] intervals = Bootstrap.intervals(clusters.units().size(), clusters.unit(),
        times -> differences(both, asked, times), settings, job);
    boolean[] asTheyAre = new boolean[clusters.units().size()];
    Tally a = both.tally(side(asTheyAre, false));
    Tally b = both.tally(side(asTheyAre, true));
    Map<Metric, PairedDifference> differences = new EnumMap<>(Metric.class);
    for (int m = 0; m < asked.size(); m++) {
      Metric metric = asked.get(m);
      Score difference = metric.of(a).minus(metric.of(b));
      PermutationTest test = PermutationTest.swaps(clusters, swapped -> apart(both, metric, swapped), difference.reason(),
          settings.seed(), job);
      differences.put(metric,
          new PairedDifference(metric, metric.of(a), metric.of(b), Estimate.of(difference, intervals[m]), test));
    }
    return new Comparison(first.name(), second.name(), paired.first().size(), clusters.subjects(), differences,
        McNemar.of(paired, settings.level()), StuartMaxwell.of(paired), Resampling.of(clusters, settings));
  }

  /** The difference in one metric. */
  public PairedDifference difference(Metric metric) {
    return differences.get(metric);
  }

  private static double[] differences(Units both, List<Metric> metrics, int[] times) {
    int[] first = new int[both.size()];
    int[] second = new int[both.size()];
    for (int u = 0; u < times.length; u++) {
      first[2 * u] = times[u];
      second[2 * u + 1] = times[u];
    }
    Tally a = both.tally(first);
    Tally b = both.tally(second);
    return metrics.stream().mapToDouble(m -> m.of(a).value() - m.of(b).value()).toArray();
  }

  private static double apart(Units both, Metric metric, boolean[] swapped) {
    return Math.abs(metric.of(both.tally(side(swapped, false))).value() - metric.of(both.tally(side(swapped, true))).value());
  }

  /** Picks of every unit one of its two versions. */
  private static int[] side(boolean[] swapped, boolean other) {
    int[] times = new int[2 * swapped.length];
    for (int u = 0; u < swapped.length; u++) {
      times[2 * u + (swapped[u] == other ? 0 : 1)] = 1;
    }
    return times;
  }
}
