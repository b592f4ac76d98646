package org.mien.workbench.widget;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.IntConsumer;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTable;

/** What can be done with the selected cells of a table, as a menu: by the right mouse button, the menu key or Shift+F10. */
public final class TableMenu {

  private final JTable table;
  private final JPopupMenu menu = new JPopupMenu();

  /** Gives a table an empty menu, which is named after it. */
  public TableMenu(JTable table) {
    this.table = table;
    menu.setName(table.getName() + "-menu");
    Keys.on(table, "CONTEXT_MENU", this::byKey);
    Keys.on(table, "shift F10", this::byKey);
    table.addMouseListener(new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) {
        byMouse(event);
      }

      @Override
      public void mouseReleased(MouseEvent event) {
        byMouse(event);
      }
    });
  }

  /**
   * One more thing that can be done.
   *
   * @param name of the item, behind that of the menu
   */
  public TableMenu add(String name, String text, Runnable work) {
    menu.add(item(name, text, work));
    return this;
  }

  /** A line between two items. */
  public TableMenu separator() {
    menu.addSeparator();
    return this;
  }

  /**
   * Sorting by the column with the focus, which a click on its heading does too.
   *
   * @param sort told of the column in the model
   */
  public TableMenu sort(IntConsumer sort) {
    JMenuItem item = item("sort", "Sort by this column", () -> {
      int column = table.getColumnModel().getSelectionModel().getLeadSelectionIndex();
      if (column >= 0 && column < table.getColumnCount()) {
        sort.accept(table.convertColumnIndexToModel(column));
        // New rows leave no cell with the focus; sorted again it goes the other way round.
        table.getColumnModel().getSelectionModel().setSelectionInterval(column, column);
      }
    });
    menu.add(item);
    return this;
  }

  private JMenuItem item(String name, String text, Runnable work) {
    JMenuItem item = new JMenuItem(text);
    item.setName(menu.getName() + "-" + name);
    item.addActionListener(event -> work.run());
    return item;
  }

  private void byKey() {
    int row = table.getSelectionModel().getLeadSelectionIndex();
    int column = table.getColumnModel().getSelectionModel().getLeadSelectionIndex();
    Rectangle seen = table.getVisibleRect();
    Rectangle cell = table.getCellRect(Math.max(0, row), Math.max(0, column), true).intersection(seen);
    show(cell.isEmpty() ? seen.x : cell.x, cell.isEmpty() ? seen.y : cell.y + cell.height);
  }

  private void show(int x, int y) {
    for (Component item : menu.getComponents()) {
      item.setEnabled(table.getSelectedRowCount() > 0);
    }
    menu.show(table, x, y);
  }

  private void byMouse(MouseEvent event) {
    if (event.isPopupTrigger()) {
      int row = table.rowAtPoint(event.getPoint());
      int column = table.columnAtPoint(event.getPoint());
      if (row >= 0 && column >= 0 && !table.isCellSelected(row, column)) {
        table.changeSelection(row, column, false, false);
      }
      table.requestFocusInWindow();
      show(event.getX(), event.getY());
    }
  }
}
