package org.mien.metrics;

import java.util.Locale;

/**
 * How the intervals of an evaluation came about.
 *
 * @param unit what was drawn whole: "subject", or "sample" where no subject is known
 * @param units how many there are to draw from
 * @param loners samples without a subject that were drawn one by one beside the subjects; 0 unless only some subjects are
 *     known
 * @param resamples how many resamples were drawn
 * @param level level of confidence, such as 0.95
 * @param seed start of the random numbers
 * @param method how the ends were read off the resamples
 */
public record Resampling(
    String unit, int units, int loners, int resamples, double level, long seed, IntervalMethod method) {

  private static final int FEW = 10;

  /** How the units of {@code clusters} were drawn. */
  static Resampling of(Clusters clusters, Bootstrap.Settings settings) {
    return new Resampling(clusters.unit(), clusters.units().size(), clusters.loners(), settings.resamples(),
        settings.level(), settings.seed(), settings.method());
  }

  /** Whether people were drawn whole, so that the intervals speak about new people. */
  public boolean bySubject() {
    return unit.equals("subject");
  }

  /** What the reader of a report must know, in whole sentences. */
  public String sentence() {
    int drawn = units - loners;
    String how = String.format(Locale.ROOT, "%s %% %s bootstrap by %s: %d resamples of %d %s, seed %d.",
        percent(), method.title(), unit, resamples, drawn, drawn == 1 ? unit : unit + "s", seed);
    if (!bySubject()) {
      return how + " No subjects are recorded, so samples were drawn as if independent: where people repeat, the true"
          + " intervals are wider.";
    }
    String few = drawn < FEW ? " With so few people the intervals are rough." : "";
    return loners == 0 ? how + few : how + " Samples without a subject, drawn one by one: " + loners + "." + few;
  }

  private String percent() {
    double percent = Math.round(level * 1e6) / 1e4;
    return percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
  }
}
