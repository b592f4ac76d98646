package org.mien.workbench.clip;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.Icon;
import javax.swing.UIManager;

/** The usual signs of a player, drawn as large as the font and in its colour, since not every font has them. */
enum TransportIcon implements Icon {
  FIRST, BACK, PLAY, PAUSE, NEXT, LAST;

  @Override
  public void paintIcon(Component component, Graphics graphics, int x, int y) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(component.isEnabled() ? component.getForeground() : UIManager.getColor("Label.disabledForeground"));
    g.translate(x, y);
    g.scale(size(), size());
    g.fill(shape());
    g.dispose();
  }

  /** Within a square of side 1. */
  private Area shape() {
    return switch (this) {
      case PLAY -> triangle(0.15, 0.95);
      case NEXT -> with(triangle(0.2, 0.7), bar(0.72));
      case LAST -> with(triangle(0.05, 0.42), triangle(0.42, 0.79), bar(0.8));
      case PAUSE -> with(bar(0.22), bar(0.6));
      case BACK -> mirrored(NEXT);
      case FIRST -> mirrored(LAST);
    };
  }

  private static Area mirrored(TransportIcon icon) {
    Area shape = icon.shape();
    shape.transform(new AffineTransform(-1, 0, 0, 1, 1, 0));
    return shape;
  }

  private static Area with(Area... parts) {
    Area all = new Area();
    for (Area part : parts) {
      all.add(part);
    }
    return all;
  }

  private static Area triangle(double left, double right) {
    Path2D path = new Path2D.Double();
    path.moveTo(left, 0.1);
    path.lineTo(right, 0.5);
    path.lineTo(left, 0.9);
    path.closePath();
    return new Area(path);
  }

  private static Area bar(double left) {
    return new Area(new Rectangle2D.Double(left, 0.1, 0.16, 0.8));
  }

  private static int size() {
    return Math.max(10, UIManager.getFont("Label.font").getSize());
  }

  @Override
  public int getIconWidth() {
    return size();
  }

  @Override
  public int getIconHeight() {
    return size();
  }
}
