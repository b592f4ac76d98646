package org.mien.texture;

import org.mien.job.UserError;

/** Which neighbours an LBP looks at and when a bit is set. The key is what model files store. */
public enum LbpVariant {
  /**
   * The eight neighbours of the 3 x 3 window; a bit is set where the neighbour is strictly greater: equations (4) and
   * (5).
   */
  PAPER("paper"),
  /** The eight neighbours of the 3 x 3 window; a bit is set where the neighbour is greater or equal (Ojala 1996). */
  TEXTBOOK("3x3"),
  /**
   * P points on a circle of radius R, bilinear between pixels; a bit is set where the point is greater or equal (Ojala,
   * Pietikäinen and Mäenpää 2002, equations 1 to 9), with the arithmetic of scikit-image.
   */
  CIRCULAR("circular");

  private final String key;

  LbpVariant(String key) {
    this.key = key;
  }

  /** The stable name written to files. */
  public String key() {
    return key;
  }

  /** Whether a neighbour that equals the centre leaves its bit at 0. */
  public boolean strict() {
    return this == PAPER;
  }

  /**
   * The variant with this key.
   *
   * @throws UserError if there is none
   */
  public static LbpVariant of(String key) {
    for (LbpVariant variant : values()) {
      if (variant.key.equals(key)) {
        return variant;
      }
    }
    throw new UserError("There is no LBP variant '" + key + "'; use paper, 3x3 or circular.");
  }
}
