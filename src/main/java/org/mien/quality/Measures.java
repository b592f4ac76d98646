package org.mien.quality;

import java.util.Arrays;
import java.util.List;
import org.mien.image.EightBit;

/** The value of every {@link Measure} of one image, or the medians over the frames of a clip. Immutable; 52 bytes. */
public final class Measures {

  private static final int BLACK_AT_MOST = 5;
  private static final int WHITE_AT_LEAST = 250;

  private final float[] values;

  private Measures(float[] values) {
    this.values = values;
  }

  /** Measures an image. */
  public static Measures of(EightBit image) {
    return of(image, new Scratch());
  }

  static Measures of(EightBit image, Scratch scratch) {
    Plane plane = Plane.of(image, scratch);
    float[] v = new float[Measure.values().length];
    int[] histogram = histogram(image.levels());
    int n = image.levels().length;
    double mean = mean(histogram, n);
    v[Measure.BRIGHTNESS.ordinal()] = (float) mean;
    v[Measure.CONTRAST.ordinal()] = (float) deviation(histogram, n, mean);
    v[Measure.RANGE.ordinal()] = quantile(histogram, n, 0.99) - quantile(histogram, n, 0.01);
    v[Measure.BLACK.ordinal()] = share(histogram, 0, BLACK_AT_MOST, n);
    v[Measure.WHITE.ordinal()] = share(histogram, WHITE_AT_LEAST, 255, n);
    v[Measure.BLUR.ordinal()] = (float) Blur.of(plane, scratch);
    v[Measure.NOISE.ordinal()] = (float) Noise.of(plane, scratch);
    v[Measure.BLOCKINESS.ordinal()] = (float) Blockiness.of(plane, scratch);
    v[Measure.COLOUR.ordinal()] = image.colourShare();
    return new Measures(v);
  }

  /** The median of each measure over several images; undefined values are left out. */
  public static Measures median(List<Measures> frames) {
    float[] medians = new float[Measure.values().length];
    for (int m = 0; m < medians.length; m++) {
      int measure = m;
      double[] sorted = frames.stream().mapToDouble(f -> f.values[measure]).filter(x -> !Double.isNaN(x)).sorted().toArray();
      medians[m] = sorted.length == 0 ? Float.NaN : (float) Robust.medianOfSorted(sorted);
    }
    return new Measures(medians);
  }

  /** The value of a measure, or NaN where it is not defined for this image (too small, or blank). */
  public float get(Measure measure) {
    return values[measure.ordinal()];
  }

  private static int[] histogram(byte[] levels) {
    int[] histogram = new int[256];
    for (byte level : levels) {
      histogram[level & 0xff]++;
    }
    return histogram;
  }

  private static double mean(int[] histogram, int n) {
    long sum = 0;
    for (int level = 0; level < 256; level++) {
      sum += (long) level * histogram[level];
    }
    return (double) sum / n;
  }

  private static double deviation(int[] histogram, int n, double mean) {
    double sum = 0;
    for (int level = 0; level < 256; level++) {
      sum += histogram[level] * (level - mean) * (level - mean);
    }
    return Math.sqrt(sum / n);
  }

  /** The smallest level at which at least a share {@code q} of the pixels lies at or below. */
  private static int quantile(int[] histogram, int n, double q) {
    long below = 0;
    for (int level = 0; level < 256; level++) {
      below += histogram[level];
      if (below >= q * n) {
        return level;
      }
    }
    return 255;
  }

  private static float share(int[] histogram, int from, int to, int n) {
    return (float) Arrays.stream(histogram, from, to + 1).sum() / n;
  }
}
