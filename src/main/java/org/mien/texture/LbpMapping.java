package org.mien.texture;

import org.mien.job.UserError;

/**
 * How the bit pattern of a pixel becomes its code. Field names follow Ojala, Pietikäinen and Mäenpää (2002), whose
 * superscripts are the keys here; the names that scikit-image uses for {@code method} are read as well.
 *
 * <p>A pattern is uniform if going once around the circle meets at most two changes between 0 and 1.
 */
public enum LbpMapping {
  /** The pattern itself, 0 to 2^P - 1. scikit-image: default. */
  PLAIN("plain", "default"),
  /**
   * One code for each uniform pattern and one for all others: P(P-1)+3 codes, 59 for P = 8. Not rotation-invariant.
   * scikit-image: nri_uniform, whose numbering this is: 0 for no ones, {@code 1 + (n-1) P + r} for n ones turned r
   * places, P(P-1)+1 for all ones, P(P-1)+2 for the rest.
   */
  UNIFORM("u2", "nri_uniform"),
  /** The smallest of the P rotations of the pattern: 36 codes for P = 8. scikit-image: ror. */
  ROTATION_INVARIANT("ri", "ror"),
  /** The number of ones of a uniform pattern, P+1 for the others: P+2 codes. scikit-image: uniform. */
  ROTATION_INVARIANT_UNIFORM("riu2", "uniform");

  private final String key;
  private final String scikit;

  LbpMapping(String key, String scikit) {
    this.key = key;
    this.scikit = scikit;
  }

  /** The stable name written to files. */
  public String key() {
    return key;
  }

  /**
   * The mapping with this key, or with this name in scikit-image.
   *
   * @throws UserError if there is none
   */
  public static LbpMapping of(String key) {
    for (LbpMapping mapping : values()) {
      if (mapping.key.equals(key) || mapping.scikit.equals(key)) {
        return mapping;
      }
    }
    throw new UserError("There is no LBP mapping '" + key + "'; use plain, u2, ri or riu2.");
  }

  /**
   * The code of a pattern.
   *
   * @param pattern bit i is point i, 0 to 2^P - 1
   * @param points P, 2 to 24
   */
  public int code(int pattern, int points) {
    return switch (this) {
      case PLAIN -> pattern;
      case UNIFORM -> uniform(pattern, points);
      case ROTATION_INVARIANT -> smallestRotation(pattern, points);
      case ROTATION_INVARIANT_UNIFORM -> changes(pattern, points) <= 2 ? Integer.bitCount(pattern) : points + 1;
    };
  }

  /** One more than the largest code with P points. */
  public int codeLimit(int points) {
    return switch (this) {
      case PLAIN, ROTATION_INVARIANT -> 1 << points;
      case UNIFORM -> points * (points - 1) + 3;
      case ROTATION_INVARIANT_UNIFORM -> points + 2;
    };
  }

  /** How often the pattern changes between 0 and 1 on the way once around: 0, 2, 4 and so on. */
  public static int changes(int pattern, int points) {
    return Integer.bitCount(pattern ^ turned(pattern, points));
  }

  /** The pattern turned by one place: point i takes the bit of point i + 1. */
  static int turned(int pattern, int points) {
    return pattern >>> 1 | (pattern & 1) << points - 1;
  }

  private static int smallestRotation(int pattern, int points) {
    int smallest = pattern;
    int turned = pattern;
    for (int i = 1; i < points; i++) {
      turned = turned(turned, points);
      smallest = Math.min(smallest, turned);
    }
    return smallest;
  }

  /**
   * The run of ones starts at {@code start}; scikit-image counts its turns backwards from a run that ends at the last
   * point.
   */
  private static int uniform(int pattern, int points) {
    if (changes(pattern, points) > 2) {
      return points * (points - 1) + 2;
    }
    int ones = Integer.bitCount(pattern);
    if (ones == 0) {
      return 0;
    }
    if (ones == points) {
      return points * (points - 1) + 1;
    }
    int firstOne = Integer.numberOfTrailingZeros(pattern);
    int firstZero = Integer.numberOfTrailingZeros(~pattern);
    int turns = firstOne == 0 ? ones - firstZero : points - firstOne;
    return 1 + (ones - 1) * points + turns;
  }
}
