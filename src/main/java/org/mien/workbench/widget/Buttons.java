package org.mien.workbench.widget;

import javax.swing.AbstractButton;
import javax.swing.JButton;

/** Buttons of a view: what stands on them, the name that a test or a script finds them by, what they do. */
public final class Buttons {

  private Buttons() {}

  /**
   * A button.
   *
   * @param words that stand on it
   * @param name that it is found by
   * @param help what it does, in a sentence
   * @param work what it does
   */
  public static JButton button(String words, String name, String help, Runnable work) {
    return dressed(new JButton(words), name, help, work);
  }

  /** Gives a button its name, its help and its work. */
  public static <B extends AbstractButton> B dressed(B button, String name, String help, Runnable work) {
    button.setName(name);
    button.setToolTipText(help);
    button.addActionListener(event -> work.run());
    return button;
  }
}
