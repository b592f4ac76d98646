package org.mien.workbench.widget;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import javax.swing.Icon;
import javax.swing.UIManager;

/** A small triangle with an exclamation mark, as high as the text; its shape says the same as its colour. */
public final class ProblemMark implements Icon {

  private static final Color VERMILION = new Color(213, 94, 0);
  private static final double PART = 0.75;

  @Override
  public void paintIcon(Component c, Graphics g, int x, int y) {
    Graphics2D graphics = (Graphics2D) g.create();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    double side = getIconWidth();
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(x + side / 2, y + side * 0.08);
    triangle.lineTo(x + side * 0.97, y + side * 0.92);
    triangle.lineTo(x + side * 0.03, y + side * 0.92);
    triangle.closePath();
    graphics.setColor(VERMILION);
    graphics.fill(triangle);
    graphics.setColor(Color.WHITE);
    graphics.setStroke(new BasicStroke((float) (side / 9), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(new Line2D.Double(x + side / 2, y + side * 0.38, x + side / 2, y + side * 0.62));
    graphics.draw(new Line2D.Double(x + side / 2, y + side * 0.79, x + side / 2, y + side * 0.79));
    graphics.dispose();
  }

  @Override
  public int getIconWidth() {
    return (int) Math.round(UIManager.getFont("Label.font").getSize2D() * PART / 0.7);
  }

  @Override
  public int getIconHeight() {
    return getIconWidth();
  }
}
