package org.mien.command;

import ij.IJ;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.RemainingTime;
import org.scijava.Cancelable;
import org.scijava.app.StatusService;
import org.scijava.task.Task;
import org.scijava.task.TaskService;

/** Brings the progress of a job to the host, and the host's Cancel and Esc to the job. */
final class HostProgress implements Progress, AutoCloseable {

  private static final long SHOW_NANOS = 100_000_000L;
  private static final int STATUS_STEPS = 1000;

  private final Cancelable command;
  private final StatusService status;
  private final Task task;
  private final CancelToken cancel = new CancelToken();
  private final RemainingTime remaining = new RemainingTime();
  private String stage = "";
  private long lastShown;

  /**
   * Starts to report.
   *
   * @param name of the work, for the list of tasks
   * @param command that may be cancelled
   * @param status may be null, then nothing is shown there
   * @param tasks may be null, then the work is in no list of tasks
   */
  HostProgress(String name, Cancelable command, StatusService status, TaskService tasks) {
    this.command = command;
    this.status = status;
    this.task = tasks == null ? null : tasks.createTask(name);
    if (IJ.getInstance() != null) {
      IJ.resetEscape();
    }
    if (task != null) {
      task.setCancelCallBack(() -> command.cancel("The work was cancelled."));
      task.start();
    }
  }

  /** The job of the command, on all processors. */
  Job job() {
    return new Job(this, cancel, Runtime.getRuntime().availableProcessors());
  }

  @Override
  public synchronized void report(Step step) {
    if (command.isCanceled() || IJ.getInstance() != null && IJ.escapePressed()) {
      cancel.cancel();
    }
    long now = System.nanoTime();
    double seconds = remaining.seconds(step, now);
    if (step.stage().equals(stage) && now - lastShown < SHOW_NANOS) {
      return;
    }
    stage = step.stage();
    lastShown = now;
    show(step, text(step, seconds));
  }

  private static String text(Step step, double seconds) {
    String left = Double.isNaN(seconds) || seconds < 1 ? "" : ", " + RemainingTime.words(seconds) + " left";
    String detail = step.detail().isEmpty() ? "" : ", " + step.detail();
    return step.stage() + (step.total() > 0 ? ": " + step.done() + " of " + step.total() : "") + detail + left;
  }

  private void show(Step step, String text) {
    if (status != null) {
      int part = Double.isNaN(step.fraction()) ? 0 : (int) Math.round(step.fraction() * STATUS_STEPS);
      status.showStatus(part, STATUS_STEPS, text);
    }
    if (task != null) {
      task.setProgressMaximum(step.total());
      task.setProgressValue(step.done());
      task.setStatusMessage(text);
    }
  }

  @Override
  public void close() {
    if (task != null) {
      task.finish();
    }
    if (status != null) {
      // Fiji clears its line at a new message, but its bar only where everything is done.
      status.showProgress(STATUS_STEPS, STATUS_STEPS);
      status.clearStatus();
    }
  }
}
