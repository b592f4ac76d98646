package org.mien.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mien.job.Job;
import org.mien.job.UserError;

/**
 * Several learners on the same clips, two by two, with the p-values of each kind of test corrected together by {@link Holm}.
 *
 * @param pairs every comparison with its corrected p-values
 */
public record Comparisons(List<Pair> pairs) {

  /** Copies the list. */
  public Comparisons {
    pairs = List.copyOf(pairs);
  }

  /**
   * One comparison among many.
   *
   * @param comparison the two learners
   * @param permutation p-value of the permutation test of each metric, corrected over all pairs; NaN where undefined
   * @param mcNemar p-value of McNemar's test, corrected over all pairs
   * @param marginals p-value of the Stuart-Maxwell test, corrected over all pairs; NaN where undefined
   */
  public record Pair(Comparison comparison, Map<Metric, Double> permutation, double mcNemar, double marginals) {

    /** Makes the map unmodifiable. */
    public Pair {
      permutation = Collections.unmodifiableMap(new EnumMap<>(permutation));
    }
  }

  /**
   * Every learner against every other, the earlier one first.
   *
   * @param learners at least two, with different names
   * @throws UserError if two were not tested on the same clips with the same labels and classes
   */
  public static Comparisons all(List<Contender> learners, List<Metric> metrics, Bootstrap.Settings settings, Job job) {
    List<Comparison> done = new ArrayList<>();
    for (int a = 0; a < learners.size(); a++) {
      for (int b = a + 1; b < learners.size(); b++) {
        done.add(Comparison.of(learners.get(a), learners.get(b), metrics, settings, job));
      }
    }
    return corrected(done);
  }

  /**
   * Every other learner against one of them, which stands second.
   *
   * @param reference whom the others are compared with; not among {@code others}
   * @throws UserError if two were not tested on the same clips with the same labels and classes
   */
  public static Comparisons against(
      Contender reference, List<Contender> others, List<Metric> metrics, Bootstrap.Settings settings, Job job) {
    return corrected(others.stream().map(o -> Comparison.of(o, reference, metrics, settings, job)).toList());
  }

  /** Corrects comparisons that were made by the same metrics as one family. */
  public static Comparisons corrected(List<Comparison> comparisons) {
    double[] mcNemar = Holm.adjust(comparisons.stream().mapToDouble(c -> c.mcNemar().pValue()).toArray());
    double[] marginals = Holm.adjust(comparisons.stream().mapToDouble(c -> c.marginals().pValue().value()).toArray());
    Map<Metric, double[]> permutation = new EnumMap<>(Metric.class);
    if (!comparisons.isEmpty()) {
      for (Metric metric : comparisons.get(0).differences().keySet()) {
        permutation.put(metric, Holm.adjust(
            comparisons.stream().mapToDouble(c -> c.difference(metric).test().pValue().value()).toArray()));
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < comparisons.size(); i++) {
      Map<Metric, Double> own = new EnumMap<>(Metric.class);
      for (Map.Entry<Metric, double[]> entry : permutation.entrySet()) {
        own.put(entry.getKey(), entry.getValue()[i]);
      }
      pairs.add(new Pair(comparisons.get(i), own, mcNemar[i], marginals[i]));
    }
    return new Comparisons(pairs);
  }
}
