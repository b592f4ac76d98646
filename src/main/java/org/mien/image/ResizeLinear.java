package org.mien.image;

/** Bilinear resizing with OpenCV's arithmetic: 11-bit fixed point for 8-bit images, single precision for the others. */
final class ResizeLinear {

  private static final int ONE = 1 << 11;

  private ResizeLinear() {}

  /** Where each target position looks: the lower source index, the upper one, and the share of the upper one. */
  private record Taps(int[] low, int[] high, float[] share) {}

  static Gray resize(Gray image, int width, int height, double scaleX, double scaleY, boolean areaMode) {
    Taps x = columns(image.width(), width, scaleX, areaMode);
    Taps y = rows(image.height(), height, scaleY, areaMode);
    return image.bits() == 8 ? fixedPoint(image, x, y) : floating(image, x, y);
  }

  /**
   * Outside the image a column takes the edge pixel alone; a row takes the edge row twice, which rounds differently.
   */
  private static Taps columns(int size, int target, double scale, boolean areaMode) {
    Taps taps = new Taps(new int[target], new int[target], new float[target]);
    for (int d = 0; d < target; d++) {
      int s = lower(d, scale, areaMode);
      float f = share(d, s, scale, areaMode);
      boolean outside = s < 0 || s >= size - 1;
      taps.low[d] = Math.max(0, Math.min(size - 1, s));
      taps.high[d] = outside ? taps.low[d] : s + 1;
      taps.share[d] = outside ? 0 : f;
    }
    return taps;
  }

  private static Taps rows(int size, int target, double scale, boolean areaMode) {
    Taps taps = new Taps(new int[target], new int[target], new float[target]);
    for (int d = 0; d < target; d++) {
      int s = lower(d, scale, areaMode);
      taps.low[d] = Math.max(0, Math.min(size - 1, s));
      taps.high[d] = Math.max(0, Math.min(size - 1, s + 1));
      taps.share[d] = share(d, s, scale, areaMode);
    }
    return taps;
  }

  private static int lower(int d, double scale, boolean areaMode) {
    return (int) Math.floor(areaMode ? d * scale : (float) ((d + 0.5) * scale - 0.5));
  }

  private static float share(int d, int s, double scale, boolean areaMode) {
    if (!areaMode) {
      return (float) ((d + 0.5) * scale - 0.5) - s;
    }
    float f = (float) ((d + 1) - (s + 1) * (1.0 / scale));
    return f <= 0 ? 0f : f - (float) Math.floor(f);
  }

  private static int[] fixed(float[] shares, boolean upper) {
    int[] weights = new int[shares.length];
    for (int i = 0; i < shares.length; i++) {
      weights[i] = (int) Math.rint((upper ? shares[i] : 1f - shares[i]) * ONE);
    }
    return weights;
  }

  private static Gray fixedPoint(Gray image, Taps x, Taps y) {
    int width = x.low.length;
    int height = y.low.length;
    int[][] wide = new int[image.height()][];
    int[] low = fixed(y.share, false);
    int[] high = fixed(y.share, true);
    int[] left = fixed(x.share, false);
    int[] right = fixed(x.share, true);
    float[] out = new float[width * height];
    for (int row = 0; row < height; row++) {
      int[] above = widened(image, y.low[row], x, left, right, wide);
      int[] below = widened(image, y.high[row], x, left, right, wide);
      for (int i = 0; i < width; i++) {
        int sum = (low[row] * (above[i] >> 4) >> 16) + (high[row] * (below[i] >> 4) >> 16);
        out[row * width + i] = Math.max(0, Math.min(255, sum + 2 >> 2));
      }
    }
    return new Gray(width, height, out, 8);
  }

  /** A source row at the target's width, 11 bits up; each row is worked out once. */
  private static int[] widened(Gray image, int row, Taps x, int[] left, int[] right, int[][] wide) {
    if (wide[row] == null) {
      int[] line = new int[x.low.length];
      for (int i = 0; i < line.length; i++) {
        int a = Math.round(image.at(x.low[i], row));
        int b = Math.round(image.at(x.high[i], row));
        line[i] = a * left[i] + b * right[i];
      }
      wide[row] = line;
    }
    return wide[row];
  }

  private static Gray floating(Gray image, Taps x, Taps y) {
    int width = x.low.length;
    int height = y.low.length;
    float[] out = new float[width * height];
    for (int row = 0; row < height; row++) {
      float f = y.share[row];
      for (int i = 0; i < width; i++) {
        float above = across(image, y.low[row], x, i);
        float below = across(image, y.high[row], x, i);
        out[row * width + i] = Resize.settle(above * (1f - f) + below * f, image.bits());
      }
    }
    return new Gray(width, height, out, image.bits());
  }

  private static float across(Gray image, int row, Taps x, int i) {
    float f = x.share[i];
    return image.at(x.low[i], row) * (1f - f) + image.at(x.high[i], row) * f;
  }
}
