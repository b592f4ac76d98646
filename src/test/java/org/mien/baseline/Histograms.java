package org.mien.baseline;

import java.util.SplittableRandom;
import org.mien.learn.ExampleSet;

/** Made-up examples: histograms whose bin of the same number as the class is somewhat higher. */
record Histograms(float[][] rows, int[] labels) implements ExampleSet {

  static Histograms random(int n, int bins, int classes, double signal, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] rows = new float[n][bins];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      labels[i] = random.nextInt(classes);
      for (int b = 0; b < bins; b++) {
        rows[i][b] = (float) (random.nextInt(50) / 2116.0 + (b == labels[i] ? signal * 20 / 2116.0 : 0));
      }
    }
    return new Histograms(rows, labels);
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public String clipId(int example) {
    return "clip" + example;
  }

  @Override
  public int label(int example) {
    return labels[example];
  }

  @Override
  public int frames(int example) {
    return 1;
  }

  @Override
  public int frameSize() {
    return 48;
  }

  @Override
  public void frame(int example, int frame, byte[] target, int offset) {
    throw new UnsupportedOperationException("a linear classifier looks at histograms only");
  }

  @Override
  public int histogramLength() {
    return rows.length == 0 ? 0 : rows[0].length;
  }

  @Override
  public void histogram(int example, float[] target, int offset) {
    System.arraycopy(rows[example], 0, target, offset, rows[example].length);
  }
}
