package org.mien.workbench.widget;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.swing.JTable;
import javax.swing.event.ChangeEvent;
import javax.swing.event.ListSelectionEvent;
import javax.swing.event.TableColumnModelEvent;
import javax.swing.event.TableColumnModelListener;
import javax.swing.table.TableColumn;
import javax.swing.table.TableColumnModel;
import org.mien.workbench.state.KeptFields;

/**
 * Keeps how wide a person drew the columns of a table, in letters, so that it holds at every size of text. On the event thread.
 */
public final class ColumnWidths implements TableColumnModelListener {

  private static final double MOST_LETTERS = 400;

  private final JTable table;
  private final KeptFields kept;
  private final String key;

  private ColumnWidths(JTable table, KeptFields kept, String key) {
    this.table = table;
    this.kept = kept;
    this.key = key;
  }

  /**
   * Gives the columns of a table the widths that they had last, and keeps what a person changes.
   *
   * @param key a stable name of the table
   */
  public static ColumnWidths keep(JTable table, KeptFields kept, String key) {
    ColumnWidths widths = new ColumnWidths(table, kept, key);
    table.getColumnModel().addColumnModelListener(widths);
    widths.apply();
    return widths;
  }

  private double letter() {
    return table.getFontMetrics(table.getFont()).charWidth('n');
  }

  /** Gives columns the widths that they had last; to be called again where a table makes new columns. */
  public void apply() {
    Map<String, String> widths = kept.get(key);
    TableColumnModel columns = table.getColumnModel();
    for (int i = 0; i < columns.getColumnCount(); i++) {
      String width = widths.get(name(columns.getColumn(i)));
      if (width != null && width.matches("\\d{1,4}(\\.\\d{1,6})?")) {
        double letters = Math.min(MOST_LETTERS, Double.parseDouble(width));
        columns.getColumn(i).setPreferredWidth((int) Math.round(letters * letter()));
      }
    }
  }

  /** Columns have their names in the model, since a header may show more. */
  private String name(TableColumn column) {
    return column.getIdentifier().toString();
  }

  @Override
  public void columnMarginChanged(ChangeEvent event) {
    if (table.getTableHeader().getResizingColumn() == null) {
      return;
    }
    Map<String, String> widths = new LinkedHashMap<>(kept.get(key));
    TableColumnModel columns = table.getColumnModel();
    for (int i = 0; i < columns.getColumnCount(); i++) {
      TableColumn column = columns.getColumn(i);
      widths.put(name(column), String.format(Locale.ROOT, "%.2f", column.getWidth() / letter()));
    }
    kept.put(key, widths);
  }

  @Override
  public void columnAdded(TableColumnModelEvent event) {
    // Its width comes from whoever adds it, and then by apply().
  }

  @Override
  public void columnRemoved(TableColumnModelEvent event) {
    // What was kept stays for when it comes back.
  }

  @Override
  public void columnMoved(TableColumnModelEvent event) {
    // Widths go with the names of columns.
  }

  @Override
  public void columnSelectionChanged(ListSelectionEvent event) {
    // Widths stay.
  }
}
