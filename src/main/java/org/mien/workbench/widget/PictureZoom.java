package org.mien.workbench.widget;

/**
 * Which part of a picture is seen, and how large.
 *
 * @param fit whether the whole picture is made to fit; the rest does not count then
 * @param scale pixels of the screen for a pixel of the picture
 * @param x of the middle, as a share of the width
 * @param y of the middle, as a share of the height
 */
public record PictureZoom(boolean fit, double scale, double x, double y) {

  /** The whole picture. */
  public static final PictureZoom FIT = new PictureZoom(true, 1, 0.5, 0.5);

  /** A pixel of the screen for every pixel. */
  public static final PictureZoom FULL = new PictureZoom(false, 1, 0.5, 0.5);

  /** One step larger. */
  public static final double STEP = Math.sqrt(2);

  private static final double SMALLEST = 1 / 32.0;
  private static final double LARGEST = 64;

  /** Brings the numbers into range. */
  public PictureZoom {
    scale = Math.max(SMALLEST, Math.min(LARGEST, scale));
    x = Math.max(0, Math.min(1, x));
    y = Math.max(0, Math.min(1, y));
  }

  /** The scale of a picture in a space: a picture that fits fills the space, however small it is. */
  double scale(int width, int height, int spaceWidth, int spaceHeight) {
    double exact = Math.min((double) spaceWidth / width, (double) spaceHeight / height);
    return fit ? Math.max(SMALLEST, Math.min(LARGEST, exact)) : scale;
  }
}
