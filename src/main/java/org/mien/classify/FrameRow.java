package org.mien.classify;

import org.mien.learn.Prediction;

/**
 * What was said of one frame.
 *
 * @param frame its number in the recording, from 0; frames that cannot be read are missing
 * @param seconds from the start of the recording, or NaN where neither the container nor the user tells the time
 * @param probabilities one a class in the order of the model, from 0 to 1, sum 1; smoothed if that was asked for
 */
public record FrameRow(int frame, double seconds, float[] probabilities) {

  /** The index of the most probable class; the first one of equals. */
  public int top() {
    return new Prediction("", probabilities).top();
  }

  /** Shannon entropy of the probabilities in bits: 0 for a sure answer, log2(classes) for none at all. */
  public double entropyBits() {
    return new Prediction("", probabilities).entropyBits();
  }

  /** The same frame with other probabilities. */
  FrameRow with(float[] others) {
    return new FrameRow(frame, seconds, others);
  }
}
