package org.mien.texture;

import org.mien.image.Gray;
import org.mien.job.UserError;

/**
 * The LBP code of every pixel, row by row from the top left. The array is not copied and not written to again.
 *
 * @param width columns; with {@link LbpBorder#VALID} fewer than the image has
 * @param height rows; with {@link LbpBorder#VALID} fewer than the image has
 * @param codes {@code width * height} codes from 0 to {@code options.mapping().codeLimit(options.points()) - 1}
 * @param options how the codes were made
 */
public record LbpMap(int width, int height, int[] codes, LbpOptions options) {

  /** Checks that sizes agree. */
  public LbpMap {
    if (width < 1 || height < 1 || codes.length != width * height) {
      throw new IllegalArgumentException("a map of " + width + " x " + height + " cannot have " + codes.length + " codes");
    }
  }

  /** The code at column {@code x} and row {@code y}, both from 0. */
  public int at(int x, int y) {
    return codes[y * width + x];
  }

  /** How many rows and columns of the image have no code, on each side. */
  public int margin() {
    return options.border() == LbpBorder.VALID ? options.margin() : 0;
  }

  /**
   * The codes of a region of the image. They are those of the whole map: neighbours outside the region count.
   *
   * @param left first column of the region, in pixels of the image
   * @param top first row
   * @param columns of the region
   * @param rows of the region
   * @throws UserError if the region has no pixel with a code
   */
  public LbpMap part(int left, int top, int columns, int rows) {
    int x0 = Math.max(0, left - margin());
    int y0 = Math.max(0, top - margin());
    int x1 = Math.min(width, left - margin() + columns);
    int y1 = Math.min(height, top - margin() + rows);
    if (x1 <= x0 || y1 <= y0) {
      throw new UserError("The region has no pixel with an LBP code; choose a larger one, or another border rule.");
    }
    int[] part = new int[(x1 - x0) * (y1 - y0)];
    for (int y = y0; y < y1; y++) {
      System.arraycopy(codes, y * width + x0, part, (y - y0) * (x1 - x0), x1 - x0);
    }
    return new LbpMap(x1 - x0, y1 - y0, part, options);
  }

  /**
   * The map as an image to look at: depth 8 if every code fits, 16 up to 65535, else 32. Codes are kept, not stretched.
   */
  public Gray toGray() {
    int limit = options.mapping().codeLimit(options.points());
    float[] pixels = new float[codes.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = codes[i];
    }
    return new Gray(width, height, pixels, limit <= 256 ? 8 : limit <= 65536 ? 16 : 32);
  }
}
