package org.mien.image;

import java.util.ArrayList;
import java.util.List;

/** Shrinking by the mean over the covered area, with OpenCV's arithmetic. */
final class ResizeArea {

  /** OpenCV leaves out slivers that are narrower than this share of a source pixel. */
  private static final double SLIVER = 1e-3;

  private ResizeArea() {}

  /** One source pixel that a target pixel covers, and its weight. */
  private record Part(int source, float weight) {}

  static Gray shrink(Gray image, int width, int height, double scaleX, double scaleY) {
    long wholeX = Math.round(scaleX);
    long wholeY = Math.round(scaleY);
    if (Resize.isWhole(scaleX, wholeX) && Resize.isWhole(scaleY, wholeY)) {
      return blocks(image, width, height, (int) wholeX, (int) wholeY);
    }
    return weighted(image, width, height, scaleX, scaleY);
  }

  private static Gray blocks(Gray image, int width, int height, int stepX, int stepY) {
    float[] out = new float[width * height];
    boolean whole = image.bits() != 32;
    float share = 1f / (stepX * stepY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float value;
        if (!whole) {
          value = floatSum(image, x * stepX, y * stepY, stepX, stepY) * share;
        } else if (stepX == 2 && stepY == 2) {
          value = wholeSum(image, x * 2, y * 2, 2, 2) + 2 >> 2;
        } else {
          value = Resize.settle(wholeSum(image, x * stepX, y * stepY, stepX, stepY) * share, image.bits());
        }
        out[y * width + x] = value;
      }
    }
    return new Gray(width, height, out, image.bits());
  }

  private static long wholeSum(Gray image, int x0, int y0, int w, int h) {
    long sum = 0;
    for (int y = y0; y < y0 + h; y++) {
      for (int x = x0; x < x0 + w; x++) {
        sum += Math.round(image.at(x, y));
      }
    }
    return sum;
  }

  private static float floatSum(Gray image, int x0, int y0, int w, int h) {
    float sum = 0;
    for (int y = y0; y < y0 + h; y++) {
      for (int x = x0; x < x0 + w; x++) {
        sum += image.at(x, y);
      }
    }
    return sum;
  }

  private static Gray weighted(Gray image, int width, int height, double scaleX, double scaleY) {
    List<List<Part>> columns = parts(image.width(), width, scaleX);
    List<List<Part>> rows = parts(image.height(), height, scaleY);
    float[] out = new float[width * height];
    for (int y = 0; y < height; y++) {
      float[] sum = new float[width];
      for (Part row : rows.get(y)) {
        for (int x = 0; x < width; x++) {
          float across = 0;
          for (Part column : columns.get(x)) {
            across += image.at(column.source, row.source) * column.weight;
          }
          sum[x] += row.weight * across;
        }
      }
      for (int x = 0; x < width; x++) {
        out[y * width + x] = Resize.settle(sum[x], image.bits());
      }
    }
    return new Gray(width, height, out, image.bits());
  }

  private static List<List<Part>> parts(int size, int target, double scale) {
    List<List<Part>> all = new ArrayList<>();
    for (int d = 0; d < target; d++) {
      double from = d * scale;
      double to = from + scale;
      double cell = Math.min(scale, size - from);
      int last = Math.min((int) Math.floor(to), size - 1);
      int first = Math.min((int) Math.ceil(from), last);
      List<Part> parts = new ArrayList<>();
      if (first - from > SLIVER) {
        parts.add(new Part(first - 1, (float) ((first - from) / cell)));
      }
      for (int s = first; s < last; s++) {
        parts.add(new Part(s, (float) (1.0 / cell)));
      }
      if (to - last > SLIVER) {
        parts.add(new Part(last, (float) (Math.min(Math.min(to - last, 1.0), cell) / cell)));
      }
      all.add(parts);
    }
    return all;
  }
}
