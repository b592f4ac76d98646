package org.mien.workbench.widget;

import java.awt.Font;
import java.awt.Rectangle;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;

/** Sentences that wrap at words, look like a label, and can be selected with the mouse and copied. */
public final class WrappedText extends JTextArea {

  private static final long serialVersionUID = 1;

  /** No text yet. */
  public WrappedText() {
    this("");
  }

  /** A first text. */
  public WrappedText(String text) {
    super(text);
    setEditable(false);
    setFocusable(false);
    setCaret(new StillCaret());
    setLineWrap(true);
    setWrapStyleWord(true);
    setOpaque(false);
    // The preferred width of a wrapping text is that of its columns, not of its longest line.
    setColumns(10);
    look();
  }

  /** A text that is set must not scroll the place that it lies in. */
  private static final class StillCaret extends DefaultCaret {

    private static final long serialVersionUID = 1;

    StillCaret() {
      setUpdatePolicy(NEVER_UPDATE);
    }

    @Override
    protected void adjustVisibility(Rectangle place) {
      // Only a person scrolls.
    }
  }

  @Override
  public void updateUI() {
    super.updateUI();
    look();
  }

  private void look() {
    setBorder(null);
    // The oldest look of Java has bold labels, in which whole sentences are hard to read.
    setFont(UIManager.getFont("Label.font").deriveFont(Font.PLAIN));
    setForeground(UIManager.getColor("Label.foreground"));
    setOpaque(false);
    // It takes nothing, so whatever is dropped on it falls on what it lies in.
    setDropTarget(null);
  }
}
