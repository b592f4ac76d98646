package org.mien.workbench.shell;

import java.awt.Component;
import java.awt.KeyEventPostProcessor;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;

/** The keys of the menu bar in windows that views were put into, which have none: what nobody there wanted goes to the menus. */
final class MenuKeys implements KeyEventPostProcessor {

  private final JFrame frame;
  private final Docks docks;

  MenuKeys(JFrame frame, Docks docks) {
    this.frame = frame;
    this.docks = docks;
  }

  @Override
  public boolean postProcessKeyEvent(KeyEvent event) {
    Component at = event.getComponent();
    Window window = at == null || at instanceof Window ? (Window) at : SwingUtilities.getWindowAncestor(at);
    JMenuBar bar = frame.getJMenuBar();
    if (event.isConsumed() || event.getID() != KeyEvent.KEY_PRESSED || window == frame || !docks.owns(window) || bar == null) {
      return false;
    }
    JMenu menu = menu(bar, event);
    if (menu != null) {
      open(bar, menu);
    }
    boolean done = menu != null || press(bar, KeyStroke.getKeyStrokeForEvent(event), event);
    if (done) {
      event.consume();
    }
    return done;
  }

  /** The menu that opens by F10, or by Alt and its letter. */
  private static JMenu menu(JMenuBar bar, KeyEvent event) {
    int held = event.getModifiersEx();
    if (event.getKeyCode() == KeyEvent.VK_F10 && held == 0) {
      return bar.getMenu(0);
    }
    for (int i = 0; held == InputEvent.ALT_DOWN_MASK && i < bar.getMenuCount(); i++) {
      if (bar.getMenu(i).getMnemonic() == event.getKeyCode()) {
        return bar.getMenu(i);
      }
    }
    return null;
  }

  /** A menu that was open before its window is in front would be closed by that. */
  private void open(JMenuBar bar, JMenu menu) {
    frame.addWindowFocusListener(new WindowAdapter() {
      @Override
      public void windowGainedFocus(WindowEvent event) {
        frame.removeWindowFocusListener(this);
        MenuSelectionManager.defaultManager().setSelectedPath(new MenuElement[] {bar, menu, menu.getPopupMenu()});
      }
    });
    frame.toFront();
    frame.requestFocus();
  }

  private static boolean press(MenuElement in, KeyStroke key, KeyEvent event) {
    for (MenuElement element : in.getSubElements()) {
      if (element instanceof JMenuItem item && !(item instanceof JMenu) && item.isEnabled()) {
        Object name = item.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).get(key);
        Action action = name == null ? null : item.getActionMap().get(name);
        if (action != null) {
          return SwingUtilities.notifyAction(action, key, event, item, event.getModifiersEx());
        }
      } else if (press(element, key, event)) {
        return true;
      }
    }
    return false;
  }
}
