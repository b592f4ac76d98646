package org.mien.image;

/**
 * A gray image as plain numbers, row by row from the top left. The array is not copied: whoever makes a Gray hands the
 * array over and does not write to it again.
 *
 * @param width pixels a row, at least 1
 * @param height rows, at least 1
 * @param pixels {@code width * height} values; 0..255 for 8 bits, 0..65535 for 16 bits, any finite value for 32
 * @param bits depth of the source: 8, 16 or 32 (floating point)
 */
public record Gray(int width, int height, float[] pixels, int bits) {

  /** Checks that sizes agree. */
  public Gray {
    if (width < 1 || height < 1 || pixels.length != width * height) {
      throw new IllegalArgumentException(
          "an image of " + width + " x " + height + " cannot have " + pixels.length + " pixels");
    }
    if (bits != 8 && bits != 16 && bits != 32) {
      throw new IllegalArgumentException("bits must be 8, 16 or 32, not " + bits);
    }
  }

  /** The value at column {@code x} and row {@code y}, both from 0. */
  public float at(int x, int y) {
    return pixels[y * width + x];
  }

  /** The largest value that the depth can hold: 255, 65535, or 1 for floating point. */
  public float ceiling() {
    return switch (bits) {
      case 8 -> 255f;
      case 16 -> 65535f;
      default -> 1f;
    };
  }
}
