package org.mien.quality;

import java.util.function.IntToLongFunction;
import org.mien.image.EightBit;

/**
 * Blocks left by JPEG, from the features of Wang, Sheikh and Bovik, "No-reference perceptual quality assessment of JPEG
 * compressed images" (ICIP 2002): the mean absolute step between neighbours across the borders of the 8 x 8 grid (their B,
 * equation 2) over the mean absolute step inside the blocks, both directions added. 1 where the grid cannot be seen. The
 * grid is that of the file: an image that was compressed and then cropped or resized keeps its blocks elsewhere, and they
 * are not found.
 */
public final class Blockiness {

  private static final int BLOCK = 8;
  /** Below half a level a direction, steps are rounding; a flat image must not look blocky for one of them. */
  private static final double SMALLEST_STEP = 1;

  private Blockiness() {}

  /** The ratio of steps at the borders of blocks to steps inside, or NaN where no side has two blocks. */
  public static double of(EightBit image) {
    return of(Plane.of(image));
  }

  static double of(Plane plane) {
    int width = plane.width();
    int height = plane.height();
    if (width <= BLOCK || height <= BLOCK) {
      return Double.NaN;
    }
    int[] columns = stepsByColumn(plane);
    long[] rows = stepsByRow(plane);
    double border = mean(columns.length, i -> columns[i], true, height) + mean(rows.length, i -> rows[i], true, width);
    double inside = mean(columns.length, i -> columns[i], false, height) + mean(rows.length, i -> rows[i], false, width);
    return Math.max(border, SMALLEST_STEP) / Math.max(inside, SMALLEST_STEP);
  }

  /** Element {@code x} is the sum over all rows of the step from column {@code x} to {@code x + 1}. */
  private static int[] stepsByColumn(Plane plane) {
    int width = plane.width();
    int[] a = plane.levels();
    int[] sums = new int[width - 1];
    for (int y = 0; y < plane.height(); y++) {
      int row = y * width;
      for (int x = 0; x < width - 1; x++) {
        sums[x] += Math.abs(a[row + x + 1] - a[row + x]);
      }
    }
    return sums;
  }

  private static long[] stepsByRow(Plane plane) {
    int width = plane.width();
    int[] a = plane.levels();
    long[] sums = new long[plane.height() - 1];
    for (int y = 0; y < sums.length; y++) {
      int row = y * width;
      int line = 0;
      for (int x = 0; x < width; x++) {
        line += Math.abs(a[row + width + x] - a[row + x]);
      }
      sums[y] = line;
    }
    return sums;
  }

  private static double mean(int length, IntToLongFunction sums, boolean borders, int perSum) {
    long total = 0;
    int count = 0;
    for (int i = 0; i < length; i++) {
      if ((i % BLOCK == BLOCK - 1) == borders) {
        total += sums.applyAsLong(i);
        count++;
      }
    }
    return (double) total / count / perSum;
  }
}
