package org.mien.workbench.findings;

import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;
import org.mien.workbench.state.KeptFields;
import org.mien.workbench.widget.ColumnWidths;
import org.mien.workbench.widget.TextEnd;

/**
 * The table itself: columns as wide as their words, headings of groups in bold. Where it is narrow, long texts are cut before
 * short ones, and where even that is too wide it is scrolled.
 */
final class FindingsTable extends JTable {

  private static final long serialVersionUID = 1;
  private static final int[] CHARACTERS = {10, 26, 20, 10, 8, 46, 14};
  private static final int[] LEAST = {6, 15, 10, 8, 5, 12, 8};
  private static final int ROOM = 10;
  private static final int FILE = 1;
  private static final int LONGEST = 5;
  private static final String KEY = "findings";

  private final FindingsRows rows;
  private final transient KeptFields kept;
  private int seen;

  FindingsTable(FindingsRows rows, KeptFields kept) {
    super(rows);
    this.rows = rows;
    this.kept = kept;
    setName("findings-table");
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setFillsViewportHeight(true);
    setAutoResizeMode(AUTO_RESIZE_OFF);
    getTableHeader().setReorderingAllowed(false);
    getTableHeader().setToolTipText("Click to sort by a column, again for the other way round; drag its border to widen it.");
    // Letters decide; they must not start an edit.
    putClientProperty("JTable.autoStartsEdit", Boolean.FALSE);
    setDefaultRenderer(Object.class, new Words());
    ColumnWidths.keep(this, kept, KEY);
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
      if (column == FILE) {
        Insets border = getInsets();
        int room = table.getCellRect(row, column, false).width - border.left - border.right;
        setText(TextEnd.fitting(text, getFontMetrics(getFont()), room));
      }
      return this;
    }
  }

  /** Divides a width among the columns, unless a person drew them: long texts give way first, the longest gets what is left. */
  void fit(int width) {
    seen = width;
    if (width <= 0 || !kept.get(KEY).isEmpty()) {
      return;
    }
    int letter = getFontMetrics(getFont()).charWidth('n');
    int over = -width;
    int slack = 0;
    for (int i = 0; i < CHARACTERS.length; i++) {
      over += CHARACTERS[i] * letter + ROOM;
      slack += (CHARACTERS[i] - LEAST[i]) * letter;
    }
    double share = Math.max(0, Math.min(1, (double) over / slack));
    int left = width;
    for (int i = 0; i < CHARACTERS.length; i++) {
      int own = (int) (CHARACTERS[i] * letter + ROOM - share * (CHARACTERS[i] - LEAST[i]) * letter);
      getColumnModel().getColumn(i).setPreferredWidth(own);
      left -= own;
    }
    if (left > 0) {
      TableColumn longest = getColumnModel().getColumn(LONGEST);
      longest.setPreferredWidth(longest.getPreferredWidth() + left);
    }
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

  /** Rows and columns grow with the text, also when its size is changed in an open window. */
  @Override
  public void setFont(Font font) {
    super.setFont(font);
    if (font != null) {
      setRowHeight(getFontMetrics(font).getHeight() + 6);
      if (kept != null) {
        fit(seen);
      }
    }
  }
}
