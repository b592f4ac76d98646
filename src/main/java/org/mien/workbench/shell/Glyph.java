package org.mien.workbench.shell;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import javax.swing.Icon;
import javax.swing.UIManager;

/** Small drawn signs in the colour of the text around them; sharp at every size and on dark ground. */
enum Glyph implements Icon {
  /** Three dots, a menu. */
  MENU,
  /** A cross. */
  CLOSE,
  /** A window. */
  DETACH,
  /** A full frame. */
  MAXIMIZE,
  /** A small frame in a larger one. */
  RESTORE;

  private static final int USUAL = 13;

  @Override
  public int getIconWidth() {
    return size();
  }

  @Override
  public int getIconHeight() {
    return size();
  }

  private static int size() {
    java.awt.Font font = UIManager.getFont("Label.font");
    return font == null ? USUAL : Math.max(USUAL, font.getSize());
  }

  @Override
  public void paintIcon(Component c, Graphics graphics, int x, int y) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.translate(x, y);
    g.scale(size() / 16.0, size() / 16.0);
    g.setColor(c.getForeground());
    g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    switch (this) {
      case MENU -> {
        for (int i = 0; i < 3; i++) {
          g.fill(new Ellipse2D.Double(6.6, 2.1 + 4.6 * i, 2.8, 2.8));
        }
      }
      case CLOSE -> {
        g.draw(new Line2D.Double(3.5, 3.5, 12.5, 12.5));
        g.draw(new Line2D.Double(12.5, 3.5, 3.5, 12.5));
      }
      case DETACH -> {
        g.draw(new Rectangle2D.Double(2, 6, 8, 8));
        g.draw(new Line2D.Double(8, 8, 14, 2));
        g.draw(new Line2D.Double(10, 2, 14, 2));
        g.draw(new Line2D.Double(14, 2, 14, 6));
      }
      case MAXIMIZE -> g.draw(new Rectangle2D.Double(2.5, 2.5, 11, 11));
      case RESTORE -> {
        g.draw(new Rectangle2D.Double(2.5, 5.5, 8, 8));
        g.draw(new Line2D.Double(5.5, 2.5, 13.5, 2.5));
        g.draw(new Line2D.Double(13.5, 2.5, 13.5, 10.5));
      }
      default -> throw new IllegalStateException(name());
    }
    g.dispose();
  }
}
