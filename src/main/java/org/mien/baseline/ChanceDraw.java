package org.mien.baseline;

import java.util.SplittableRandom;

/**
 * Draws a class for every clip, each class as often as it was in the training part, and is sure of it: scikit-learn's {@code
 * DummyClassifier(strategy="stratified")}. Answering with the shares instead would always name the most frequent class,
 * which {@link BaselineKind#MAJORITY} does already. The draw depends on the seed and the clip's id, so it is the same
 * whatever else is asked.
 */
record ChanceDraw(double[] shares, long seed) implements Fitted {

  static ChanceDraw of(int[] labels, int classes, long seed) {
    double[] shares = new double[classes];
    for (int label : labels) {
      shares[label] += 1.0 / labels.length;
    }
    return new ChanceDraw(shares, seed);
  }

  @Override
  public float[] probabilities(String clipId, float[] row) {
    long mixed = seed;
    for (int i = 0; i < clipId.length(); i++) {
      mixed = new SplittableRandom(mixed ^ clipId.charAt(i)).nextLong();
    }
    double left = new SplittableRandom(mixed).nextDouble();
    int drawn = -1;
    for (int k = 0; k < shares.length && left >= 0; k++) {
      if (shares[k] > 0) {
        drawn = k;
        left -= shares[k];
      }
    }
    float[] sure = new float[shares.length];
    sure[drawn] = 1;
    return sure;
  }

  @Override
  public Blocks blocks() {
    // The seed needs all its 64 bits, which a double has not.
    return new Blocks().put("shares", shares).put("seed", new double[] {seed >> 32, seed & 0xffffffffL});
  }

  static ChanceDraw of(Blocks blocks, int classes) {
    double[] shares = blocks.doubles("shares", classes);
    double[] seed = blocks.doubles("seed", 2);
    double sum = 0;
    for (double share : shares) {
      blocks.require(share >= 0);
      sum += share;
    }
    blocks.require(Math.abs(sum - 1) < 1e-6);
    return new ChanceDraw(shares, ((long) seed[0] << 32) + (long) seed[1]);
  }
}
