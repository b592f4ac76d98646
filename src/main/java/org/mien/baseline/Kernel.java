package org.mien.baseline;

/**
 * How alike two rows are.
 *
 * @param form of the kernel
 * @param gamma its width, above 0; without meaning for {@link Form#LINEAR}
 */
record Kernel(Form form, double gamma) {

  /** The order stands in model files. */
  enum Form {
    /** The scalar product. */
    LINEAR,
    /** exp(-gamma d^2) of the Euclidean distance d. */
    GAUSSIAN,
    /** exp(-gamma d) of the city block distance d. */
    LAPLACIAN
  }

  static Kernel linear() {
    return new Kernel(Form.LINEAR, 1);
  }

  /**
   * scikit-learn's usual widths for these rows: gamma="scale", which is 1 / (columns * variance over all values) or 1 where
   * nothing varies, for the Gaussian kernel; 1 / columns for the Laplacian.
   */
  static Kernel usual(Form form, float[][] rows) {
    int columns = rows[0].length;
    if (form == Form.LAPLACIAN) {
      return new Kernel(form, 1.0 / columns);
    }
    double mean = 0;
    long n = (long) rows.length * columns;
    for (float[] row : rows) {
      for (float value : row) {
        mean += value;
      }
    }
    mean /= n;
    double variance = 0;
    for (float[] row : rows) {
      for (float value : row) {
        variance += (value - mean) * (value - mean);
      }
    }
    variance /= n;
    return new Kernel(form, variance > 0 ? 1 / (columns * variance) : 1);
  }

  /** The kernel of {@code row} and each row of the table. */
  float[] values(DistanceTable table, float[] row) {
    if (form == Form.LINEAR) {
      return table.products(row);
    }
    float[] values = form == Form.GAUSSIAN ? table.squared(row) : table.cityBlock(row);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) StrictMath.exp(-gamma * values[i]);
    }
    return values;
  }
}
