package org.mien.workbench.widget;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Hears of every change of a text. */
public final class Typing implements DocumentListener {

  private final Runnable changed;

  private Typing(Runnable changed) {
    this.changed = changed;
  }

  /** Runs something whenever the text of a field changes. */
  public static void follow(JTextComponent text, Runnable changed) {
    text.getDocument().addDocumentListener(new Typing(changed));
  }

  @Override
  public void insertUpdate(DocumentEvent event) {
    changed.run();
  }

  @Override
  public void removeUpdate(DocumentEvent event) {
    changed.run();
  }

  @Override
  public void changedUpdate(DocumentEvent event) {
    changed.run();
  }
}
