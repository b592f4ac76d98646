package org.mien.quality;

import java.util.Arrays;
import org.mien.image.EightBit;

/**
 * Perceptual blur of Crete, Dolmiere, Ladret and Nicolas, "The blur effect: perception and estimation with a new
 * no-reference perceptual blur metric" (SPIE 6492, 2007), with the gradient that scikit-image uses (Sobel instead of plain
 * differences): the image is blurred again by a box of 11 pixels, and the share of gradient that survives is the blur,
 * along the worse of the two axes. A sharp image loses much by blurring it, a blurred one little.
 *
 * <p>It is chosen over the variance of the Laplacian since it is a ratio of gradients: contrast and exposure cancel out,
 * smooth cheeks weigh little against edges, and noise lowers it, so that a noisy image is never called blurred.
 *
 * <p>The image is first reduced by whole-number area averaging so that its shorter side keeps at least {@value
 * #WORKING_SIZE} pixels: a large photograph that is soft at the pixel but sharp at the size of a face is not blurred for
 * any use here.
 */
public final class Blur {

  /** Below this side there is too little to blur again; the measure is NaN. */
  public static final int SMALLEST_SIDE = 16;

  /** The shorter side is not reduced below this. */
  public static final int WORKING_SIZE = 96;

  private static final int HALF_BOX = 5;
  private static final int BOX = 2 * HALF_BOX + 1;
  private static final int MARGIN = HALF_BOX + 1;
  /** scikit-image leaves out two pixels at the begin of each axis and one at its end. */
  private static final int FIRST = 2;
  private static final int LAST = 1;

  private Blur() {}

  /** Blur from 0 (sharp) to 1, or NaN where the image is too small or has no gradient at all. */
  public static double of(EightBit image) {
    Scratch scratch = new Scratch();
    return of(Plane.of(image, scratch), scratch);
  }

  static double of(Plane image, Scratch scratch) {
    if (image.shorterSide() < SMALLEST_SIDE) {
      return Double.NaN;
    }
    int factor = Math.max(1, image.shorterSide() / WORKING_SIZE);
    Plane plane = (factor == 1 ? image : image.reduced(factor, scratch)).mirrored(MARGIN, scratch);
    return Math.max(survives(plane, 1, plane.width(), scratch), survives(plane, plane.width(), 1, scratch));
  }

  /**
   * The share of gradient along one axis that survives. All rows are gone through in one go, margins included; what lies
   * between the end of a row and the begin of the next has its gradient set to 0, so that it counts for nothing.
   *
   * @param along places from a pixel to the next on this axis
   * @param across places from a pixel to the next on the other axis, over which the Sobel operator adds 1-2-1
   */
  private static double survives(Plane plane, int along, int across, Scratch scratch) {
    int width = plane.width();
    int all = width * plane.height();
    int length = all - 2 * across - 2 * MARGIN * along;
    int[] sums = Passes.triples(plane.levels(), across, 2, all - 2 * across, scratch, Scratch.Use.SUMS);
    int[] every = Passes.steps(sums, 2 * along, length + HALF_BOX * along, scratch, Scratch.Use.STEPS);
    int[] steps = Passes.shifted(every, HALF_BOX * along, length, scratch, Scratch.Use.STEPS_AGAIN);
    // Two boxes whose centres are two pixels apart differ by two pixels at either end.
    int[] pairs = Passes.pairs(sums, along, length + BOX * along, scratch, Scratch.Use.PAIRS);
    int[] ahead = Passes.shifted(pairs, BOX * along, length, scratch, Scratch.Use.SHIFTED);
    int left = MARGIN + FIRST;
    int right = width - MARGIN - LAST;
    int centre = MARGIN * along + across;
    int from = left * width + left - centre;
    int to = (plane.height() - MARGIN - LAST - 1) * width + right - centre;
    for (int end = left * width + right - centre; end < to; end += width) {
      Arrays.fill(steps, end, end + width - right + left, 0);
    }
    long sharp = Passes.sumOfSizes(steps, from, to);
    long lost = Passes.sumOfExcess(steps, BOX, pairs, ahead, from, to);
    return sharp == 0 ? Double.NaN : (sharp - lost / (double) BOX) / sharp;
  }
}
