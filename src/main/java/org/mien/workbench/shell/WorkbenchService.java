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

  private Workbench last;

  /** The open workbench, if there is one. */
  public Optional<Workbench> current() {
    return Optional.ofNullable(last).filter(Workbench::isOpen);
  }

  /** Opens the workbench, or brings it to the front. */
  public Workbench open() {
    Optional<Workbench> current = current();
    if (current.isPresent()) {
      current.get().toFront();
      return current.get();
    }
    last = new Workbench(new Session(context(), new Settings(Settings.usualFolder())));
    last.open();
    return last;
  }

  @Override
  public void dispose() {
    Workbench closing = last;
    if (closing != null) {
      EventQueue.invokeLater(closing::close);
    }
  }
}
