package org.mien.texture;

import org.mien.job.UserError;

/** What stands outside the image when an LBP looks there. The key is what model files store. */
public enum LbpBorder {
  /** Zeros, as scikit-image's local_binary_pattern has it. The default. */
  ZERO("zero"),
  /** The nearest pixel of the edge: {@code a a a | a b c}. */
  REPLICATE("replicate"),
  /** The image mirrored at the centre of its edge pixels: {@code c b | a b c}, OpenCV's BORDER_REFLECT_101. */
  REFLECT("reflect"),
  /** Nothing: pixels without all their neighbours have no code, and the map is smaller by the radius on each side. */
  VALID("valid");

  private final String key;

  LbpBorder(String key) {
    this.key = key;
  }

  /** The stable name written to files. */
  public String key() {
    return key;
  }

  /**
   * The rule with this key.
   *
   * @throws UserError if there is none
   */
  public static LbpBorder of(String key) {
    for (LbpBorder border : values()) {
      if (border.key.equals(key)) {
        return border;
      }
    }
    throw new UserError("There is no border rule '" + key + "'; use zero, replicate, reflect or valid.");
  }

  /**
   * Where a coordinate outside the image is read.
   *
   * @param at the coordinate, any whole number
   * @param size pixels along this axis, at least 1
   * @return a coordinate from 0 to {@code size - 1}, or -1 where the value is 0
   */
  int locate(int at, int size) {
    if (at >= 0 && at < size) {
      return at;
    }
    return switch (this) {
      case ZERO, VALID -> -1;
      case REPLICATE -> at < 0 ? 0 : size - 1;
      case REFLECT -> mirror(at, size);
    };
  }

  private static int mirror(int at, int size) {
    if (size == 1) {
      return 0;
    }
    int period = 2 * (size - 1);
    int phase = Math.floorMod(at, period);
    return phase < size ? phase : period - phase;
  }
}
