package org.mien.workbench.shell;

import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractAction;
import javax.swing.InputMap;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import javax.swing.undo.UndoManager;

/** Undo and redo of what is typed into any field, which Swing itself does not have. */
final class TextUndo {

  private static final String INSTALLED = "mien-text-undo";

  private TextUndo() {}

  /** Gives a field undo and redo by key and by the menu Edit; once. To be called when it gets the keyboard focus. */
  static void install(JTextComponent text) {
    // A table hands its keys to the field of a cell first; there undo has to reach the table itself.
    if (!text.isEditable() || text.getClientProperty(INSTALLED) != null
        || SwingUtilities.getAncestorOfClass(JTable.class, text) != null) {
      return;
    }
    UndoManager edits = new UndoManager();
    text.putClientProperty(INSTALLED, edits);
    text.getDocument().addUndoableEditListener(edits);
    act(text, "undo", edits::canUndo, edits::undo);
    act(text, "redo", edits::canRedo, edits::redo);
    int shortcut = Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
    InputMap keys = text.getInputMap();
    keys.put(KeyStroke.getKeyStroke(KeyEvent.VK_Z, shortcut), "undo");
    keys.put(KeyStroke.getKeyStroke(KeyEvent.VK_Z, shortcut | InputEvent.SHIFT_DOWN_MASK), "redo");
    keys.put(KeyStroke.getKeyStroke(KeyEvent.VK_Y, shortcut), "redo");
  }

  private static void act(JTextComponent text, String name, BooleanSupplier can, Runnable work) {
    text.getActionMap().put(name, new AbstractAction() {
      private static final long serialVersionUID = 1;

      @Override
      public void actionPerformed(ActionEvent event) {
        // Where nothing was typed, nothing happens: what lies around the field has an undo of its own.
        if (can.getAsBoolean()) {
          work.run();
        }
      }
    });
  }
}
