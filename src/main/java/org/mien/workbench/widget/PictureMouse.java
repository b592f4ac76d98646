package org.mien.workbench.widget;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.SwingUtilities;

/** What the mouse does to a picture: wheel zooms, dragging moves it or chooses a region, a double click fits it. */
final class PictureMouse extends MouseAdapter {

  private final FramePicture picture;
  private Point last;
  private Point2D corner;

  PictureMouse(FramePicture picture) {
    this.picture = picture;
  }

  @Override
  public void mouseWheelMoved(MouseWheelEvent event) {
    if (picture.image().isPresent()) {
      PictureKeys.zoom(picture, Math.pow(PictureZoom.STEP, -event.getPreciseWheelRotation()), event.getPoint());
    }
  }

  @Override
  public void mousePressed(MouseEvent event) {
    picture.requestFocusInWindow();
    last = event.getPoint();
    boolean chooses = picture.pointer().isPresent() && SwingUtilities.isLeftMouseButton(event);
    corner = chooses && picture.image().isPresent() ? picture.inPicture(last) : null;
  }

  @Override
  public void mouseDragged(MouseEvent event) {
    if (picture.image().isEmpty() || last == null) {
      return;
    }
    if (corner != null) {
      region(corner, picture.inPicture(event.getPoint()), picture.image().get()).ifPresent(picture.pointer().get()::chose);
      mouseMoved(event);
    } else {
      PictureKeys.move(picture, last.x - event.getX(), last.y - event.getY());
    }
    last = event.getPoint();
  }

  /** The pixels that two corners enclose, those below the corners too. */
  private static Optional<Rectangle> region(Point2D a, Point2D b, BufferedImage image) {
    int left = (int) Math.floor(Math.min(a.getX(), b.getX()));
    int top = (int) Math.floor(Math.min(a.getY(), b.getY()));
    int right = (int) Math.floor(Math.max(a.getX(), b.getX()));
    int bottom = (int) Math.floor(Math.max(a.getY(), b.getY()));
    Rectangle inside = new Rectangle(left, top, right - left + 1, bottom - top + 1)
        .intersection(new Rectangle(image.getWidth(), image.getHeight()));
    return inside.isEmpty() ? Optional.empty() : Optional.of(inside);
  }

  @Override
  public void mouseMoved(MouseEvent event) {
    picture.pointer().ifPresent(pointer -> pointer.over(picture.image().flatMap(image -> {
      Point2D at = picture.inPicture(event.getPoint());
      Point pixel = new Point((int) Math.floor(at.getX()), (int) Math.floor(at.getY()));
      return new Rectangle(image.getWidth(), image.getHeight()).contains(pixel) ? Optional.of(pixel) : Optional.empty();
    })));
  }

  @Override
  public void mouseClicked(MouseEvent event) {
    if (event.getClickCount() == 2) {
      picture.zoom().update(now -> now.fit() ? PictureZoom.FULL : PictureZoom.FIT);
    }
  }
}
