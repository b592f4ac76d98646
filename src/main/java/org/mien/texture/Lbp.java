package org.mien.texture;

import org.mien.image.Gray;
import org.mien.job.CancelToken;
import org.mien.job.UserError;

/**
 * Local binary patterns: each pixel becomes the pattern of which neighbours are brighter. The 3 x 3 variants on 8-bit
 * images take the fast path of {@link Lbp3x3}; results do not depend on the path.
 */
public final class Lbp {

  /** Column steps of points 0 to 7 of the 3 x 3 window. */
  static final int[] DX = {1, 1, 0, -1, -1, -1, 0, 1};
  /** Row steps of points 0 to 7 of the 3 x 3 window; rows grow downwards. */
  static final int[] DY = {0, -1, -1, -1, 0, 1, 1, 1};

  private Lbp() {}

  /**
   * The code of every pixel.
   *
   * @param image any depth; floating point values must be finite
   * @throws UserError if the border rule is {@code valid} and the image is too small to have a pixel with all
   *     neighbours
   */
  public static LbpMap map(Gray image, LbpOptions options) {
    return map(image, options, new CancelToken());
  }

  /**
   * The code of every pixel; large images with many points stop within a fraction of a second when cancelled.
   *
   * @throws UserError as {@link #map(Gray, LbpOptions)} does
   * @throws org.mien.job.CancelledException if cancelled meanwhile
   */
  public static LbpMap map(Gray image, LbpOptions options, CancelToken cancel) {
    int cut = options.border() == LbpBorder.VALID ? options.margin() : 0;
    int width = image.width() - 2 * cut;
    int height = image.height() - 2 * cut;
    if (width < 1 || height < 1) {
      throw new UserError("An image of " + image.width() + " x " + image.height()
          + " pixels is too small for an LBP of radius " + options.radius()
          + " with the border rule 'valid'; use another border rule or a larger image.");
    }
    int[] codes = patterns(image, options, cut, width, height, cancel);
    applyMapping(codes, options);
    return new LbpMap(width, height, codes, options);
  }

  private static int[] patterns(Gray image, LbpOptions options, int cut, int width, int height,
      CancelToken cancel) {
    if (options.variant() == LbpVariant.CIRCULAR) {
      return LbpCircular.patterns(image, options, cut, width, height, cancel);
    }
    byte[] bytes = Lbp3x3.bytes(image);
    if (bytes != null) {
      byte[] fast = Lbp3x3.map(bytes, image.width(), image.height(), options.variant().strict(), options.border());
      int[] codes = new int[fast.length];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = fast[i] & 0xff;
      }
      return codes;
    }
    return window(image, options, cut, width, height);
  }

  /** The 3 x 3 window at any depth, one pixel at a time. */
  static int[] window(Gray image, LbpOptions options, int cut, int width, int height) {
    Padded padded = new Padded(image, 1, options.border());
    float[] p = padded.pixels();
    int[] steps = new int[8];
    for (int i = 0; i < 8; i++) {
      steps[i] = DY[i] * padded.width() + DX[i];
    }
    boolean strict = options.variant().strict();
    int[] codes = new int[width * height];
    for (int y = 0; y < height; y++) {
      int at = (y + cut + 1) * padded.width() + cut + 1;
      for (int x = 0; x < width; x++, at++) {
        float centre = p[at];
        int pattern = 0;
        for (int i = 0; i < 8; i++) {
          float neighbour = p[at + steps[i]];
          if (strict ? neighbour > centre : neighbour >= centre) {
            pattern |= 1 << i;
          }
        }
        codes[y * width + x] = pattern;
      }
    }
    return codes;
  }

  private static void applyMapping(int[] codes, LbpOptions options) {
    LbpMapping mapping = options.mapping();
    int points = options.points();
    if (mapping == LbpMapping.PLAIN) {
      return;
    }
    if (1 << points > codes.length) {
      for (int i = 0; i < codes.length; i++) {
        codes[i] = mapping.code(codes[i], points);
      }
      return;
    }
    int[] table = new int[1 << points];
    for (int i = 0; i < table.length; i++) {
      table[i] = mapping.code(i, points);
    }
    for (int i = 0; i < codes.length; i++) {
      codes[i] = table[codes[i]];
    }
  }
}
