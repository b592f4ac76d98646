package org.mien.network;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Mixes every example of a batch with another one of it (Zhang et al. 2018): {@code x = l x1 + (1 - l) x2}, targets and
 * texture histograms likewise, with one {@code l} from Beta(alpha, alpha) and one order of partners a batch, as in the
 * authors' program.
 *
 * <p>Clips of unequal length: the mixed clip is as long as the longer of the two (its mask is the union of theirs), and
 * behind its end the shorter clip holds its last frame: mixing it with nothing would darken the clip instead.
 */
final class Mixup {

  private Mixup() {}

  /**
   * The mixed batch.
   *
   * @param batch with soft targets
   * @param alpha of the Beta distribution, above 0
   * @param seed of share and partners
   */
  static Batch mix(Batch batch, double alpha, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double share = Beta.symmetric(alpha, random);
    int[] partners = BatchPlan.shuffled(batch.size(), random);
    return mix(batch, share, partners);
  }

  /**
   * The batch mixed in this way.
   *
   * @param share of the example itself, from 0 to 1
   * @param partners index of the partner of each example
   */
  static Batch mix(Batch batch, double share, int[] partners) {
    int frameValues = batch.pixels().length / (batch.size() * batch.frames());
    float[] held = held(batch, frameValues);
    float[] mask = batch.mask().clone();
    float[] pixels = new float[held.length];
    int clipValues = batch.frames() * frameValues;
    for (int i = 0; i < batch.size(); i++) {
      int other = partners[i];
      for (int t = 0; t < batch.frames(); t++) {
        mask[i * batch.frames() + t] = Math.max(mask[i * batch.frames() + t], batch.mask()[other * batch.frames() + t]);
      }
      blend(held, i * clipValues, held, other * clipValues, share, pixels, i * clipValues,
          length(mask, i, batch.frames()) * frameValues);
    }
    return new Batch(batch.size(), batch.frames(), batch.frameSize(), pixels, mask, batch.histogramLength(),
        rows(batch.histograms(), batch.size(), share, partners), batch.labels(),
        rows(batch.targets(), batch.size(), share, partners));
  }

  /** The frames of all clips, the last of each held until the end of the batch. */
  private static float[] held(Batch batch, int frameValues) {
    float[] held = batch.pixels().clone();
    for (int i = 0; i < batch.size(); i++) {
      int length = length(batch.mask(), i, batch.frames());
      int start = i * batch.frames() * frameValues;
      for (int t = length; t < batch.frames(); t++) {
        System.arraycopy(held, start + (length - 1) * frameValues, held, start + t * frameValues, frameValues);
      }
    }
    return held;
  }

  private static int length(float[] mask, int example, int frames) {
    int length = 0;
    while (length < frames && mask[example * frames + length] > 0) {
      length++;
    }
    return length;
  }

  private static float[] rows(float[] values, int rows, double share, int[] partners) {
    float[] mixed = Arrays.copyOf(values, values.length);
    int length = values.length / rows;
    for (int i = 0; i < rows; i++) {
      blend(values, i * length, values, partners[i] * length, share, mixed, i * length, length);
    }
    return mixed;
  }

  private static void blend(float[] a, int fromA, float[] b, int fromB, double share, float[] target, int to, int length) {
    for (int i = 0; i < length; i++) {
      target[to + i] = (float) (share * a[fromA + i] + (1 - share) * b[fromB + i]);
    }
  }
}
