package org.mien.workbench.shell;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import javax.swing.JTable;

/** Lets Tab leave a table in which nobody types; Swing goes from cell to cell for ever, and Ctrl+Tab goes to another view. */
final class TabOut {

  private TabOut() {}

  /** To be called when a component gets the keyboard focus. */
  static void install(Component owner) {
    if (owner instanceof JTable table && !typed(table)) {
      // None of its own: those of what lies around it.
      table.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
      table.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    }
  }

  private static boolean typed(JTable table) {
    for (int column = 0; table.getRowCount() > 0 && column < table.getColumnCount(); column++) {
      if (table.isCellEditable(0, column)) {
        return true;
      }
    }
    return false;
  }
}
