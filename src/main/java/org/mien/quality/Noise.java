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
    Scratch scratch = new Scratch();
    return of(Plane.of(image, scratch), scratch);
  }

  static double of(Plane plane, Scratch scratch) {
    int width = plane.width();
    int height = plane.height();
    if (width < 3 || height < 3) {
      return Double.NaN;
    }
    int rows = width * (height - 2);
    int[] columns = Passes.triples(plane.levels(), width, -2, rows, scratch, Scratch.Use.SUMS);
    int[] masked = Passes.triples(columns, 1, -2, rows - 2, scratch, Scratch.Use.PAIRS);
    // The mask lies across the end of a row at these two places.
    for (int end = width - 2; end < rows - 2; end += width) {
      masked[end] = 0;
      masked[end + 1] = 0;
    }
    return Math.sqrt(Math.PI / 2) * Passes.sumOfSizes(masked, 0, rows - 2) / (6.0 * (width - 2) * (height - 2));
  }
}
