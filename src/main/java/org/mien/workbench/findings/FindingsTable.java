package org.mien.workbench.findings;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.UIManager;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;

/**
 * The table itself: columns as wide as their words, headings of groups in bold. Where it is narrow, long texts are cut before
 * short ones, and where even that is too wide it is scrolled.
 */
final class FindingsTable extends JTable {

  private static final long serialVersionUID = 1;
  private static final int[] CHARACTERS = {10, 26, 20, 10, 8, 46, 14};
  private static final int[] LEAST = {8, 12, 11, 8, 6, 16, 11};
  private static final int ROOM = 10;

  private final FindingsRows rows;

  FindingsTable(FindingsRows rows) {
    super(rows);
    this.rows = rows;
    setName("findings-table");
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setFillsViewportHeight(true);
    setAutoResizeMode(AUTO_RESIZE_SUBSEQUENT_COLUMNS);
    getTableHeader().setReorderingAllowed(false);
    getTableHeader().setToolTipText("Click to sort by a column, again for the other way round; drag its border to widen it.");
    // Letters decide; they must not start an edit.
    putClientProperty("JTable.autoStartsEdit", Boolean.FALSE);
    setDefaultRenderer(Object.class, new Words());
    TableCellRenderer usual = getTableHeader().getDefaultRenderer();
    getTableHeader().setDefaultRenderer((table, value, selected, focus, row, column) -> {
      Component cell = usual.getTableCellRendererComponent(table, value, selected, focus, row, column);
      if (cell instanceof JLabel label) {
        label.setText(value + rows.arrow(column));
      }
      return cell;
    });
  }

  private final class Words extends DefaultTableCellRenderer {
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
  }

  /** Fills the width that there is, down to where short texts would be cut too; from there on it is scrolled. */
  @Override
  public boolean getScrollableTracksViewportWidth() {
    return getParent() == null || getParent().getWidth() >= getMinimumSize().width;
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension size = super.getPreferredSize();
    return getScrollableTracksViewportWidth() ? size : new Dimension(getMinimumSize().width, size.height);
  }

  /** Headings of groups go over the whole width. */
  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    Rectangle seen = graphics.getClipBounds();
    int first = Math.max(0, rowAtPoint(seen.getLocation()));
    for (int row = first; row < getRowCount() && getCellRect(row, 0, true).y < seen.y + seen.height; row++) {
      if (rows.row(row).item() == null) {
        paintHeading((Graphics2D) graphics, row);
      }
    }
  }

  private void paintHeading(Graphics2D g, int row) {
    Rectangle line = getCellRect(row, 0, true);
    boolean chosen = isRowSelected(row);
    g.setColor(chosen ? getSelectionBackground() : getTableHeader().getBackground());
    g.fillRect(0, line.y, getWidth(), line.height - 1);
    g.setColor(chosen ? getSelectionForeground() : getTableHeader().getForeground());
    g.setFont(getFont().deriveFont(Font.BOLD));
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    FontMetrics metrics = g.getFontMetrics();
    g.drawString(getValueAt(row, 1) + ": " + getValueAt(row, 5), 4,
        line.y + (line.height - metrics.getHeight()) / 2 + metrics.getAscent());
  }

  /** Rows and the least widths of columns grow with the text, also when its size is changed in an open window. */
  @Override
  public void setFont(Font font) {
    super.setFont(font);
    if (font != null) {
      setRowHeight(getFontMetrics(font).getHeight() + 6);
      fitColumns(false);
    }
  }

  @Override
  public void createDefaultColumnsFromModel() {
    super.createDefaultColumnsFromModel();
    fitColumns(true);
  }

  private void fitColumns(boolean usual) {
    Font font = getFont() == null ? UIManager.getFont("Table.font") : getFont();
    int letter = getFontMetrics(font).charWidth('n');
    for (int i = 0; i < getColumnModel().getColumnCount(); i++) {
      TableColumn column = getColumnModel().getColumn(i);
      column.setMinWidth(LEAST[i] * letter + ROOM);
      if (usual) {
        column.setPreferredWidth(CHARACTERS[i] * letter + ROOM);
      }
    }
  }
}
