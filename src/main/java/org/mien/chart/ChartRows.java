package org.mien.chart;

import java.util.Comparator;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableModel;
import javax.swing.table.TableRowSorter;

/** The numbers of a chart as a table on the screen, which can be sorted and not be edited. */
final class ChartRows extends AbstractTableModel {

  private static final long serialVersionUID = 1L;
  private static final Comparator<Object> BY_VALUE = ChartRows::compare;

  private final transient ChartTable table;

  ChartRows(ChartTable table) {
    this.table = table;
  }

  TableRowSorter<TableModel> sorter() {
    TableRowSorter<TableModel> sorter = new TableRowSorter<>(this);
    for (int column = 0; column < getColumnCount(); column++) {
      sorter.setComparator(column, BY_VALUE);
    }
    return sorter;
  }

  /** Numbers by value and before words; a number that is not defined comes last of them. */
  private static int compare(Object a, Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return Double.compare(x.doubleValue(), y.doubleValue());
    }
    if (a instanceof Number || b instanceof Number) {
      return a instanceof Number ? -1 : 1;
    }
    return a.toString().compareTo(b.toString());
  }

  /** Shows numbers as every file of Mien writes them. */
  static TableCellRenderer renderer() {
    return new DefaultTableCellRenderer() {
      private static final long serialVersionUID = 1L;

      @Override
      protected void setValue(Object value) {
        setHorizontalAlignment(value instanceof Number ? SwingConstants.TRAILING : SwingConstants.LEADING);
        boolean real = value instanceof Double || value instanceof Float;
        double number = real ? ((Number) value).doubleValue() : 0;
        setText(value == null ? "" : !real ? value.toString() : Double.isNaN(number) ? "not defined"
            : ChartStyle.number("0.####").format(number));
      }
    };
  }

  @Override
  public int getRowCount() {
    return table.rows().size();
  }

  @Override
  public int getColumnCount() {
    return table.columns().size();
  }

  @Override
  public String getColumnName(int column) {
    return table.columns().get(column);
  }

  @Override
  public Object getValueAt(int row, int column) {
    return table.rows().get(row).get(column);
  }
}
