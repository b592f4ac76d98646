package org.mien.workbench.manifest;

import java.awt.Color;
import java.awt.Component;
import java.awt.FontMetrics;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.EventObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;
import org.mien.dataset.Clip;

/** The table itself: columns as wide as their content, a click on a header sorts, whole blocks of cells can be selected. */
final class ClipTable extends JTable {

  private static final long serialVersionUID = 1;
  private static final int SAMPLE = 60;
  private static final int WIDEST = 40;

  private final ManifestModel clips;
  private RowOrder order = RowOrder.USUAL;

  ClipTable(ManifestModel model, CellField.Commit commit, Consumer<String> sort) {
    super(model);
    this.clips = model;
    setName("manifest-table");
    setAutoResizeMode(AUTO_RESIZE_OFF);
    setCellSelectionEnabled(true);
    setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
    setDefaultEditor(Object.class, new CellField(commit));
    putClientProperty("terminateEditOnFocusLost", Boolean.TRUE);
    setFillsViewportHeight(true);
    JTableHeader header = getTableHeader();
    header.setName("manifest-header");
    header.setToolTipText(
        "Click a column to sort by it, again for the other way round, and once more for the order of the file.");
    TableCellRenderer usual = header.getDefaultRenderer();
    header.setDefaultRenderer((table, value, selected, focused, row, column) ->
        arrow(usual.getTableCellRendererComponent(table, value, selected, focused, row, column), column));
    header.addMouseListener(new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        int column = columnAtPoint(event.getPoint());
        if (column >= 0 && event.getButton() == MouseEvent.BUTTON1) {
          sort.accept(clips.column(convertColumnIndexToModel(column)));
        }
      }
    });
  }

  private Component arrow(Component cell, int column) {
    if (cell instanceof JLabel label && column >= 0 && clips.column(convertColumnIndexToModel(column)).equals(order.column())) {
      label.setText(label.getText() + (order.descending() ? " \u25bc" : " \u25b2"));
    }
    return cell;
  }

  void order(RowOrder next) {
    order = next;
    getTableHeader().repaint();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    FontMetrics metrics = getFontMetrics(getFont());
    setRowHeight(metrics.getHeight() + Math.max(4, metrics.getHeight() / 3));
  }

  /**
   * Typing begins to edit a cell; a key held with Ctrl, Cmd or Alt is a command, which would else go to the field that it opened:
   * undo took back what was typed into it, which was nothing.
   */
  @Override
  public boolean editCellAt(int row, int column, EventObject cause) {
    boolean command = cause instanceof KeyEvent key && !key.isAltGraphDown()
        && (key.isControlDown() || key.isMetaDown() || key.isAltDown());
    return !command && super.editCellAt(row, column, cause);
  }

  /** The whole row of a selected cell is tinted, since the row is what bulk edits and other views take. */
  @Override
  public Component prepareRenderer(TableCellRenderer renderer, int row, int column) {
    Component cell = super.prepareRenderer(renderer, row, column);
    if (!isCellSelected(row, column)) {
      cell.setBackground(isRowSelected(row) ? mixed(getBackground(), getSelectionBackground()) : getBackground());
    }
    return cell;
  }

  /** Changes rows or columns; the cell with the focus and the selected ones stay in the columns that they were in. */
  void keepingColumns(Runnable change) {
    List<String> selected = IntStream.of(getSelectedColumns()).mapToObj(this::getColumnName).toList();
    int lead = getColumnModel().getSelectionModel().getLeadSelectionIndex();
    String focused = lead >= 0 && lead < getColumnCount() ? getColumnName(lead) : "";
    change.run();
    for (int i = 0; i < getColumnCount(); i++) {
      if (selected.contains(getColumnName(i)) && !getColumnName(i).equals(focused)) {
        addColumnSelectionInterval(i, i);
      }
    }
    int again = getColumnCount() == 0 ? -1 : clips.findColumn(focused);
    if (again >= 0 && selected.contains(focused)) {
      addColumnSelectionInterval(convertColumnIndexToView(again), convertColumnIndexToView(again));
    }
  }

  private static Color mixed(Color a, Color b) {
    return new Color((3 * a.getRed() + b.getRed()) / 4, (3 * a.getGreen() + b.getGreen()) / 4,
        (3 * a.getBlue() + b.getBlue()) / 4);
  }

  /** Makes columns as wide as what the first rows need. */
  void fitColumns() {
    FontMetrics metrics = getFontMetrics(getFont());
    int margin = metrics.charWidth('m') * 2;
    for (int i = 0; i < getColumnCount(); i++) {
      TableColumn column = getColumnModel().getColumn(i);
      int index = convertColumnIndexToModel(i);
      int width = metrics.stringWidth(clips.getColumnName(index) + " \u25bc");
      for (int row = 0; row < Math.min(SAMPLE, clips.getRowCount()); row++) {
        width = Math.max(width, metrics.stringWidth(clips.getValueAt(row, index)));
      }
      column.setPreferredWidth(Math.min(width, metrics.charWidth('m') * WIDEST) + margin);
    }
  }

  /** Ids of the clips of the selected rows, in the order of the rows. */
  List<String> selectedIds() {
    return java.util.Arrays.stream(getSelectedRows()).mapToObj(row -> clips.clip(row).id()).toList();
  }

  /** The clip of the row with the focus, or null. */
  Clip focused() {
    int row = getSelectionModel().getLeadSelectionIndex();
    return row >= 0 && row < clips.getRowCount() && isRowSelected(row) ? clips.clip(row) : null;
  }

  /** Selects the rows of some clips; those that are filtered away stay unselected. */
  void select(List<String> ids, String focused) {
    Set<String> wanted = new HashSet<>(ids);
    ListSelectionModel selection = getSelectionModel();
    selection.setValueIsAdjusting(true);
    selection.clearSelection();
    int lead = -1;
    for (int row = 0; row < clips.getRowCount(); row++) {
      String id = clips.clip(row).id();
      if (wanted.contains(id)) {
        selection.addSelectionInterval(row, row);
        lead = lead < 0 || id.equals(focused) ? row : lead;
      }
    }
    if (lead >= 0) {
      selection.addSelectionInterval(lead, lead);
      scrollRectToVisible(getCellRect(lead, Math.max(0, getSelectedColumn()), true));
    }
    if (getSelectedColumnCount() == 0 && getColumnCount() > 0) {
      setColumnSelectionInterval(0, 0);
    }
    selection.setValueIsAdjusting(false);
  }
}
