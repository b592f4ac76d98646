package org.mien.command;

import ij.IJ;
import org.scijava.Context;
import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;

/** Brings the progress of SciJava commands to the status line and the progress bar of plain ImageJ. */
final class ImageJStatus {

  private static final double DONE = 1.0;

  /** Listens to this context for as long as somebody holds this object. */
  ImageJStatus(Context context) {
    context.service(EventService.class).subscribe(this);
  }

  @EventHandler
  void onEvent(StatusEvent event) {
    // What a command warns of, such as the reason why it was stopped, is told by a window of its own.
    if (IJ.getInstance() == null || event.isWarning()) {
      return;
    }
    if (event.getStatusMessage() != null) {
      IJ.showStatus(event.getStatusMessage());
    }
    boolean open = event.getProgressMaximum() > 0 && event.getProgressValue() < event.getProgressMaximum();
    IJ.showProgress(open ? (double) event.getProgressValue() / event.getProgressMaximum() : DONE);
  }
}
