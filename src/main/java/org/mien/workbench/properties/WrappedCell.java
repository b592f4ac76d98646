package org.mien.workbench.properties;

import java.awt.Component;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.table.TableCellRenderer;

/** A cell whose text wraps; headings are bold. */
final class WrappedCell extends JTextArea implements TableCellRenderer {

  private static final long serialVersionUID = 1;

  WrappedCell() {
    setLineWrap(true);
    setWrapStyleWord(true);
    setBorder(BorderFactory.createEmptyBorder(2, 4, 2, 4));
  }

  @Override
  public Component getTableCellRendererComponent(
      JTable table, Object value, boolean selected, boolean focused, int row, int column) {
    Property property = ((PropertiesModel) table.getModel()).row(row);
    setFont(property.isHeading() ? table.getFont().deriveFont(Font.BOLD) : table.getFont());
    setForeground(selected ? table.getSelectionForeground() : table.getForeground());
    setBackground(selected ? table.getSelectionBackground() : table.getBackground());
    setText(value.toString());
    setToolTipText(property.meaning().isEmpty() ? null : property.meaning());
    return this;
  }

  /** Makes every row as high as its text needs at the widths that the columns have now. */
  static void fit(JTable table) {
    WrappedCell cell = new WrappedCell();
    for (int row = 0; row < table.getRowCount(); row++) {
      int height = 1;
      for (int column = 0; column < table.getColumnCount(); column++) {
        cell.getTableCellRendererComponent(table, table.getValueAt(row, column), false, false, row, column);
        cell.setSize(Math.max(20, table.getColumnModel().getColumn(column).getWidth()), Short.MAX_VALUE);
        height = Math.max(height, cell.getPreferredSize().height);
      }
      if (table.getRowHeight(row) != height) {
        table.setRowHeight(row, height);
      }
    }
  }
}
