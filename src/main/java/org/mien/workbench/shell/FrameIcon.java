package org.mien.workbench.shell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The sign of the window, drawn: a face in a few strokes. */
final class FrameIcon {

  private static final Color GROUND = new Color(0x0072B2);

  private FrameIcon() {}

  static List<Image> images() {
    List<Image> images = new ArrayList<>();
    for (int size : new int[] {16, 24, 32, 48, 64, 128, 256}) {
      images.add(image(size));
    }
    return images;
  }

  private static BufferedImage image(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.scale(size / 32.0, size / 32.0);
    g.setColor(GROUND);
    g.fill(new RoundRectangle2D.Double(0, 0, 32, 32, 8, 8));
    g.setColor(Color.WHITE);
    g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(new Ellipse2D.Double(6.5, 3.5, 19, 25));
    g.fill(new Ellipse2D.Double(10.2, 12, 3.6, 3.6));
    g.fill(new Ellipse2D.Double(18.2, 12, 3.6, 3.6));
    g.draw(new Arc2D.Double(11, 16, 10, 7, 205, 130, Arc2D.OPEN));
    g.dispose();
    return image;
  }
}
