package org.mien.quality;

/**
 * Passes over whole arrays of pixels. The Java compiler (17) turns a loop into vector instructions only where all arrays are
 * read at the same place, so that neighbours are brought there by a copy first; copying is far cheaper than a plain loop.
 * For the same reason a negative number is cut to 0 by its sign bit, and what is never negative is summed by its size.
 */
final class Passes {

  /** So many elements of at most 2^14 cannot together exceed an {@code int}. */
  private static final int CHUNK = 1 << 16;

  private Passes() {}

  /** An array whose element {@code i} is {@code a[i + by]}. */
  static int[] shifted(int[] a, int by, int length, Scratch scratch, Scratch.Use use) {
    int[] copy = scratch.array(use, length);
    System.arraycopy(a, by, copy, 0, length);
    return copy;
  }

  /** Element {@code i} is {@code a[i] + weight * a[i + by] + a[i + 2 * by]}. */
  static int[] triples(int[] a, int by, int weight, int length, Scratch scratch, Scratch.Use use) {
    int[] second = shifted(a, by, length, scratch, Scratch.Use.SHIFTED);
    int[] third = shifted(a, 2 * by, length, scratch, Scratch.Use.SHIFTED_TWICE);
    int[] out = scratch.array(use, length);
    for (int i = 0; i < length; i++) {
      out[i] = a[i] + weight * second[i] + third[i];
    }
    return out;
  }

  /** Element {@code i} is {@code a[i] + a[i + by]}. */
  static int[] pairs(int[] a, int by, int length, Scratch scratch, Scratch.Use use) {
    int[] second = shifted(a, by, length, scratch, Scratch.Use.SHIFTED);
    int[] out = scratch.array(use, length);
    for (int i = 0; i < length; i++) {
      out[i] = a[i] + second[i];
    }
    return out;
  }

  /** Element {@code i} is {@code |a[i + by] - a[i]|}. */
  static int[] steps(int[] a, int by, int length, Scratch scratch, Scratch.Use use) {
    int[] second = shifted(a, by, length, scratch, Scratch.Use.SHIFTED);
    int[] out = scratch.array(use, length);
    for (int i = 0; i < length; i++) {
      out[i] = Math.abs(second[i] - a[i]);
    }
    return out;
  }

  /** The sum of the sizes (absolute values) of the elements {@code from..to - 1}, each of at most 2^14. */
  static long sumOfSizes(int[] a, int from, int to) {
    long sum = 0;
    for (int at = from; at < to; at += CHUNK) {
      sum += sizesOfChunk(a, at, Math.min(to, at + CHUNK));
    }
    return sum;
  }

  private static int sizesOfChunk(int[] a, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += Math.abs(a[i]);
    }
    return sum;
  }

  /**
   * The sum of {@code max(0, factor * steps[i] - |b[i] - a[i]|)} over the elements {@code from..to - 1}, each term of at
   * most 2^14.
   */
  static long sumOfExcess(int[] steps, int factor, int[] a, int[] b, int from, int to) {
    long sum = 0;
    for (int at = from; at < to; at += CHUNK) {
      sum += excessOfChunk(steps, factor, a, b, at, Math.min(to, at + CHUNK));
    }
    return sum;
  }

  private static int excessOfChunk(int[] steps, int factor, int[] a, int[] b, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      int excess = factor * steps[i] - Math.abs(b[i] - a[i]);
      sum += excess & ~(excess >> 31);
    }
    return sum;
  }
}
