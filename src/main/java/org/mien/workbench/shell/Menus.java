package org.mien.workbench.shell;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import javax.swing.text.DefaultEditorKit;
import javax.swing.text.JTextComponent;

/** What the menus are made of. */
final class Menus {

  /** What tables and lists call it; texts have a word of their own. */
  static final String SELECT_ALL = "selectAll";

  private Menus() {}

  static JMenu menu(String text, String name) {
    JMenu menu = new JMenu(text);
    menu.setName(name);
    return menu;
  }

  static JMenuItem item(String text, String name, String purpose, Runnable action) {
    JMenuItem item = new JMenuItem(text);
    dress(item, name, purpose, action);
    return item;
  }

  static <I extends JMenuItem> I dress(I item, String name, String purpose, Runnable action) {
    item.setName(name);
    item.setToolTipText(purpose.isEmpty() ? null : purpose);
    item.addActionListener(event -> action.run());
    return item;
  }

  /** A key with Ctrl, or Cmd on a Mac. */
  static KeyStroke shortcut(int key) {
    return KeyStroke.getKeyStroke(key, Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx());
  }

  static KeyStroke shortcut(int key, int more) {
    return KeyStroke.getKeyStroke(key, Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx() | more);
  }

  /** More keys for an item than the one that stands beside its text. */
  static void also(JMenuItem item, KeyStroke... keys) {
    for (KeyStroke key : keys) {
      item.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(key, "doClick");
    }
  }

  /** Gives every item a letter that no other item of its menu has, and so on below. */
  static void mnemonics(JComponent menu) {
    Set<Character> taken = new HashSet<>();
    Component[] items = menu instanceof JMenu m ? m.getMenuComponents() : menu.getComponents();
    for (Component component : items) {
      if (component instanceof JMenuItem item) {
        for (char c : item.getText().toUpperCase(Locale.ROOT).toCharArray()) {
          if (c >= 'A' && c <= 'Z' && taken.add(c)) {
            item.setMnemonic(c);
            break;
          }
        }
        if (item instanceof JMenu deeper) {
          mnemonics(deeper);
        }
      }
    }
  }

  /** Does what the component with the keyboard focus, or one around it, does under a name ("undo", "copy"). */
  static boolean act(String name) {
    Component at = KeyboardFocusManager.getCurrentKeyboardFocusManager().getPermanentFocusOwner();
    for (Component c = at; c != null; c = c.getParent()) {
      String there = c instanceof JTextComponent && name.equals(SELECT_ALL) ? DefaultEditorKit.selectAllAction : name;
      Action action = c instanceof JComponent swing ? swing.getActionMap().get(there) : null;
      if (action != null && action.isEnabled()) {
        action.actionPerformed(new ActionEvent(c, ActionEvent.ACTION_PERFORMED, name));
        return true;
      }
    }
    return false;
  }
}
