package org.mien.baseline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.mien.job.UserError;

/** Named tables of numbers: what a model file holds. A table is {@code float[rows][columns]} or {@code double[rows][columns]}. */
final class Blocks {

  private final Map<String, Object> tables = new LinkedHashMap<>();

  Blocks put(String name, float[][] table) {
    tables.put(name, table);
    return this;
  }

  Blocks put(String name, double[][] table) {
    tables.put(name, table);
    return this;
  }

  Blocks put(String name, double[] row) {
    return put(name, new double[][] {row});
  }

  Map<String, Object> tables() {
    return tables;
  }

  /** A table of floats with at least one row, all of them finite. */
  float[][] floats(String name, int columns) {
    require(tables.get(name) instanceof float[][]);
    float[][] table = (float[][]) tables.get(name);
    require(table.length > 0 && table[0].length == columns);
    for (float[] row : table) {
      for (float value : row) {
        require(Float.isFinite(value));
      }
    }
    return table;
  }

  /** A table of doubles of this form, all of them finite. */
  double[][] doubles(String name, int rows, int columns) {
    require(tables.get(name) instanceof double[][]);
    double[][] table = (double[][]) tables.get(name);
    require(table.length == rows && (rows == 0 || table[0].length == columns));
    for (double[] row : table) {
      require(Arrays.stream(row).allMatch(Double::isFinite));
    }
    return table;
  }

  /** One row of doubles, all of them finite. */
  double[] doubles(String name, int columns) {
    return doubles(name, 1, columns)[0];
  }

  /** One row of whole numbers from 0 to {@code most}. */
  int[] wholes(String name, int columns, int most) {
    double[] row = doubles(name, columns);
    require(Arrays.stream(row).allMatch(v -> v >= 0 && v <= most && v == Math.rint(v)));
    return Arrays.stream(row).mapToInt(v -> (int) v).toArray();
  }

  /** One row of truths. */
  boolean[] truths(String name, int columns) {
    int[] row = wholes(name, columns, 1);
    boolean[] truths = new boolean[columns];
    IntStream.range(0, columns).forEach(i -> truths[i] = row[i] == 1);
    return truths;
  }

  static double[] of(boolean[] truths) {
    return IntStream.range(0, truths.length).mapToDouble(i -> truths[i] ? 1 : 0).toArray();
  }

  /**
   * Checks what was read.
   *
   * @throws UserError if it does not hold
   */
  void require(boolean condition) {
    if (!condition) {
      throw new UserError("This is not a whole baseline model; train it again.");
    }
  }
}
