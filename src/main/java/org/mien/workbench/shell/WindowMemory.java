package org.mien.workbench.shell;

import java.awt.Dimension;
import java.awt.Frame;
import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JFrame;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.workbench.state.LogBook;

/** Where the window was, from one start to the next. */
final class WindowMemory {

  private static final int FORMAT = 1;
  private static final Dimension USUAL = new Dimension(1440, 900);

  private final Path file;
  private final LogBook log;
  private Rectangle normal = new Rectangle(USUAL);
  private Kept last;

  /** What is kept. */
  private record Kept(int format, int x, int y, int width, int height, boolean maximized) {}

  WindowMemory(Path settings, LogBook log) {
    this.file = settings.resolve("window.json");
    this.log = log;
  }

  /** Puts the window where it was, on a screen that there is. */
  void place(JFrame frame) {
    List<Rectangle> screens = Screens.usable();
    boolean maximized = false;
    normal = Screens.middle(USUAL, screens.get(0));
    if (Files.isRegularFile(file)) {
      try {
        Kept kept = Json.read(file, Kept.class);
        normal = Screens.fit(new Rectangle(kept.x(), kept.y(), kept.width(), kept.height()), screens);
        maximized = kept.maximized();
      } catch (UserError e) {
        log.problem("The window has its usual place: " + e.getMessage());
      }
    }
    frame.setBounds(normal);
    if (maximized) {
      frame.setExtendedState(Frame.MAXIMIZED_BOTH);
    }
  }

  /** Follows the window, so that its size before it was maximised is known. */
  void moved(JFrame frame) {
    if (frame.getExtendedState() == Frame.NORMAL) {
      normal = frame.getBounds();
    }
  }

  /** Keeps where the window is. */
  void keep(JFrame frame) {
    moved(frame);
    boolean maximized = (frame.getExtendedState() & Frame.MAXIMIZED_BOTH) == Frame.MAXIMIZED_BOTH;
    Kept now = new Kept(FORMAT, normal.x, normal.y, normal.width, normal.height, maximized);
    if (now.equals(last)) {
      return;
    }
    try {
      Json.write(file, now);
      last = now;
    } catch (UserError e) {
      log.problem("The place of the window is not kept: " + e.getMessage());
    }
  }
}
