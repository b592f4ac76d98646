package org.mien.imagej;

import ij.measure.ResultsTable;
import java.util.List;
import java.util.Locale;

/** Tables of Mien as tables of ImageJ. */
public final class Tables {

  private static final int DECIMALS = 6;

  private Tables() {}

  /** An empty table that shows enough decimals for probabilities and leaves undefined numbers as NaN. */
  public static ResultsTable empty() {
    ResultsTable table = new ResultsTable();
    table.setPrecision(DECIMALS);
    table.setNaNEmptyCells(true);
    return table;
  }

  /**
   * Appends a row.
   *
   * @param header the columns
   * @param values one a column; numbers stay numbers, everything else becomes text
   */
  public static void add(ResultsTable table, List<String> header, Object... values) {
    if (values.length != header.size()) {
      throw new IllegalArgumentException(values.length + " values for " + header.size() + " columns");
    }
    table.incrementCounter();
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Number number) {
        table.addValue(header.get(i), number.doubleValue());
      } else {
        table.addValue(header.get(i), values[i] == null ? "" : values[i].toString().replace('\t', ' '));
      }
    }
  }

  /** A table of rows that are all numbers, in columns {@code prefix0, prefix1, ...} behind the column {@code first}. */
  static void addNumbers(ResultsTable table, String first, int number, String prefix, double[] values) {
    table.incrementCounter();
    table.addValue(first, number);
    for (int i = 0; i < values.length; i++) {
      table.addValue(String.format(Locale.ROOT, "%s%d", prefix, i), values[i]);
    }
  }
}
