package org.mien.image;

import org.mien.job.UserError;

/**
 * Changes the size of an image: equation (2) of the source paper, which uses OpenCV. Both methods follow OpenCV's
 * definition, rounding included: 8-bit values are equal to {@code cv2.resize} in every pixel; 16-bit values differ by
 * at most one level and floating point by at most one part in a million (OpenCV's vector units add in another order).
 *
 * <p>Pixel centres lie at half coordinates, so target pixel {@code d} looks at source position {@code (d + 0.5) * scale
 * - 0.5}, clamped to the image.
 */
public final class Resize {

  private Resize() {}

  /** How values between pixels are found. The key is what model files store. */
  public enum Method {
    /** Weighted mean of the four nearest pixels, OpenCV's INTER_LINEAR. The default, and what the source paper uses. */
    BILINEAR("bilinear"),
    /**
     * Mean over the area that a target pixel covers, OpenCV's INTER_AREA: no aliasing when shrinking. Enlarging interpolates
     * linearly between the edges of areas, as OpenCV does.
     */
    AREA("area");

    private final String key;

    Method(String key) {
      this.key = key;
    }

    /** The stable name written to files. */
    public String key() {
      return key;
    }

    /**
     * The method with this key.
     *
     * @throws UserError if there is none
     */
    public static Method of(String key) {
      for (Method method : values()) {
        if (method.key.equals(key)) {
          return method;
        }
      }
      throw new UserError("There is no resize method '" + key + "'; use bilinear or area.");
    }
  }

  /**
   * The image at another size, in the same depth.
   *
   * @param width columns of the result, at least 1
   * @param height rows of the result, at least 1
   * @throws IllegalArgumentException if the size is not positive
   */
  public static Gray to(Gray image, int width, int height, Method method) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("cannot resize to " + width + " x " + height + " pixels");
    }
    double scaleX = 1.0 / ((double) width / image.width());
    double scaleY = 1.0 / ((double) height / image.height());
    boolean halves = isWhole(scaleX, 2) && isWhole(scaleY, 2);
    if (halves || method == Method.AREA && scaleX >= 1 && scaleY >= 1) {
      return ResizeArea.shrink(image, width, height, scaleX, scaleY);
    }
    return ResizeLinear.resize(image, width, height, scaleX, scaleY, method == Method.AREA);
  }

  static boolean isWhole(double scale, long whole) {
    return Math.abs(scale - whole) < Math.ulp(1.0);
  }

  /** A sum brought back to the depth of the image: whole and within range for 8 and 16 bits. */
  static float settle(float value, int bits) {
    if (bits == 32) {
      return value;
    }
    float ceiling = bits == 8 ? 255f : 65535f;
    return (float) Math.max(0, Math.min(ceiling, Math.rint(value)));
  }
}
