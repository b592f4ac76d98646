package org.mien.baseline;

import java.util.Arrays;

/**
 * Brings every column to mean 0 and standard deviation 1, as they were in the training part. A column that did not vary
 * there says nothing and becomes 0.
 *
 * @param mean mean of each column
 * @param scale 1 / standard deviation (of the population) of each column, or 0 where it did not vary
 */
record Standardiser(double[] mean, double[] scale) {

  /** Measures the columns of the training part, at least one row. */
  static Standardiser fit(float[][] rows) {
    int columns = rows[0].length;
    double[] mean = new double[columns];
    for (float[] row : rows) {
      for (int c = 0; c < columns; c++) {
        mean[c] += row[c];
      }
    }
    for (int c = 0; c < columns; c++) {
      mean[c] /= rows.length;
    }
    double[] scale = new double[columns];
    for (float[] row : rows) {
      for (int c = 0; c < columns; c++) {
        double difference = row[c] - mean[c];
        scale[c] += difference * difference;
      }
    }
    for (int c = 0; c < columns; c++) {
      double deviation = Math.sqrt(scale[c] / rows.length);
      // A constant column of floats can show a deviation of rounding alone.
      scale[c] = deviation > 1e-7 * Math.abs(mean[c]) ? 1 / deviation : 0;
    }
    return new Standardiser(mean, scale);
  }

  /** Leaves everything as it is. */
  static Standardiser none(int columns) {
    double[] ones = new double[columns];
    Arrays.fill(ones, 1);
    return new Standardiser(new double[columns], ones);
  }

  /** The row scaled, in a new array. */
  float[] apply(float[] row) {
    float[] scaled = new float[row.length];
    for (int c = 0; c < row.length; c++) {
      scaled[c] = (float) apply(row[c], c);
    }
    return scaled;
  }

  double apply(double value, int column) {
    return (value - mean[column]) * scale[column];
  }

  int columns() {
    return mean.length;
  }
}
