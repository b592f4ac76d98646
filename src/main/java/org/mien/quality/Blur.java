package org.mien.quality;

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

  private Blur() {}

  /** Blur from 0 (sharp) to 1, or NaN where the image is too small or has no gradient at all. */
  public static double of(EightBit image) {
    return of(Plane.of(image));
  }

  static double of(Plane image) {
    if (image.shorterSide() < SMALLEST_SIDE) {
      return Double.NaN;
    }
    int factor = Math.max(1, image.shorterSide() / WORKING_SIZE);
    Plane plane = factor == 1 ? image : image.reduced(factor);
    return Math.max(alongRows(plane), alongColumns(plane));
  }

  /** Gradient from left to right; the three rows of the Sobel operator are added before it is taken, which is the same. */
  private static double alongRows(Plane plane) {
    int width = plane.width();
    int[] sums = new int[width + 2 * MARGIN];
    long sharp = 0;
    long lost = 0;
    for (int y = 2; y < plane.height() - 1; y++) {
      smoothRow(plane.levels(), y * width, width, sums);
      int sharpHere = 0;
      int lostHere = 0;
      for (int at = 2 + MARGIN; at < width - 1 + MARGIN; at++) {
        int step = Math.abs(sums[at + 1] - sums[at - 1]);
        int blurred = Math.abs(sums[at + 6] + sums[at + 5] - sums[at - 5] - sums[at - 6]);
        sharpHere += step;
        lostHere += Math.max(0, BOX * step - blurred);
      }
      sharp += sharpHere;
      lost += lostHere;
    }
    return share(sharp, lost);
  }

  /** A row as 1-2-1 sum over its neighbours above and below, mirrored at both ends with the end pixel repeated. */
  private static void smoothRow(int[] levels, int row, int width, int[] sums) {
    for (int x = 0; x < width; x++) {
      sums[x + MARGIN] = levels[row - width + x] + 2 * levels[row + x] + levels[row + width + x];
    }
    for (int i = 0; i < MARGIN; i++) {
      sums[MARGIN - 1 - i] = sums[MARGIN + i];
      sums[MARGIN + width + i] = sums[MARGIN + width - 1 - i];
    }
  }

  private static double alongColumns(Plane plane) {
    int width = plane.width();
    int height = plane.height();
    int[] levels = plane.levels();
    int[] sums = new int[width * height];
    for (int at = 1; at < sums.length - 1; at++) {
      sums[at] = levels[at - 1] + 2 * levels[at] + levels[at + 1];
    }
    long sharp = 0;
    long lost = 0;
    for (int y = 2; y < height - 1; y++) {
      int up = (y - 1) * width;
      int down = (y + 1) * width;
      int up5 = mirrored(y - 5, height) * width;
      int up6 = mirrored(y - 6, height) * width;
      int down5 = mirrored(y + 5, height) * width;
      int down6 = mirrored(y + 6, height) * width;
      int sharpHere = 0;
      int lostHere = 0;
      for (int x = 2; x < width - 1; x++) {
        int step = Math.abs(sums[down + x] - sums[up + x]);
        int blurred = Math.abs(sums[down6 + x] + sums[down5 + x] - sums[up5 + x] - sums[up6 + x]);
        sharpHere += step;
        lostHere += Math.max(0, BOX * step - blurred);
      }
      sharp += sharpHere;
      lost += lostHere;
    }
    return share(sharp, lost);
  }

  private static int mirrored(int y, int height) {
    return y < 0 ? -y - 1 : y >= height ? 2 * height - 1 - y : y;
  }

  private static double share(long sharp, long lost) {
    return sharp == 0 ? Double.NaN : (sharp - lost / (double) BOX) / sharp;
  }
}
