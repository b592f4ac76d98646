package org.mien.imagej;

import ij.IJ;
import java.util.function.Supplier;

/**
 * Calls ImageJ's readers without their message boxes: what they complain about comes back as an exception of ours. ImageJ knows
 * one flag for all threads and lowers it at every message, so calls on several threads are counted: the first one remembers what
 * the flag was, the last one puts it back.
 */
final class QuietImageJ {

  private static final QuietImageJ ONLY = new QuietImageJ();

  private int calls;
  private boolean before;

  private QuietImageJ() {}

  static <T> T call(Supplier<T> work) {
    ONLY.begin();
    try {
      return work.get();
    } finally {
      ONLY.end();
    }
  }

  private synchronized void begin() {
    if (calls++ == 0) {
      before = IJ.redirectingErrorMessages();
    }
    IJ.redirectErrorMessages(true);
  }

  /** Others that still read stay quiet, also where a message of this call lowered the flag. */
  private synchronized void end() {
    IJ.redirectErrorMessages(--calls > 0 || before);
  }
}
