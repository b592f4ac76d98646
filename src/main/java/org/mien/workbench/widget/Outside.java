package org.mien.workbench.widget;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import org.mien.workbench.Desk;

/**
 * Opens pages, reports and folders with the programs of the computer; where that is impossible it says where they lie. Called on
 * the event thread, opened away from it, since that can take long.
 */
public final class Outside {

  private Outside() {}

  /**
   * Opens something that can name people and labels: a report in the browser, a folder in the file manager. Where these are
   * hidden from a reviewer it asks first.
   */
  public static void named(Desk desk, Path path) {
    if (!desk.session().settings().values().get().blind() || shown(desk)) {
      page(desk, path);
    }
  }

  private static boolean shown(Desk desk) {
    return JOptionPane.showConfirmDialog(desk.window(), "Names and labels are hidden from you at present.\nWhat opens outside of"
        + " Mien shows them. Open it all the same?", "Names and labels", JOptionPane.YES_NO_OPTION) == JOptionPane.YES_OPTION;
  }

  /** Opens a page or folder that names nobody. */
  public static void page(Desk desk, Path page) {
    open(desk, page.toUri(), page);
  }

  /** Opens a page of the web, which a person asked for. */
  public static void web(Desk desk, URI page) {
    open(desk, page, null);
  }

  private static void open(Desk desk, URI page, Path path) {
    Thread thread = new Thread(() -> {
      String problem = tried(page, path);
      if (!problem.isEmpty()) {
        SwingUtilities.invokeLater(() -> desk.tell(desk.session().readable(problem)));
      }
    }, "mien-open");
    thread.setDaemon(true);
    thread.start();
  }

  private static String tried(URI page, Path path) {
    String place = path == null ? page.toString() : path.toAbsolutePath().toString();
    Desktop.Action action = path == null || path.toString().endsWith(".html") ? Desktop.Action.BROWSE : Desktop.Action.OPEN;
    if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(action)) {
      return "This system opens nothing from here; look at " + place + ".";
    }
    try {
      if (action == Desktop.Action.BROWSE) {
        Desktop.getDesktop().browse(page);
      } else {
        Desktop.getDesktop().open(path.toFile());
      }
      return "";
    } catch (IOException e) {
      return "Nothing opened; look at " + place + ".";
    } catch (IllegalArgumentException e) {
      return "There is no " + place + " any more.";
    }
  }
}
