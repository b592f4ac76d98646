package org.mien.command;

import ij.IJ;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.scijava.Context;
import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.module.event.ModuleCanceledEvent;
import org.scijava.module.event.ModuleEvent;
import org.scijava.module.event.ModuleFinishedEvent;
import org.scijava.module.event.ModuleStartedEvent;

/**
 * Brings the progress of SciJava commands to the status line and the progress bar of plain ImageJ. SciJava delivers what is said
 * of the status on threads of a pool, in any order, but what becomes of a command at once: so how it ended is the last that is
 * shown.
 */
final class ImageJStatus {

  private static final double DONE = 1.0;

  private final Set<Thread> ended = Collections.newSetFromMap(new WeakHashMap<>());

  /** Listens to this context for as long as somebody holds this object. */
  ImageJStatus(Context context) {
    context.service(EventService.class).subscribe(this);
  }

  @EventHandler
  synchronized void onEvent(ModuleStartedEvent event) {
    ended.remove(event.getCallingThread());
    show("Running command: ", event);
  }

  @EventHandler
  synchronized void onEvent(ModuleFinishedEvent event) {
    ended.add(event.getCallingThread());
    show("Command finished: ", event);
  }

  @EventHandler
  synchronized void onEvent(ModuleCanceledEvent event) {
    ended.add(event.getCallingThread());
    show("Command canceled: ", event);
  }

  @EventHandler
  synchronized void onEvent(StatusEvent event) {
    // What a command warns of, such as the reason why it was stopped, is told by a window of its own.
    if (IJ.getInstance() == null || event.isWarning() || ended.contains(event.getCallingThread())) {
      return;
    }
    if (event.getStatusMessage() != null) {
      IJ.showStatus(event.getStatusMessage());
    }
    boolean open = event.getProgressMaximum() > 0 && event.getProgressValue() < event.getProgressMaximum();
    IJ.showProgress(open ? (double) event.getProgressValue() / event.getProgressMaximum() : DONE);
  }

  /** In the words of SciJava. */
  private static void show(String what, ModuleEvent event) {
    if (IJ.getInstance() != null) {
      IJ.showStatus(what + event.getModule().getInfo().getTitle());
      IJ.showProgress(DONE);
    }
  }
}
