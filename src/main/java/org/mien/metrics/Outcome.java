package org.mien.metrics;

import java.util.Objects;

/**
 * What a classifier said about one test clip, beside the truth.
 *
 * @param clip id of the clip or still, unique within an evaluation
 * @param subject id of the person, or the empty string where it is not known
 * @param actual index of the actual class, from 0
 * @param probabilities one number a class, each from 0 to 1, that sum up to 1 within 0.001; not copied, so do not change it
 */
public record Outcome(String clip, String subject, int actual, float[] probabilities) {

  private static final double SUM_TOLERANCE = 1e-3;

  /** Checks ranges. */
  public Outcome {
    Objects.requireNonNull(clip, "clip");
    Objects.requireNonNull(subject, "subject");
    if (actual < 0 || actual >= probabilities.length) {
      throw new IllegalArgumentException("clip " + clip + " has class index " + actual + " but " + probabilities.length
          + " probabilities");
    }
    double sum = 0;
    for (float p : probabilities) {
      if (!(p >= 0 && p <= 1 + SUM_TOLERANCE)) {
        throw new IllegalArgumentException("clip " + clip + " has the probability " + p + ", which is not between 0 and 1");
      }
      sum += p;
    }
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new IllegalArgumentException("the probabilities of clip " + clip + " sum up to " + sum + " instead of 1");
    }
  }

  /** Index of the most probable class; the first of equals. */
  public int predicted() {
    int best = 0;
    for (int c = 1; c < probabilities.length; c++) {
      if (probabilities[c] > probabilities[best]) {
        best = c;
      }
    }
    return best;
  }
}
