package org.mien.image;

/**
 * Brings gray values to the range from 0 to 1: equation (3) of the source paper, {@code I' = I / 255}, at every depth.
 */
public final class Normalize {

  private Normalize() {}

  /**
   * The image divided by the largest value of its depth: 255 for 8 bits, 65535 for 16 bits; floating point is returned
   * as it is, since it has no largest value.
   *
   * @return an image of depth 32, 0..1 for 8 and 16 bits
   */
  public static Gray toUnit(Gray image) {
    return new Gray(image.width(), image.height(), unitPixels(image), 32);
  }

  /** The pixels of {@link #toUnit} in a new array that the caller owns, row by row. */
  public static float[] unitPixels(Gray image) {
    float[] unit = image.pixels().clone();
    if (image.bits() != 32) {
      float ceiling = image.ceiling();
      for (int i = 0; i < unit.length; i++) {
        unit[i] /= ceiling;
      }
    }
    return unit;
  }
}
