package org.mien.job;

/** The work stopped because somebody asked it to; not a fault. */
public final class CancelledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A cancellation with the sentence that users see. */
  public CancelledException() {
    super("Cancelled.");
  }
}
