package org.mien.workbench.widget;

import java.awt.Point;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/** Zooming and moving a picture; the keys are Alt with the arrows for a picture that has the focus. */
final class PictureKeys {

  private static final double SHARE = 0.1;

  private PictureKeys() {}

  static void on(FramePicture picture) {
    Keys.on(picture, "alt LEFT", () -> move(picture, -SHARE * picture.getWidth(), 0));
    Keys.on(picture, "alt RIGHT", () -> move(picture, SHARE * picture.getWidth(), 0));
    Keys.on(picture, "alt UP", () -> move(picture, 0, -SHARE * picture.getHeight()));
    Keys.on(picture, "alt DOWN", () -> move(picture, 0, SHARE * picture.getHeight()));
  }

  /** Moves what is seen by pixels of the screen; a picture that fits as a whole stays where it is. */
  static void move(FramePicture picture, double right, double down) {
    PictureZoom now = picture.zoom().get();
    picture.image().filter(image -> !now.fit()).ifPresent(image -> picture.zoom().set(new PictureZoom(false, now.scale(),
        now.x() + right / (now.scale() * image.getWidth()), now.y() + down / (now.scale() * image.getHeight()))));
  }

  /** Makes the picture larger or smaller around its middle. */
  static void zoom(FramePicture picture, double factor) {
    zoom(picture, factor, picture.middle());
  }

  /** Makes the picture larger or smaller; the pixel at a place of the screen stays there. */
  static void zoom(FramePicture picture, double factor, Point at) {
    picture.image().ifPresent(image -> {
      AffineTransform before = picture.placing();
      Point2D pixel = picture.inPicture(at);
      double scale = new PictureZoom(false, before.getScaleX() * factor, 0, 0).scale();
      Point2D middle = picture.inPicture(picture.middle());
      double share = before.getScaleX() / scale;
      picture.zoom().set(new PictureZoom(false, scale,
          (pixel.getX() + (middle.getX() - pixel.getX()) * share) / image.getWidth(),
          (pixel.getY() + (middle.getY() - pixel.getY()) * share) / image.getHeight()));
    });
  }
}
