package org.mien.texture;

import org.mien.job.UserError;

/** Which bin of a histogram each code and each pattern falls into; worked out once for some options. Immutable. */
final class LbpBins {

  /** The most points of a plain or rotation-invariant histogram, which has up to 2^P bins. */
  private static final int MOST_POINTS = 16;

  private final LbpOptions options;
  private final int count;
  /** Bin by code where the two differ, else null. */
  private final int[] byCode;

  LbpBins(LbpOptions options) {
    this.options = options;
    LbpMapping mapping = options.mapping();
    boolean many = mapping == LbpMapping.PLAIN || mapping == LbpMapping.ROTATION_INVARIANT;
    if (many && options.points() > MOST_POINTS) {
      throw new UserError("A histogram of " + options.points() + "-point patterns has too many bins with the mapping '"
          + mapping.key() + "'; use u2 or riu2, or at most 16 points.");
    }
    int limit = mapping.codeLimit(options.points());
    byCode = mapping == LbpMapping.ROTATION_INVARIANT ? inOrder(options.points()) : null;
    count = byCode == null ? limit : byCode[limit - 1] + 1;
  }

  /** The smallest of each class of rotations gets the next bin; all other numbers are no codes. */
  private static int[] inOrder(int points) {
    int[] bins = new int[1 << points];
    int next = 0;
    for (int i = 0; i < bins.length; i++) {
      bins[i] = LbpMapping.ROTATION_INVARIANT.code(i, points) == i ? next++ : -1;
    }
    return bins;
  }

  LbpOptions options() {
    return options;
  }

  int count() {
    return count;
  }

  int ofCode(int code) {
    return byCode == null ? code : byCode[code];
  }

  int ofPattern(int pattern) {
    return ofCode(options.mapping().code(pattern, options.points()));
  }
}
