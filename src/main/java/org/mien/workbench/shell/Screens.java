package org.mien.workbench.shell;

import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.util.ArrayList;
import java.util.List;

/** Keeps windows where a person can reach them, whatever screens there were last time. */
final class Screens {

  private static final int GRIP = 80;
  private static final int LEAST_WIDTH = 200;
  private static final int LEAST_HEIGHT = 140;

  private Screens() {}

  /** The usable parts of all screens, the usual one first. */
  static List<Rectangle> usable() {
    GraphicsEnvironment all = GraphicsEnvironment.getLocalGraphicsEnvironment();
    List<Rectangle> parts = new ArrayList<>();
    GraphicsDevice usual = all.getDefaultScreenDevice();
    parts.add(usable(usual.getDefaultConfiguration()));
    for (GraphicsDevice device : all.getScreenDevices()) {
      if (device != usual) {
        parts.add(usable(device.getDefaultConfiguration()));
      }
    }
    return parts;
  }

  private static Rectangle usable(GraphicsConfiguration screen) {
    Rectangle bounds = screen.getBounds();
    Insets insets = Toolkit.getDefaultToolkit().getScreenInsets(screen);
    return new Rectangle(bounds.x + insets.left, bounds.y + insets.top,
        bounds.width - insets.left - insets.right, bounds.height - insets.top - insets.bottom);
  }

  /** The bounds if their upper edge can be grasped on one of the screens; else moved and shrunk onto the first screen. */
  static Rectangle fit(Rectangle wanted, List<Rectangle> screens) {
    Rectangle grip = new Rectangle(wanted.x, wanted.y, wanted.width, Math.min(GRIP / 2, Math.max(1, wanted.height)));
    boolean large = wanted.width >= LEAST_WIDTH && wanted.height >= LEAST_HEIGHT;
    for (Rectangle screen : screens) {
      Rectangle seen = screen.intersection(grip);
      if (large && seen.width >= Math.min(GRIP, wanted.width) && seen.height >= grip.height / 2 && wanted.y >= screen.y) {
        return new Rectangle(wanted.x, wanted.y, Math.min(wanted.width, screen.width), Math.min(wanted.height, screen.height));
      }
    }
    return middle(wanted.getSize(), screens.get(0));
  }

  /** In the middle of a screen, no larger than it is. */
  static Rectangle middle(Dimension wanted, Rectangle screen) {
    int width = Math.min(screen.width, Math.max(LEAST_WIDTH, wanted.width));
    int height = Math.min(screen.height, Math.max(LEAST_HEIGHT, wanted.height));
    return new Rectangle(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width, height);
  }
}
