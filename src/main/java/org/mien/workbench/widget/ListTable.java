package org.mien.workbench.widget;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/**
 * A list as the rows of a table that nobody edits. Rows that stay are told of only where something in them changed, so that what
 * is selected stays selected while a list grows.
 *
 * @param <T> of a row, immutable
 */
public abstract class ListTable<T> extends AbstractTableModel {

  private static final long serialVersionUID = 1;

  private final List<String> columns;
  private transient List<T> rows = List.of();

  /**
   * An empty table.
   *
   * @param columns their headings
   */
  protected ListTable(String... columns) {
    this.columns = List.of(columns);
  }

  /** What a cell shows of a row. */
  protected abstract Object cell(T row, int column);

  /** Whether two rows are about the same thing, which may have changed in between; by default only equal ones are. */
  protected boolean same(T before, T now) {
    return before.equals(now);
  }

  /** Shows these rows. */
  public final void show(List<T> next) {
    List<T> before = rows;
    rows = List.copyOf(next);
    int added = rows.size() - before.size();
    if (added >= 0 && stay(before, 0)) {
      inserted(before.size(), added);
      changed(before, 0);
    } else if (added > 0 && stay(before, added)) {
      inserted(0, added);
      changed(before, added);
    } else {
      fireTableDataChanged();
    }
  }

  private boolean stay(List<T> before, int from) {
    for (int i = 0; i < before.size(); i++) {
      if (!same(before.get(i), rows.get(from + i))) {
        return false;
      }
    }
    return true;
  }

  private void inserted(int from, int count) {
    if (count > 0) {
      fireTableRowsInserted(from, from + count - 1);
    }
  }

  private void changed(List<T> before, int from) {
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(rows.get(from + i))) {
        fireTableRowsUpdated(from + i, from + i);
      }
    }
  }

  /** All rows that are shown. */
  public final List<T> rows() {
    return rows;
  }

  /** One row. */
  public final T row(int index) {
    return rows.get(index);
  }

  @Override
  public final int getRowCount() {
    return rows.size();
  }

  @Override
  public final int getColumnCount() {
    return columns.size();
  }

  @Override
  public final String getColumnName(int column) {
    return columns.get(column);
  }

  @Override
  public final Object getValueAt(int row, int column) {
    return cell(rows.get(row), column);
  }
}
