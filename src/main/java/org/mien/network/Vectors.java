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

  /** Writes {@code keep} times n values of one array plus {@code factor} times those of another; may be in place. */
  static void blend(double keep, double[] a, int atA, double factor, double[] b, int atB, double[] to, int start, int n) {
    for (int i = 0; i < n; i++) {
      to[start + i] = keep * a[atA + i] + factor * b[atB + i];
    }
  }

  /** Writes a + b o c for n values, those of c from {@code atC} on. */
  static void sumOfProduct(double[] a, double[] b, double[] c, int atC, double[] to, int n) {
    for (int i = 0; i < n; i++) {
      to[i] = a[i] + b[i] * c[atC + i];
    }
  }

  /** Adds {@code factor} times a o b for n values. */
  static void addProduct(double factor, double[] a, int atA, double[] b, int atB, double[] to, int start, int n) {
    for (int i = 0; i < n; i++) {
      to[start + i] += factor * a[atA + i] * b[atB + i];
    }
  }

  /** Multiplies all values. */
  static void scale(double factor, double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
  }

  /** Inner product of n values; four sums, since one would wait for itself at every step. */
  static double dot(double[] a, int atA, double[] b, int atB, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      s0 += a[atA + i] * b[atB + i];
      s1 += a[atA + i + 1] * b[atB + i + 1];
      s2 += a[atA + i + 2] * b[atB + i + 2];
      s3 += a[atA + i + 3] * b[atB + i + 3];
    }
    for (; i < n; i++) {
      s0 += a[atA + i] * b[atB + i];
    }
    return (s0 + s1) + (s2 + s3);
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
