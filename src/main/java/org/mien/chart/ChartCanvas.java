package org.mien.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JViewport;
import javax.swing.Scrollable;
import javax.swing.UIManager;
import org.jfree.chart.ChartRenderingInfo;

/**
 * Paints a chart at the size of its place, kept as pixels until something changes, and marks on top of it. Where a low place
 * would lay rows on each other, the chart is scrolled.
 */
final class ChartCanvas extends JComponent implements Scrollable {

  private static final long serialVersionUID = 1L;
  private static final double SMALLEST = 0.85;
  private static final double LARGEST = 1.3;
  /** Share of the preferred height below which rows would lie on each other, so that the chart is scrolled instead. */
  private static final double LEAST_HEIGHT = 0.62;
  private static final float USUAL_FONT = 12;

  private transient ChartFigure figure;
  private transient ChartPlaces places;
  private transient BufferedImage pixels;
  private double leastHeight = LEAST_HEIGHT;
  private double pixelScale;
  private double scale = 1;
  private double line = Double.NaN;
  private transient Point2D cell;

  ChartCanvas() {
    setFocusable(true);
    addFocusListener(new FocusListener() {
      @Override
      public void focusGained(FocusEvent event) {
        repaint();
      }

      @Override
      public void focusLost(FocusEvent event) {
        repaint();
      }
    });
    setToolTipText("");
  }

  void show(ChartFigure next) {
    figure = next;
    // Until it is painted nobody can point at it; the places of the one before are no longer true.
    places = null;
    line = Double.NaN;
    cell = null;
    redraw();
  }

  /** Draws a line across the plots at a place of the horizontal axis; NaN for none. */
  void line(double x) {
    if (Double.compare(x, line) != 0) {
      line = x;
      repaint();
    }
  }

  /** Draws a frame around the cell of two names; null for none. */
  void cell(Point2D at) {
    cell = at;
    repaint();
  }

  void leastHeight(double share) {
    leastHeight = share;
    revalidate();
  }

  private void redraw() {
    pixels = null;
    revalidate();
    repaint();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    redraw();
  }

  private static double textScale() {
    Font font = UIManager.getFont("Label.font");
    return font == null ? 1 : font.getSize2D() / USUAL_FONT;
  }

  @Override
  public Dimension getPreferredSize() {
    if (isPreferredSizeSet() || figure == null) {
      return super.getPreferredSize();
    }
    double text = textScale();
    boolean scrolled = getParent() instanceof JViewport && getParent().getHeight() > 0;
    return new Dimension((int) (text * figure.width()), scrolled ? least() : (int) (text * figure.height()));
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return figure == null || getParent() == null || getParent().getHeight() >= least();
  }

  private int least() {
    return (int) (leastHeight * textScale() * figure.height());
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height / 10;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    if (figure == null || getWidth() < 1 || getHeight() < 1) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      double device = Math.max(1, g.getTransform().getScaleX());
      int wide = (int) Math.ceil(device * getWidth());
      int high = (int) Math.ceil(device * getHeight());
      if (pixels == null || pixels.getWidth() != wide || pixels.getHeight() != high || pixelScale != device) {
        draw(wide, high, device);
      }
      g.drawImage(pixels, AffineTransform.getScaleInstance(1 / device, 1 / device), null);
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      rim(g);
      marks(g);
    } finally {
      g.dispose();
    }
  }

  private void draw(int wide, int high, double device) {
    double fitting = Math.min((double) getWidth() / figure.width(), (double) getHeight() / figure.height());
    double text = textScale();
    scale = Math.max(SMALLEST * text, Math.min(LARGEST * text, fitting));
    pixelScale = device;
    pixels = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = pixels.createGraphics();
    try {
      g.scale(device * scale, device * scale);
      Rendering.hint(g);
      ChartRenderingInfo info = new ChartRenderingInfo();
      Rectangle2D area = new Rectangle2D.Double(0, 0, getWidth() / scale, getHeight() / scale);
      Color paper = UIManager.getColor("Panel.background");
      Ground.of(paper == null ? Color.WHITE : new Color(paper.getRGB())).draw(figure.chart(), g, area, info);
      places = new ChartPlaces(figure.chart(), info);
    } finally {
      g.dispose();
    }
  }

  /** Says that the keys are for this chart. */
  private void rim(Graphics2D g) {
    if (isFocusOwner()) {
      g.setColor(UIManager.getColor("Label.foreground"));
      g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {1, 2}, 0));
      g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
    }
  }

  private void marks(Graphics2D g) {
    g.scale(scale, scale);
    g.setColor(getForeground() == null ? ChartStyle.INK : getForeground());
    if (!Double.isNaN(line)) {
      g.setStroke(new BasicStroke(1.6f));
      for (Rectangle2D plot : places.plots()) {
        double x = places.pixelX(line);
        if (x >= plot.getMinX() - 1 && x <= plot.getMaxX() + 1) {
          g.draw(new Line2D.Double(x, plot.getMinY(), x, plot.getMaxY()));
        }
      }
    }
    if (cell != null) {
      places.cell(cell).ifPresent(frame -> {
        // Two lines, so that one of them is seen on any colour.
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(5f));
        g.draw(frame);
        g.setColor(new Color(0xd55e00));
        g.setStroke(new BasicStroke(2.6f));
        g.draw(frame);
      });
    }
  }

  /** What a point of this component shows. */
  Optional<Pick> pick(double x, double y) {
    return figure == null || places == null ? Optional.empty() : places.pick(x / scale, y / scale);
  }

  /** Where a place of the first plot is drawn. */
  Optional<Point2D> pixel(double x, double y) {
    return places == null ? Optional.empty()
        : places.pixel(x, y).map(at -> new Point2D.Double(at.getX() * scale, at.getY() * scale));
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    return pick(event.getX(), event.getY()).map(Pick::text).filter(text -> !text.isEmpty()).orElse(null);
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleJComponent() {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
          return AccessibleRole.CANVAS;
        }

        @Override
        public String getAccessibleName() {
          return figure == null ? "chart" : figure.title();
        }

        @Override
        public String getAccessibleDescription() {
          return figure == null ? "" : figure.altText();
        }
      };
    }
    return accessibleContext;
  }
}
