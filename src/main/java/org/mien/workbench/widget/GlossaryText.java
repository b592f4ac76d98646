package org.mien.workbench.widget;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.event.MouseEvent;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultCaret;
import javax.swing.text.DefaultHighlighter;
import javax.swing.text.JTextComponent;
import javax.swing.text.View;

/**
 * Running text that wraps, looks like a label, and explains the words of the field: they have a dotted line below, and resting
 * the mouse on one shows what it means. Screen readers read the meanings as the description of the text.
 */
public final class GlossaryText extends JTextArea {

  private static final long serialVersionUID = 1;
  private static final int TIP_WIDTH = 300;

  private transient List<Glossary.Found> found = List.of();
  private final transient Glossary glossary;

  /** A text. */
  public GlossaryText(Glossary glossary, String text) {
    this.glossary = glossary;
    setEditable(false);
    setLineWrap(true);
    setWrapStyleWord(true);
    setOpaque(false);
    setBorder(null);
    setFocusable(false);
    // A caret that moves would scroll the page around the text.
    ((DefaultCaret) getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    setHighlighter(new DefaultHighlighter());
    ((DefaultHighlighter) getHighlighter()).setDrawsLayeredHighlights(true);
    // A tool tip of its own, so that the component is registered for tool tips at all.
    setToolTipText("");
    say(text);
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setFont(UIManager.getFont("Label.font").deriveFont(Font.PLAIN));
    setForeground(UIManager.getColor("Label.foreground"));
    setBackground(UIManager.getColor("Panel.background"));
    // It takes nothing, so whatever is dropped on it falls on what it lies in.
    setDropTarget(null);
    if (found != null) {
      mark();
    }
  }

  @Override
  public void setBounds(int x, int y, int width, int height) {
    boolean other = width != getWidth();
    super.setBounds(x, y, width, height);
    if (other) {
      // Only now is it known how many lines there are.
      SwingUtilities.invokeLater(this::revalidate);
    }
  }

  /** Shows another text. */
  public void say(String text) {
    setText(text);
    found = glossary.in(text);
    mark();
    getAccessibleContext().setAccessibleDescription(found.stream().map(f -> f.entry().term() + ": " + f.entry().meaning())
        .distinct().collect(Collectors.joining(" ")));
  }

  private void mark() {
    getHighlighter().removeAllHighlights();
    for (Glossary.Found word : found) {
      try {
        getHighlighter().addHighlight(word.start(), word.end(), new Dots());
      } catch (BadLocationException e) {
        throw new IllegalStateException("a word outside of its text", e);
      }
    }
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    int at = viewToModel2D(event.getPoint());
    return found.stream().filter(f -> at >= f.start() && at <= f.end()).findFirst().map(f -> tip(f.entry())).orElse(null);
  }

  /** The meaning of a word as a tool tip of several lines. */
  public static String tip(Glossary.Entry entry) {
    return "<html><div style='width:" + TIP_WIDTH + "px'><b>" + entry.term() + "</b><br>" + entry.meaning()
        + "</div></html>";
  }

  /** A dotted line below a word. */
  private static final class Dots extends DefaultHighlighter.DefaultHighlightPainter {

    Dots() {
      super(null);
    }

    @Override
    public Shape paintLayer(Graphics graphics, int start, int end, Shape bounds, JTextComponent text, View view) {
      try {
        Rectangle place = view.modelToView(start, javax.swing.text.Position.Bias.Forward, end,
            javax.swing.text.Position.Bias.Backward, bounds).getBounds();
        Graphics2D g = (Graphics2D) graphics.create();
        Color colour = text.getForeground();
        g.setColor(colour);
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {1, 2}, 0));
        double y = place.getMaxY() - 1;
        g.draw(new Line2D.Double(place.getX(), y, place.getMaxX(), y));
        g.dispose();
        return place;
      } catch (BadLocationException e) {
        return null;
      }
    }
  }
}
