package org.mien.workbench.shell;

import java.awt.EventQueue;
import java.util.Optional;
import org.mien.workbench.state.Session;
import org.mien.workbench.state.Settings;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

/** Keeps one workbench a context: opening it again brings it to the front. Used on the event thread. */
@Plugin(type = Service.class)
public final class WorkbenchService extends AbstractService implements SciJavaService {

  private Workbench open;

  /** The open workbench, if there is one. */
  public Optional<Workbench> current() {
    return Optional.ofNullable(open);
  }

  /** Opens the workbench, or brings it to the front. */
  public Workbench open() {
    if (open == null) {
      Workbench made = new Workbench(new Session(context(), new Settings(Settings.usualFolder())));
      open = made;
      made.closed().thenRun(() -> EventQueue.invokeLater(() -> {
        if (open == made) {
          open = null;
        }
      }));
      made.open();
    } else {
      open.toFront();
    }
    return open;
  }

  @Override
  public void dispose() {
    Workbench last = open;
    if (last != null) {
      EventQueue.invokeLater(last::close);
    }
  }
}
