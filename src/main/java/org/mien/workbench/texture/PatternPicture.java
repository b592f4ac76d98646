package org.mien.workbench.texture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Locale;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.mien.texture.LbpPattern;
import org.mien.texture.LbpVariant;

/** The neighbours of a pixel where they lie, each with its value and its bit; a set bit is filled. */
final class PatternPicture extends JComponent {

  private static final long serialVersionUID = 1;
  private static final Color SET = new Color(0x56b4e9);

  private transient LbpPattern pattern;

  PatternPicture() {
    setName("texture-pattern");
    setToolTipText(
        "The pixel and its neighbours with their gray levels. Blue with a 1: the bit is set. Beside it, which bit it is.");
  }

  void show(LbpPattern next) {
    pattern = next;
    repaint();
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessiblePattern();
    }
    return accessibleContext;
  }

  /** What a screen reader says. */
  private final class AccessiblePattern extends AccessibleJComponent {

    private static final long serialVersionUID = 1;

    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.CANVAS;
    }

    @Override
    public String getAccessibleDescription() {
      return pattern == null ? "no pixel" : "pattern " + pattern.binary();
    }
  }

  @Override
  public Dimension getPreferredSize() {
    int em = getFontMetrics(UIManager.getFont("Label.font")).getHeight();
    return new Dimension(10 * em, 10 * em);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    if (pattern == null) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    int points = pattern.options().points();
    boolean window = pattern.options().variant() != LbpVariant.CIRCULAR;
    double side = Math.min(getWidth(), getHeight()) - 4.0;
    // Boxes on a circle do not touch where the step from one to the next is at least a box wide or high.
    double step = Math.sin(Math.PI / points) / Math.sqrt(2);
    double cell = window ? side / 3 : Math.min(side / 4, side * step / (1 + step));
    double ring = window ? cell : (side - cell) / 2;
    box(g, 0, 0, cell, pattern.centre(), "", false);
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * i / points;
      double right = window ? Math.rint(Math.cos(angle) * 1.2) : Math.cos(angle);
      double down = window ? -Math.rint(Math.sin(angle) * 1.2) : -Math.sin(angle);
      String below = (pattern.bit(i) ? "1" : "0") + ", bit " + i;
      box(g, right * ring, down * ring, cell, pattern.neighbours()[i], below, pattern.bit(i));
    }
    g.dispose();
  }

  private void box(Graphics2D g, double right, double down, double cell, double value, String below, boolean set) {
    int size = (int) cell - 2;
    int x = (int) Math.round(getWidth() / 2.0 + right - size / 2.0);
    int y = (int) Math.round(getHeight() / 2.0 + down - size / 2.0);
    Color ink = UIManager.getColor("Label.foreground");
    if (set) {
      g.setColor(SET);
      g.fillRect(x, y, size, size);
    }
    g.setColor(ink);
    g.setStroke(new BasicStroke(set ? 2 : 1));
    g.drawRect(x, y, size, size);
    g.setColor(set ? Color.BLACK : ink);
    Font font = UIManager.getFont("Label.font");
    g.setFont(font.deriveFont(Font.BOLD, (float) Math.max(7, Math.min(font.getSize() * 1.2, size / 3.4))));
    if (size < 2 * font.getSize() && !below.isEmpty()) {
      // There is no room for more than the bit; the values stand beside the picture.
      text(g, below.substring(0, 1), x, y + size / 2, size, 0.35);
      return;
    }
    text(g, number(value), x, y + size / 2, size, below.isEmpty() ? 0.35 : -0.15);
    g.setFont(font.deriveFont((float) Math.max(6, Math.min(font.getSize(), size / 4.2))));
    text(g, below, x, y + size / 2, size, 1.05);
  }

  private static void text(Graphics2D g, String text, int x, int middle, int width, double lines) {
    FontMetrics metrics = g.getFontMetrics();
    g.drawString(text, x + (width - metrics.stringWidth(text)) / 2, (int) (middle + lines * metrics.getAscent()));
  }

  static String number(double value) {
    return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.1f", value);
  }
}
