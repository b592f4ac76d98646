package org.mien.workbench.widget;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import javax.swing.SwingUtilities;
import org.mien.workbench.Desk;

/** Opens pages in the browser of the computer. */
public final class Pages {

  private Pages() {}

  /** Opens a page; where the computer has no browser to open, says where the page lies. */
  public static void open(Path page, Desk desk) {
    open(page.toUri(), page.toAbsolutePath().toString(), desk);
  }

  /** Opens a page of the web, which a person asked for. */
  public static void open(URI page, Desk desk) {
    open(page, page.toString(), desk);
  }

  private static void open(URI page, String place, Desk desk) {
    if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
      desk.tell("The page lies at " + place + "; open it with a browser.");
      return;
    }
    Thread opener = new Thread(() -> {
      try {
        Desktop.getDesktop().browse(page);
      } catch (IOException e) {
        SwingUtilities.invokeLater(() -> desk.tell("No browser opened; the page lies at " + place + "."));
      }
    }, "mien-page");
    opener.setDaemon(true);
    opener.start();
  }
}
