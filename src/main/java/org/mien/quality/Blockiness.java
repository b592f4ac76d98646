package org.mien.quality;

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
    Scratch scratch = new Scratch();
    return of(Plane.of(image, scratch), scratch);
  }

  static double of(Plane plane, Scratch scratch) {
    int width = plane.width();
    int height = plane.height();
    if (width <= BLOCK || height <= BLOCK) {
      return Double.NaN;
    }
    Steps columns = acrossColumns(plane, scratch);
    Steps rows = acrossRows(plane, scratch);
    double border = columns.meanAtBorders(width, height) + rows.meanAtBorders(height, width);
    double inside = columns.meanInside(width, height) + rows.meanInside(height, width);
    return Math.max(border, SMALLEST_STEP) / Math.max(inside, SMALLEST_STEP);
  }

  private static Steps acrossColumns(Plane plane, Scratch scratch) {
    int width = plane.width();
    int length = width * plane.height() - 1;
    int[] steps = Passes.steps(plane.levels(), 1, length, scratch, Scratch.Use.STEPS);
    // From the end of a row to the begin of the next is no step.
    for (int end = width - 1; end < length; end += width) {
      steps[end] = 0;
    }
    long borders = 0;
    for (int row = 0; row < length; row += width) {
      for (int x = BLOCK - 1; x < width - 1; x += BLOCK) {
        borders += steps[row + x];
      }
    }
    return new Steps(borders, Passes.sumOfSizes(steps, 0, length));
  }

  private static Steps acrossRows(Plane plane, Scratch scratch) {
    int width = plane.width();
    int length = width * (plane.height() - 1);
    int[] steps = Passes.steps(plane.levels(), width, length, scratch, Scratch.Use.STEPS);
    long borders = 0;
    for (int row = (BLOCK - 1) * width; row < length; row += BLOCK * width) {
      borders += Passes.sumOfSizes(steps, row, row + width);
    }
    return new Steps(borders, Passes.sumOfSizes(steps, 0, length));
  }

  /** Sums of absolute steps in one direction: of those across the borders of blocks, and of all. */
  private record Steps(long borders, long all) {

    /** Of an image that is {@code length} pixels long in this direction and {@code across} in the other. */
    double meanAtBorders(int length, int across) {
      return (double) borders / ((length - 1) / BLOCK) / across;
    }

    double meanInside(int length, int across) {
      return (double) (all - borders) / (length - 1 - (length - 1) / BLOCK) / across;
    }
  }
}
