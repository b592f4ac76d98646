package org.mien.learn;

/**
 * What a model says of one clip.
 *
 * @param clipId the clip of the manifest, or the frame of a recording
 * @param probabilities one a class in the order of the label set, from 0 to 1, sum 1
 */
public record Prediction(String clipId, float[] probabilities) {

  /** The index of the most probable class; the first one of equals. */
  public int top() {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return best;
  }

  /** Shannon entropy of the probabilities in bits: 0 for a sure answer, log2(classes) for none at all. */
  public double entropyBits() {
    double sum = 0;
    for (float p : probabilities) {
      if (p > 0) {
        sum -= p * Math.log(p) / Math.log(2);
      }
    }
    return sum;
  }
}
