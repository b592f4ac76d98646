package org.mien.workbench.widget;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;

/** Keys of a view: they work wherever the focus is within it, except where a field takes them as text. */
public final class Keys {

  private static final String MAIN = "mien-main";

  private Keys() {}

  /** Says that the keyboard goes to a component first when its view gets it: the table, the picture, what the view is about. */
  public static void main(JComponent component) {
    component.putClientProperty(MAIN, true);
  }

  /** Whether a component is what its view is about. */
  public static boolean isMain(Component component) {
    return component instanceof JComponent swing && swing.getClientProperty(MAIN) != null;
  }

  /**
   * Lets a key do something within a component and all that it holds.
   *
   * @param key as {@link KeyStroke#getKeyStroke(String)} reads it, for instance {@code LEFT} or {@code ctrl Z}
   */
  public static void within(JComponent component, String key, Runnable work) {
    bind(component, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, key, work);
  }

  /** Lets a key do something while a component itself has the focus, in place of what it did with the key before. */
  public static void on(JComponent component, String key, Runnable work) {
    bind(component, JComponent.WHEN_FOCUSED, key, work);
  }

  /**
   * Lets the item of the menu Edit with this name, undo or redo, do something while the focus is within a component.
   */
  public static void menu(JComponent component, String name, Runnable work) {
    component.getActionMap().put(name, new AbstractAction() {
      private static final long serialVersionUID = 1;

      @Override
      public void actionPerformed(ActionEvent event) {
        work.run();
      }
    });
  }

  private static void bind(JComponent component, int when, String key, Runnable work) {
    KeyStroke stroke = KeyStroke.getKeyStroke(key);
    if (stroke == null) {
      throw new IllegalArgumentException("no key: " + key);
    }
    String name = "mien " + when + " " + key;
    component.getInputMap(when).put(stroke, name);
    component.getActionMap().put(name, new AbstractAction() {
      private static final long serialVersionUID = 1;

      @Override
      public void actionPerformed(ActionEvent event) {
        boolean typing = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() instanceof JTextComponent;
        if (!typing || when == JComponent.WHEN_FOCUSED) {
          work.run();
        }
      }
    });
  }
}
