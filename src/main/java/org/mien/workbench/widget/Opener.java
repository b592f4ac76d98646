package org.mien.workbench.widget;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import javax.swing.SwingUtilities;
import org.mien.file.AtomicFile;
import org.mien.workbench.Desk;

/** Opens files and folders with the programs of the system; where that is impossible it says where they lie. */
public final class Opener {

  private Opener() {}

  /** Opens a report in the browser, or a folder in the file manager, away from the event thread, since that can take long. */
  public static void open(Desk desk, Path path) {
    Thread thread = new Thread(() -> {
      String problem = tried(path);
      SwingUtilities.invokeLater(() -> desk.tell(problem.isEmpty() ? "Opened " + path + "." : problem));
    }, "mien-open");
    thread.setDaemon(true);
    thread.start();
  }

  private static String tried(Path path) {
    if (!Desktop.isDesktopSupported()) {
      return "This system opens no files from here; look at " + path + ".";
    }
    Desktop desktop = Desktop.getDesktop();
    try {
      if (path.toString().endsWith(".html") && desktop.isSupported(Desktop.Action.BROWSE)) {
        desktop.browse(path.toUri());
      } else if (desktop.isSupported(Desktop.Action.OPEN)) {
        desktop.open(path.toFile());
      } else {
        return "This system opens no files from here; look at " + path + ".";
      }
      return "";
    } catch (IOException e) {
      return "Cannot open " + path + " (" + AtomicFile.reason(e) + ").";
    } catch (IllegalArgumentException e) {
      return "There is no " + path + " any more.";
    }
  }
}
