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
 */
public record Resampling(String unit, int units, int loners, int resamples, double level, long seed) {

  /** Whether people were drawn whole, so that the intervals speak about new people. */
  public boolean bySubject() {
    return unit.equals("subject");
  }

  /** One or two sentences for the reader of a report. */
  public String sentence() {
    String how = String.format(Locale.ROOT, "%s %% percentile bootstrap by %s: %d resamples of %d %ss, seed %d.",
        percent(), unit, resamples, units - loners, unit, seed);
    if (!bySubject()) {
      return how + " No subjects are recorded, so samples were drawn as if independent: where people repeat, the true"
          + " intervals are wider.";
    }
    return loners == 0 ? how : how + " " + loners + " samples without a subject were drawn one by one.";
  }

  private String percent() {
    double percent = Math.round(level * 1e6) / 1e4;
    return percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
  }
}
