package org.mien.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;

/** Turns a chart into pixels, and says how every drawing of one is made. */
final class Rendering {

  private Rendering() {}

  static byte[] png(ChartFigure figure, int scale) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image(figure, scale), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  static BufferedImage image(ChartFigure figure, int scale) {
    BufferedImage image =
        new BufferedImage(figure.width() * scale, figure.height() * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(scale, scale);
      draw(figure, graphics);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /** Draws a chart at its preferred size. */
  static void draw(ChartFigure figure, Graphics2D graphics) {
    hint(graphics);
    JFreeChart chart = figure.chart();
    // A window may be drawing the same chart, in other colours.
    synchronized (chart) {
      chart.draw(graphics, new Rectangle2D.Double(0, 0, figure.width(), figure.height()));
    }
  }

  static void hint(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
  }
}
