package org.mien.network;

/**
 * Adds weighted rows of an array to a part of another: the inner loop of small matrix products. Four rows at a time, so that
 * the sum is read and written less often.
 */
final class WeightedRows {
  private double[] to;
  private int start;
  private int length;

  /** Where the next sums go: {@code n} values from {@code at} on. */
  WeightedRows into(double[] target, int at, int n) {
    to = target;
    start = at;
    length = n;
    return this;
  }

  /**
   * Adds the sum of rows of {@code b}, each times its weight.
   *
   * @param weights the first at {@code atWeight}, the others {@code stride} apart
   * @param rows how many
   * @param b the first row from {@code atRow} on, the others {@code pitch} apart
   */
  void add(double[] weights, int atWeight, int stride, int rows, double[] b, int atRow, int pitch) {
    double[] sum = to;
    int at = start;
    int n = length;
    int k = 0;
    for (; k + 3 < rows; k += 4) {
      int f = atWeight + k * stride;
      double f0 = weights[f];
      double f1 = weights[f + stride];
      double f2 = weights[f + 2 * stride];
      double f3 = weights[f + 3 * stride];
      int r0 = atRow + k * pitch;
      int r1 = r0 + pitch;
      int r2 = r1 + pitch;
      int r3 = r2 + pitch;
      for (int i = 0; i < n; i++) {
        sum[at + i] += f0 * b[r0 + i] + f1 * b[r1 + i] + f2 * b[r2 + i] + f3 * b[r3 + i];
      }
    }
    for (; k < rows; k++) {
      Vectors.add(weights[atWeight + k * stride], b, atRow + k * pitch, sum, at, n);
    }
  }
}
