package org.mien.quality;

/**
 * Arrays in which the measures of one image are worked out, kept for the next one: fresh memory for every small image costs
 * more than the arithmetic in it. One thread at a time.
 */
final class Scratch {

  /** What an array is for; two arrays that are in use at the same time have different uses. */
  enum Use { LEVELS, REDUCED, MIRRORED, SHIFTED, SHIFTED_TWICE, SUMS, PAIRS, STEPS, STEPS_AGAIN }

  /** Larger arrays, those of photographs, are left to the garbage collector. */
  private static final int LARGEST_KEPT = 1 << 18;

  private final int[][] arrays = new int[Use.values().length][0];

  /** An array of at least {@code length} elements, which hold anything. */
  int[] array(Use use, int length) {
    int[] array = arrays[use.ordinal()];
    if (array.length >= length) {
      return array;
    }
    int[] larger = new int[length];
    if (length <= LARGEST_KEPT) {
      arrays[use.ordinal()] = larger;
    }
    return larger;
  }
}
