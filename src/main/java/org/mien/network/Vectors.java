package org.mien.network;

/** Inner loops over parts of plain arrays, small enough for the compiler to turn into vector instructions. */
final class Vectors {

  private Vectors() {}

  /** Adds {@code factor} times n values of one array to those of another. */
  static void add(double factor, double[] from, int at, double[] to, int start, int n) {
    for (int i = 0; i < n; i++) {
      to[start + i] += factor * from[at + i];
    }
  }

  /** A rows x columns matrix as columns x rows, both row by row. */
  static double[] transpose(double[] matrix, int rows, int columns) {
    double[] out = new double[matrix.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        out[c * rows + r] = matrix[r * columns + c];
      }
    }
    return out;
  }
}
