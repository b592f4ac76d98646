package org.mien.workbench.shell;

import java.awt.Component;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.beans.PropertyChangeListener;
import java.util.List;
import java.util.function.Predicate;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** The keys that work everywhere in the windows of the workbench, and the mark of the view that has the keyboard focus. */
final class Keys implements AutoCloseable {

  private static final String OWNER = "permanentFocusOwner";

  private final Docks docks;
  private final Runnable quickAccess;
  private final Runnable nextPerspective;
  private final Predicate<Window> own;
  private final MenuKeys menus;
  private final KeyEventDispatcher dispatcher = this::dispatch;
  private final PropertyChangeListener focus = event -> moved((Component) event.getNewValue());
  private Dock active;

  Keys(JFrame frame, Docks docks, Predicate<Window> own, Runnable quickAccess, Runnable nextPerspective) {
    this.docks = docks;
    this.menus = new MenuKeys(frame, docks);
    this.own = own;
    this.quickAccess = quickAccess;
    this.nextPerspective = nextPerspective;
    KeyboardFocusManager manager = KeyboardFocusManager.getCurrentKeyboardFocusManager();
    manager.addKeyEventDispatcher(dispatcher);
    manager.addKeyEventPostProcessor(menus);
    manager.addPropertyChangeListener(OWNER, focus);
  }

  private void moved(Component owner) {
    if (owner instanceof JTextComponent text && own.test(SwingUtilities.getWindowAncestor(text))) {
      TextUndo.install(text);
    }
    if (owner != null && own.test(SwingUtilities.getWindowAncestor(owner))) {
      TabOut.install(owner);
    }
    Dock dock = Dock.of(owner);
    if (dock != null) {
      dock.remember(owner);
    }
    if (owner == null || dock == active) {
      return;
    }
    if (dock == null && active != null && active.hasHiddenFocus()
        && SwingUtilities.getWindowAncestor(owner) == SwingUtilities.getWindowAncestor(active)) {
      active.focus();
      return;
    }
    if (active != null) {
      active.setActive(false);
    }
    active = dock != null && docks.owns(SwingUtilities.getWindowAncestor(dock)) ? dock : null;
    if (active != null) {
      active.setActive(true);
    }
  }

  private boolean dispatch(KeyEvent event) {
    Component at = event.getComponent();
    if (event.getID() != KeyEvent.KEY_PRESSED || at == null
        || !docks.owns(at instanceof Window window ? window : SwingUtilities.getWindowAncestor(at))) {
      return false;
    }
    int held = event.getModifiersEx()
        & (InputEvent.CTRL_DOWN_MASK | InputEvent.META_DOWN_MASK | InputEvent.ALT_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK);
    boolean handled = command(event.getKeyCode(), held);
    if (handled) {
      event.consume();
    }
    return handled;
  }

  private boolean command(int key, int held) {
    int shortcut = Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
    boolean control = held == InputEvent.CTRL_DOWN_MASK;
    if (key == KeyEvent.VK_3 && (control || held == shortcut)) {
      quickAccess.run();
    } else if (key == KeyEvent.VK_F6 && (held == 0 || held == InputEvent.SHIFT_DOWN_MASK)) {
      step(held == 0 ? 1 : -1);
    } else if (key == KeyEvent.VK_TAB && (control || held == (InputEvent.CTRL_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK))) {
      step(control ? 1 : -1);
    } else if (key == KeyEvent.VK_M && control) {
      if (active != null) {
        Dock dock = active;
        docks.toggleMaximized(dock.getPersistentID());
        dock.focus();
      }
    } else if (key == KeyEvent.VK_F8 && control) {
      nextPerspective.run();
    } else {
      return false;
    }
    return true;
  }

  private void step(int by) {
    List<Dock> seen = docks.visible();
    if (!seen.isEmpty()) {
      int at = active == null ? (by > 0 ? -1 : 0) : seen.indexOf(active);
      seen.get(Math.floorMod(at + by, seen.size())).focus();
    }
  }

  /** Where the keyboard is in no view that can be seen, the first one gets it: else the next key would press some button. */
  void intoAView() {
    Dock at = Dock.of(KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
    List<Dock> seen = docks.visible();
    if (!seen.isEmpty() && (at == null || !at.isShowing())) {
      seen.get(0).focus();
    }
  }

  /** The key of the view that has, or had last, the keyboard focus; or null. */
  String activeView() {
    return active == null || !active.isShowing() ? null : active.getPersistentID();
  }

  @Override
  public void close() {
    KeyboardFocusManager manager = KeyboardFocusManager.getCurrentKeyboardFocusManager();
    manager.removeKeyEventDispatcher(dispatcher);
    manager.removeKeyEventPostProcessor(menus);
    manager.removePropertyChangeListener(OWNER, focus);
    active = null;
  }
}
