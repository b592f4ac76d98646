package org.mien.chart;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Paint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;

/** A picture with a caption below it, at the left of a plot. */
final class PictureTitle extends Title {

  private static final long serialVersionUID = 1L;
  private static final int CAPTION = 20;

  private final transient Image image;
  private final double width;
  private final double height;
  private final String caption;
  private transient Paint captionPaint = ChartStyle.SOFT_INK;

  PictureTitle(Image image, double width, double height, String caption) {
    super(RectangleEdge.LEFT, HorizontalAlignment.LEFT, VerticalAlignment.TOP, new RectangleInsets(4, 0, 0, 14));
    this.image = image;
    this.width = width;
    this.height = height;
    this.caption = caption;
  }

  Paint captionPaint() {
    return captionPaint;
  }

  void captionPaint(Paint paint) {
    captionPaint = paint;
  }

  @Override
  public Size2D arrange(Graphics2D graphics, RectangleConstraint constraint) {
    double wide = Math.max(width, ChartStyle.textWidth(caption, ChartStyle.small()));
    return new Size2D(calculateTotalWidth(wide), calculateTotalHeight(height + CAPTION));
  }

  @Override
  public void draw(Graphics2D graphics, Rectangle2D area) {
    Rectangle2D inside = trimPadding(area);
    AffineTransform place = AffineTransform.getTranslateInstance(inside.getX(), inside.getY());
    place.scale(width / image.getWidth(null), height / image.getHeight(null));
    graphics.drawImage(image, place, null);
    graphics.setFont(ChartStyle.small());
    graphics.setPaint(captionPaint);
    graphics.drawString(caption, (float) inside.getX(), (float) (inside.getY() + height + CAPTION - 5));
  }

  @Override
  public Object draw(Graphics2D graphics, Rectangle2D area, Object parameters) {
    draw(graphics, area);
    return null;
  }
}
