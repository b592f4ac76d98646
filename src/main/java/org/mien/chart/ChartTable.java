package org.mien.chart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.mien.file.Csv;

/**
 * The numbers that a chart draws.
 *
 * @param columns names of the columns
 * @param rows rows of values, each as long as {@code columns}; a value is a text, a number or null (nothing to say)
 */
public record ChartTable(List<String> columns, List<List<Object>> rows) {

  /** Copies rows and columns and checks that their lengths agree. */
  public ChartTable {
    columns = List.copyOf(columns);
    List<List<Object>> copies = new ArrayList<>();
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row of " + row.size() + " values in a table of " + columns.size() + " columns");
      }
      copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
    }
    rows = Collections.unmodifiableList(copies);
  }

  /** Writes the table as CSV, whole or not at all. */
  public void writeCsv(Path file) {
    Csv.write(file, columns, out -> {
      for (List<Object> row : rows) {
        out.row(row.toArray());
      }
    });
  }

  static Builder columns(String... columns) {
    return new Builder(List.of(columns));
  }

  static final class Builder {
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    private Builder(List<String> columns) {
      this.columns = columns;
    }

    Builder row(Object... values) {
      rows.add(Arrays.asList(values));
      return this;
    }

    ChartTable build() {
      return new ChartTable(columns, rows);
    }
  }
}
