package org.mien.quality;

import org.mien.image.EightBit;

/**
 * Blocks left by JPEG, from the features of Wang, Sheikh and Bovik, "No-reference perceptual quality assessment of JPEG compressed
 * images" (ICIP 2002): the mean absolute step between neighbours across the borders of the 8 x 8 grid (their B, equation 2) over
 * the mean absolute step inside the blocks, both directions added. 1 where the grid cannot be seen. The grid is that of the file:
 * an image that was compressed and then cropped or resized keeps its blocks elsewhere, and they are not found.
 */
public final class Blockiness {

  private static final int BLOCK = 8;
  /** Below half a level a direction, steps are rounding; a flat image must not look blocky for one of them. */
  private static final double SMALLEST_STEP = 1;

  private Blockiness() {}

  /** The ratio of steps at the borders of blocks to steps inside, or NaN where no side has two blocks. */
  public static double of(EightBit image) {
    int width = image.width();
    int height = image.height();
    if (width <= BLOCK || height <= BLOCK) {
      return Double.NaN;
    }
    long[] columns = stepsByColumn(image.levels(), width, height);
    long[] rows = stepsByRow(image.levels(), width, height);
    double border = mean(columns, true, height) + mean(rows, true, width);
    double inside = mean(columns, false, height) + mean(rows, false, width);
    return Math.max(border, SMALLEST_STEP) / Math.max(inside, SMALLEST_STEP);
  }

  /** Element {@code x} is the sum over all rows of the step from column {@code x} to {@code x + 1}. */
  private static long[] stepsByColumn(byte[] a, int width, int height) {
    long[] sums = new long[width - 1];
    for (int y = 0; y < height; y++) {
      int row = y * width;
      for (int x = 0; x < width - 1; x++) {
        sums[x] += Math.abs((a[row + x + 1] & 0xff) - (a[row + x] & 0xff));
      }
    }
    return sums;
  }

  private static long[] stepsByRow(byte[] a, int width, int height) {
    long[] sums = new long[height - 1];
    for (int y = 0; y < height - 1; y++) {
      int row = y * width;
      int line = 0;
      for (int x = 0; x < width; x++) {
        line += Math.abs((a[row + width + x] & 0xff) - (a[row + x] & 0xff));
      }
      sums[y] = line;
    }
    return sums;
  }

  private static double mean(long[] sums, boolean borders, int perSum) {
    long total = 0;
    int count = 0;
    for (int i = 0; i < sums.length; i++) {
      if ((i % BLOCK == BLOCK - 1) == borders) {
        total += sums[i];
        count++;
      }
    }
    return (double) total / count / perSum;
  }
}
