package org.mien.job;

/** A switch that asks running work to stop. Thread-safe; once cancelled it stays cancelled. */
public final class CancelToken {

  private volatile boolean cancelled;

  /** Asks the work to stop at its next check. */
  public void cancel() {
    cancelled = true;
  }

  /** Whether somebody asked the work to stop. */
  public boolean isCancelled() {
    return cancelled;
  }

  /**
   * Returns if the work may go on.
   *
   * @throws CancelledException if somebody asked the work to stop
   */
  public void check() {
    if (cancelled) {
      throw new CancelledException();
    }
  }
}
