package org.mien.workbench.widget;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import javax.swing.SwingUtilities;
import org.mien.workbench.Desk;

/** Opens pages in the browser of the computer. */
public final class Pages {

  private Pages() {}

  /** Opens a page; where the computer has no browser to open, says where the page lies. */
  public static void open(Path page, Desk desk) {
    if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
      desk.tell("The page lies at " + page.toAbsolutePath() + "; open it with a browser.");
      return;
    }
    Thread opener = new Thread(() -> {
      try {
        Desktop.getDesktop().browse(page.toUri());
      } catch (IOException e) {
        SwingUtilities.invokeLater(() ->
            desk.tell("No browser opened; the page lies at " + page.toAbsolutePath() + "."));
      }
    }, "mien-page");
    opener.setDaemon(true);
    opener.start();
  }
}
