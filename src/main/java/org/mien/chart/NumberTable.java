package org.mien.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableModel;
import javax.swing.table.TableRowSorter;

/**
 * Words and numbers on the screen, which can be sorted by value and not be edited. Numbers stand as in every file of Mien,
 * whatever the language of the computer; a number that is not defined says so.
 */
public final class NumberTable extends JTable {

  private static final long serialVersionUID = 1L;
  private static final int MEASURED = 60;
  private static final int ROOM = 14;
  private static final int WIDEST = 420;
  /** What four decimals would show as nothing, such as a small p-value. */
  private static final double SMALL = 0.00005;
  private static final Comparator<Object> BY_VALUE = NumberTable::compare;

  /**
   * An empty table.
   *
   * @param name of the component
   */
  public NumberTable(String name) {
    setName(name);
    setDefaultRenderer(Object.class, new Cell());
    setFillsViewportHeight(true);
    show(new ChartTable(List.of(), List.of()));
  }

  /** Shows other rows. */
  public void show(ChartTable table) {
    Rows rows = new Rows(table);
    setModel(rows);
    TableRowSorter<TableModel> sorter = new TableRowSorter<>(rows);
    for (int column = 0; column < rows.getColumnCount(); column++) {
      sorter.setComparator(column, BY_VALUE);
    }
    setRowSorter(sorter);
    widen();
    getAccessibleContext().setAccessibleDescription(String.join(", ", table.columns()));
  }

  /** Columns share the width by what the first rows hold. */
  private void widen() {
    for (int column = 0; column < getColumnCount(); column++) {
      int widest = getFontMetrics(getFont()).stringWidth(getColumnName(column)) + ROOM;
      for (int row = 0; row < Math.min(MEASURED, getRowCount()); row++) {
        widest = Math.max(widest, prepareRenderer(getCellRenderer(row, column), row, column).getPreferredSize().width + ROOM);
      }
      getColumnModel().getColumn(column).setPreferredWidth(Math.min(widest, WIDEST));
    }
  }

  @Override
  public void updateUI() {
    super.updateUI();
    // Rows are as high as the font asks for; Swing leaves them at 16 pixels.
    setRowHeight(getFontMetrics(getFont()).getHeight() + 4);
    // It takes nothing, so whatever is dropped on it falls on what it lies in.
    setDropTarget(null);
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

  private static final class Cell extends DefaultTableCellRenderer {

    private static final long serialVersionUID = 1L;

    @Override
    protected void setValue(Object value) {
      setHorizontalAlignment(value instanceof Number ? SwingConstants.TRAILING : SwingConstants.LEADING);
      String text = text(value);
      setText(text);
      setToolTipText(text.isEmpty() ? null : text);
    }

    private static String text(Object value) {
      if (value == null) {
        return "";
      }
      if (value instanceof Double || value instanceof Float) {
        double number = ((Number) value).doubleValue();
        return Double.isNaN(number) ? "not defined" : number != 0 && Math.abs(number) < SMALL
            ? String.format(Locale.ROOT, "%.1e", number) : ChartStyle.number("0.####").format(number);
      }
      return value.toString();
    }
  }

  private static final class Rows extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    private final transient ChartTable table;

    Rows(ChartTable table) {
      this.table = table;
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
}
