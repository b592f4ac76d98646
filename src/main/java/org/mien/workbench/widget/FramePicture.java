package org.mien.workbench.widget;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.mien.workbench.state.Holder;

/**
 * A picture that can be zoomed and moved, several of them in lock-step, with a caption below; or a sentence in its place. A
 * region and a pixel can be marked and chosen with the mouse.
 */
public final class FramePicture extends JComponent {

  private static final long serialVersionUID = 1;
  private static final int PADDING = 4;
  private static final Color MARK = new Color(0xe69f00);
  private static final double SEEN = 4;
  private static final float[] DASHES = {4, 3};

  private final transient Holder<PictureZoom> zoom;
  private transient BufferedImage image;
  private String caption = "";
  private String sentence = "";
  private transient Rectangle region;
  private transient Point pixel;
  private boolean codes;

  /** Who wants to know what is pointed at. */
  public interface Pointer {

    /** The mouse is over a pixel, or over none. */
    void over(Optional<Point> pixel);

    /** A person chose a region, within the picture. */
    void chose(Rectangle region);
  }

  /**
   * An empty picture.
   *
   * @param name of the component
   * @param zoom that pictures in lock-step share
   */
  public FramePicture(String name, Holder<PictureZoom> zoom) {
    this.zoom = zoom;
    setName(name);
    setFocusable(true);
    zoom.observe(now -> repaint());
    PictureMouse mouse = new PictureMouse(this);
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    addMouseWheelListener(mouse);
    PictureKeys.on(this);
    addFocusListener(new FocusAdapter() {
      @Override
      public void focusGained(FocusEvent event) {
        repaint();
      }

      @Override
      public void focusLost(FocusEvent event) {
        repaint();
      }
    });
  }

  /** Lets somebody know what is pointed at; without one, dragging moves the picture. */
  public void pointer(Pointer pointer) {
    putClientProperty(Pointer.class, pointer);
  }

  Optional<Pointer> pointer() {
    return Optional.ofNullable((Pointer) getClientProperty(Pointer.class));
  }

  /** Shows a picture. */
  public void show(BufferedImage next, String text) {
    image = next;
    caption = text;
    sentence = "";
    describe(text);
  }

  /** Says that the pixels are codes, of which there is no middle between two: enlarged, they are never blended. */
  public FramePicture codes() {
    codes = true;
    return this;
  }

  /** Shows a sentence instead of a picture. */
  public void say(String text) {
    image = null;
    caption = "";
    sentence = text;
    describe(text);
  }

  private void describe(String text) {
    getAccessibleContext().setAccessibleDescription(text);
    repaint();
  }

  /** Marks a region and a pixel; null for none. */
  public void mark(Rectangle markedRegion, Point markedPixel) {
    region = markedRegion;
    pixel = markedPixel;
    repaint();
  }

  /** What is shown below the picture. */
  public String caption() {
    return caption;
  }

  /** What is shown instead of a picture, or the empty string. */
  public String sentence() {
    return sentence;
  }

  /** The picture that is shown. */
  public Optional<BufferedImage> image() {
    return Optional.ofNullable(image);
  }

  /** Makes the picture, and those in lock-step with it, larger by a factor above 1 and smaller below. */
  public void zoomBy(double factor) {
    PictureKeys.zoom(this, factor);
  }

  Holder<PictureZoom> zoom() {
    return zoom;
  }

  /** From pixels of the picture to those of this component. */
  AffineTransform placing() {
    int space = spaceHeight();
    PictureZoom now = zoom.get();
    double scale = now.scale(image.getWidth(), image.getHeight(), getWidth() - 2 * PADDING, space);
    double x = now.fit() ? 0.5 : now.x();
    double y = now.fit() ? 0.5 : now.y();
    AffineTransform transform = AffineTransform.getTranslateInstance(
        Math.rint(getWidth() / 2.0 - x * image.getWidth() * scale),
        Math.rint(PADDING + space / 2.0 - y * image.getHeight() * scale));
    transform.scale(scale, scale);
    return transform;
  }

  /** How large the picture would be, as a whole, on a component of another size; a square where there is no picture. */
  public double scaleIn(Dimension size) {
    int width = image == null ? 1 : image.getWidth();
    int height = image == null ? 1 : image.getHeight();
    return Math.min((double) (size.width - 2 * PADDING) / width,
        (double) (size.height - 2 * PADDING - captionHeight()) / height);
  }

  /** The place that the middle of what is seen has on this component. */
  Point middle() {
    return new Point(getWidth() / 2, PADDING + spaceHeight() / 2);
  }

  private int spaceHeight() {
    return Math.max(1, getHeight() - 2 * PADDING - captionHeight());
  }

  private int captionHeight() {
    return getFontMetrics(getFont()).getHeight() + PADDING;
  }

  /** The place in the picture, in its pixels, below a place of this component; it may lie outside. */
  Point2D inPicture(Point at) {
    try {
      return placing().inverseTransform(at, null);
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where a pixel of the picture is on this component, its middle. */
  public Point onScreen(Point picturePixel) {
    Point2D at = placing().transform(new Point2D.Double(picturePixel.x + 0.5, picturePixel.y + 0.5), null);
    return new Point((int) Math.round(at.getX()), (int) Math.round(at.getY()));
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessiblePicture();
    }
    return accessibleContext;
  }

  /** What a screen reader says: a picture, and the words below it. */
  private final class AccessiblePicture extends AccessibleJComponent {

    private static final long serialVersionUID = 1;

    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.CANVAS;
    }
  }

  @Override
  public Dimension getPreferredSize() {
    int em = getFontMetrics(getFont()).getHeight();
    return isPreferredSizeSet() ? super.getPreferredSize() : new Dimension(14 * em, 14 * em);
  }

  @Override
  public Dimension getMinimumSize() {
    int em = getFontMetrics(getFont()).getHeight();
    return new Dimension(4 * em, 5 * em);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setFont(getFont());
    if (image == null) {
      g.setColor(UIManager.getColor("Label.foreground"));
      Sentences.paint(g, sentence, new Rectangle(PADDING, PADDING, getWidth() - 2 * PADDING, getHeight() - 2 * PADDING));
    } else {
      paintPicture(g);
      g.setColor(UIManager.getColor("Label.foreground"));
      Sentences.line(g, caption, getWidth(), captionLine());
    }
    if (isFocusOwner()) {
      g.setColor(UIManager.getColor("Label.foreground"));
      g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {1, 2}, 0));
      g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
    }
    g.dispose();
  }

  /** Where the caption stands: right below the picture, and at the lower edge where the picture reaches that far. */
  private int captionLine() {
    double bottom = placing().transform(new Point2D.Double(0, image.getHeight()), null).getY();
    return (int) Math.max(captionHeight(), Math.min(getHeight() - PADDING, bottom + captionHeight()));
  }

  private void paintPicture(Graphics2D graphics) {
    Graphics2D g = (Graphics2D) graphics.create(0, 0, getWidth(), PADDING + spaceHeight());
    AffineTransform placing = placing();
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, blended(placing.getScaleX())
        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    g.drawImage(image, placing, null);
    if (region != null) {
      outline(g, placing.createTransformedShape(region).getBounds(), DASHES);
    }
    if (pixel != null) {
      outline(g, placing.createTransformedShape(new Rectangle(pixel, new Dimension(1, 1))).getBounds(), null);
    }
    g.dispose();
  }

  /**
   * Whether neighbouring pixels are blended: where a picture is made smaller, and where it is a little larger by a broken number,
   * which would make some pixels twice as wide as others. From a few times on, every pixel is to be seen.
   */
  private boolean blended(double scale) {
    boolean even = scale == Math.rint(scale) || scale >= SEEN;
    return scale < 1 || !codes && !even;
  }

  /** Orange on black shows on light and on dark pictures. */
  private static void outline(Graphics2D g, Rectangle box, float[] dashes) {
    g.setStroke(new BasicStroke(3));
    g.setColor(Color.BLACK);
    g.drawRect(box.x - 1, box.y - 1, box.width + 1, box.height + 1);
    g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0));
    g.setColor(MARK);
    g.drawRect(box.x - 1, box.y - 1, box.width + 1, box.height + 1);
  }
}
