package org.mien.workbench.findings;

import java.awt.Component;
import java.awt.Font;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.UIManager;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumnModel;

/** The table itself: columns as wide as their words, headings of groups in bold. */
final class FindingsTable extends JTable {

  private static final long serialVersionUID = 1;
  private static final int[] CHARACTERS = {9, 26, 18, 9, 7, 40, 14};

  FindingsTable(FindingsRows rows) {
    super(rows);
    setName("findings-table");
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setFillsViewportHeight(true);
    setAutoResizeMode(AUTO_RESIZE_SUBSEQUENT_COLUMNS);
    getTableHeader().setReorderingAllowed(false);
    // Letters decide; they must not start an edit.
    putClientProperty("JTable.autoStartsEdit", Boolean.FALSE);
    setDefaultRenderer(Object.class, new DefaultTableCellRenderer() {
      private static final long serialVersionUID = 1;

      @Override
      public Component getTableCellRendererComponent(
          JTable table, Object value, boolean selected, boolean focus, int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, focus, row, column);
        boolean heading = rows.row(row).item() == null;
        setFont(table.getFont().deriveFont(heading ? Font.BOLD : Font.PLAIN));
        setHorizontalAlignment(column == 3 || column == 4 ? TRAILING : LEADING);
        String text = String.valueOf(value);
        setToolTipText(text.isEmpty() ? null : text);
        return this;
      }
    });
  }

  /** Rows grow with the text, also when its size is changed in an open window. */
  @Override
  public void setFont(Font font) {
    super.setFont(font);
    if (font != null) {
      setRowHeight(getFontMetrics(font).getHeight() + 6);
    }
  }

  @Override
  public void createDefaultColumnsFromModel() {
    super.createDefaultColumnsFromModel();
    TableColumnModel columns = getColumnModel();
    int em = getFontMetrics(UIManager.getFont("Table.font")).charWidth('n');
    for (int i = 0; i < columns.getColumnCount(); i++) {
      columns.getColumn(i).setPreferredWidth(CHARACTERS[i] * em);
    }
  }
}
