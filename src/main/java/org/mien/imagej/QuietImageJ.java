package org.mien.imagej;

import ij.IJ;
import java.util.function.Supplier;

/** Calls ImageJ's readers without their message boxes: what they complain about comes back as an exception of ours. */
final class QuietImageJ {

  private QuietImageJ() {}

  static <T> T call(Supplier<T> work) {
    boolean before = IJ.redirectingErrorMessages();
    IJ.redirectErrorMessages(true);
    try {
      return work.get();
    } finally {
      IJ.redirectErrorMessages(before);
    }
  }
}
