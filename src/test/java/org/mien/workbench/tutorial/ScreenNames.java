package org.mien.workbench.tutorial;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Frame;
import java.awt.Window;
import java.util.HashSet;
import java.util.Set;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.text.JTextComponent;

/** Every name that a person can read in the windows right now: on buttons, tabs, labels, columns, choices; and all menus. */
final class ScreenNames {

  private final Set<String> names = new HashSet<>();

  private ScreenNames() {}

  /** Looks at all windows; to be called on the event thread. */
  static Set<String> now() {
    ScreenNames all = new ScreenNames();
    for (Window window : Window.getWindows()) {
      if (window.isShowing()) {
        all.window(window);
      }
    }
    return all.names;
  }

  private void window(Window window) {
    if (window instanceof Frame frame) {
      add(frame.getTitle());
    } else if (window instanceof Dialog dialog) {
      add(dialog.getTitle());
    }
    if (window instanceof JFrame frame && frame.getJMenuBar() != null) {
      for (Component menu : frame.getJMenuBar().getComponents()) {
        menu(menu, "");
      }
    }
    look(window);
  }

  private void menu(Component component, String above) {
    if (component instanceof JMenuItem item) {
      String path = above + item.getText();
      names.add(path);
      if (item instanceof JMenu menu) {
        for (Component below : menu.getMenuComponents()) {
          menu(below, path + " > ");
        }
      }
    }
  }

  private void look(Component component) {
    if (!component.isVisible()) {
      return;
    }
    if (component instanceof AbstractButton button) {
      add(button.getText());
    } else if (component instanceof JLabel label) {
      add(label.getText());
    } else if (component instanceof JTabbedPane tabs) {
      for (int i = 0; i < tabs.getTabCount(); i++) {
        add(tabs.getTitleAt(i));
      }
    } else if (component instanceof JComboBox<?> box) {
      for (int i = 0; i < box.getItemCount(); i++) {
        add(String.valueOf(box.getItemAt(i)));
      }
    } else if (component instanceof JTable table) {
      for (int i = 0; i < table.getColumnCount(); i++) {
        add(table.getColumnName(i));
      }
    } else if (component instanceof JTextComponent text) {
      add(text.getText());
    } else if (component instanceof JTree tree) {
      tree(tree);
    } else if (component instanceof JPopupMenu popup) {
      add(popup.getLabel());
    }
    if (component instanceof Container container) {
      for (Component child : container.getComponents()) {
        look(child);
      }
    }
  }

  private void tree(JTree tree) {
    for (int row = 0; row < tree.getRowCount(); row++) {
      add(line(tree, row));
    }
  }

  /** What a screen reader reads of a line of a tree. */
  static String line(JTree tree, int row) {
    return drawn(tree, row).getAccessibleName();
  }

  /** What it reads beside that. */
  static String detail(JTree tree, int row) {
    return drawn(tree, row).getAccessibleDescription();
  }

  private static AccessibleContext drawn(JTree tree, int row) {
    return tree.getCellRenderer().getTreeCellRendererComponent(
        tree, tree.getPathForRow(row).getLastPathComponent(), false, false, false, row, false).getAccessibleContext();
  }

  private void add(String text) {
    if (text != null && !text.isBlank()) {
      names.add(text.strip());
      names.add(text.strip().replaceFirst(":$", ""));
    }
  }
}
