package org.mien.baseline;

import java.util.Arrays;

/**
 * Distances and scalar products of a row with many others. The rows are kept column by column, so that one
 * column's share of all sums is added in one pass that the compiler turns into vector instructions. Every sum is made in the
 * order of the columns: the same two rows have the same one whatever else is asked for, and the distance of equal rows is 0.
 */
final class DistanceTable {

  private final float[][] columns;
  private final int rows;

  /** Of these rows, all of one length. */
  DistanceTable(float[][] rows) {
    this.rows = rows.length;
    int length = rows.length == 0 ? 0 : rows[0].length;
    columns = new float[length][rows.length];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < length; c++) {
        columns[c][r] = rows[r][c];
      }
    }
  }

  /** How many rows there are. */
  int size() {
    return rows;
  }

  /** The squared distance from {@code row} to each of the rows. */
  float[] squared(float[] row) {
    return sums(row, DistanceTable::addSquares);
  }

  /** The city block distance (sum of absolute differences) from {@code row} to each of the rows. */
  float[] cityBlock(float[] row) {
    return sums(row, DistanceTable::addAbsolutes);
  }

  /** The scalar product of {@code row} with each of the rows. */
  float[] products(float[] row) {
    return sums(row, DistanceTable::addProducts);
  }

  private interface Share {
    void add(float[] column, float value, float[] sums);
  }

  private float[] sums(float[] row, Share share) {
    float[] sums = new float[rows];
    // Sums of some columns at a time: thousands of small terms on a large float would lose digits.
    float[] part = new float[rows];
    for (int c = 0; c < columns.length; c++) {
      share.add(columns[c], row[c], part);
      if (c % 64 == 63 || c == columns.length - 1) {
        for (int r = 0; r < sums.length; r++) {
          sums[r] += part[r];
        }
        Arrays.fill(part, 0);
      }
    }
    return sums;
  }

  private static void addSquares(float[] column, float value, float[] sums) {
    for (int r = 0; r < sums.length; r++) {
      float difference = column[r] - value;
      sums[r] += difference * difference;
    }
  }

  private static void addAbsolutes(float[] column, float value, float[] sums) {
    for (int r = 0; r < sums.length; r++) {
      sums[r] += Math.abs(column[r] - value);
    }
  }

  private static void addProducts(float[] column, float value, float[] sums) {
    for (int r = 0; r < sums.length; r++) {
      sums[r] += column[r] * value;
    }
  }
}
