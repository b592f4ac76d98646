package org.mien.quality;

import org.mien.image.EightBit;

/**
 * Noise by Immerkaer, "Fast noise variance estimation" (Computer Vision and Image Understanding 64, 1996): the mask
 * {@code 1 -2 1 / -2 4 -2 / 1 -2 1}, the difference of two Laplacians, is blind to edges and slopes, and what it leaves is
 * noise: {@code sigma = sqrt(pi / 2) / (6 (W - 2)(H - 2)) * sum |I * mask|}. Fine texture counts as noise too, which makes
 * it an upper bound.
 */
public final class Noise {

  private Noise() {}

  /** Standard deviation of the noise in gray levels, or NaN where a side is shorter than 3 pixels. */
  public static double of(EightBit image) {
    return of(Plane.of(image));
  }

  static double of(Plane plane) {
    int width = plane.width();
    int height = plane.height();
    if (width < 3 || height < 3) {
      return Double.NaN;
    }
    int[] a = plane.levels();
    int[] columns = new int[width];
    long sum = 0;
    for (int y = 1; y < height - 1; y++) {
      int row = y * width;
      for (int x = 0; x < width; x++) {
        columns[x] = a[row - width + x] - 2 * a[row + x] + a[row + width + x];
      }
      int line = 0;
      for (int x = 1; x < width - 1; x++) {
        line += Math.abs(columns[x - 1] - 2 * columns[x] + columns[x + 1]);
      }
      sum += line;
    }
    return Math.sqrt(Math.PI / 2) * sum / (6.0 * (width - 2) * (height - 2));
  }
}
