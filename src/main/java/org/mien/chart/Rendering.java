package org.mien.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.DecimalFormatSymbols;
import javax.imageio.ImageIO;
import org.jfree.graphics2d.svg.SVGGraphics2D;
import org.jfree.graphics2d.svg.SVGHints;
import org.jfree.graphics2d.svg.SVGUtils;
import org.jfree.graphics2d.svg.ViewBox;

/** Turns a chart into pixels or SVG. */
final class Rendering {

  private Rendering() {}

  static byte[] png(ChartFigure figure, int scale) {
    BufferedImage image =
        new BufferedImage(figure.width() * scale, figure.height() * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(scale, scale);
      hint(graphics);
      figure.chart().draw(graphics, area(figure));
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  static String svgDocument(ChartFigure figure) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svgElement(figure, figure.key() + "-") + "\n";
  }

  static String svgElement(ChartFigure figure, String idPrefix) {
    if (!idPrefix.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException("an id begins with a letter and has letters, digits and hyphens, unlike " + idPrefix);
    }
    SVGGraphics2D graphics = new SVGGraphics2D(figure.width(), figure.height());
    // The prefix is otherwise made from the clock: another file for the same numbers.
    graphics.setDefsKeyPrefix(idPrefix);
    graphics.setFontMapper(ChartStyle::svgFontFamilies);
    graphics.setGeometryDP(2);
    graphics.setRenderingHint(SVGHints.KEY_IMAGE_HANDLING, SVGHints.VALUE_IMAGE_HANDLING_EMBED);
    hint(graphics);
    figure.chart().draw(graphics, area(figure));
    ViewBox viewBox = new ViewBox(0, 0, figure.width(), figure.height());
    return described(plainNumbers(graphics.getSVGElement(null, true, viewBox, null, null)), figure, idPrefix);
  }

  /**
   * The SVG writer takes digits and minus sign of coordinates from the default locale, which no viewer understands; this puts
   * plain ones in their place. Only inside tags: the words of a chart stay as they are.
   */
  private static String plainNumbers(String svg) {
    DecimalFormatSymbols local = DecimalFormatSymbols.getInstance();
    if (local.getZeroDigit() == '0' && local.getMinusSign() == '-') {
      return svg;
    }
    StringBuilder out = new StringBuilder(svg.length());
    boolean tag = false;
    for (int i = 0; i < svg.length(); i++) {
      char c = svg.charAt(i);
      tag = c == '<' || tag && c != '>';
      if (!tag || c < 128) {
        out.append(c);
      } else if (Character.isDigit(c)) {
        out.append(Character.digit(c, 10));
      } else if (c == '\u2212') {
        out.append('-');
      } else if (Character.getType(c) != Character.FORMAT) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String described(String svg, ChartFigure figure, String idPrefix) {
    int open = svg.indexOf('>');
    String title = idPrefix + "title";
    String description = idPrefix + "desc";
    return "<svg role='img' aria-labelledby='" + title + " " + description + "'" + svg.substring("<svg".length(), open + 1)
        + "<title id='" + title + "'>" + SVGUtils.escapeForXML(figure.title()) + "</title>"
        + "<desc id='" + description + "'>" + SVGUtils.escapeForXML(figure.altText()) + "</desc>"
        + svg.substring(open + 1);
  }

  private static Rectangle2D area(ChartFigure figure) {
    return new Rectangle2D.Double(0, 0, figure.width(), figure.height());
  }

  private static void hint(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
  }
}
