package org.mien.command;

import ij.IJ;
import ij.Macro;
import ij.macro.Interpreter;
import java.awt.GraphicsEnvironment;
import org.scijava.log.LogService;
import org.scijava.thread.ThreadService;

/**
 * The line {@code run("Mien ...", "...")} of a macro or script that waits for a command. Fiji runs commands on threads of their own
 * and lets the line go on after a failure, to save or measure whatever image is in front then.
 */
final class RunCaller {

  private static final int DEEPEST = 20;

  private final ThreadService threads;

  /**
   * Looks for who called.
   *
   * @param threads know which thread waits for which; may be null, then only this one counts
   */
  RunCaller(ThreadService threads) {
    this.threads = threads;
  }

  /** Whether such a line waits for what this thread does. A script that runs beside a macro is no part of it. */
  boolean waits() {
    Thread thread = Thread.currentThread();
    for (int i = 0; i < DEEPEST && thread != null; i++) {
      if (isInRun(thread)) {
        return true;
      }
      thread = threads == null ? null : threads.getParent(thread);
    }
    return false;
  }

  /** Plug-ins that a macro reaches by {@code call(...)} are told of failures by themselves. */
  private static boolean isInRun(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame.getClassName().equals(IJ.class.getName()) && frame.getMethodName().equals("run")) {
        return true;
      }
      if (frame.getClassName().equals(Interpreter.class.getName())) {
        return false;
      }
    }
    return false;
  }

  /**
   * Stops the macro or script that waits, as ImageJ stops it where a command of its own fails.
   *
   * @param log may be null
   * @return the reason with which the command ends: nothing where the sentence has been told
   */
  String stop(String sentence, LogService log) {
    String told = HostText.reason(sentence);
    if (!waits()) {
      return told;
    }
    if (log != null) {
      log.warn(sentence);
    }
    Interpreter macro = Interpreter.getInstance();
    try {
      if (macro == null) {
        Macro.abort();
        return told;
      }
      if (IJ.getInstance() == null || GraphicsEnvironment.isHeadless()) {
        // There is nobody to press OK.
        macro.setIgnoreErrors(true);
      }
      macro.abort(told);
    } catch (RuntimeException e) {
      if (!Macro.MACRO_CANCELED.equals(e.getMessage())) {
        throw e;
      }
    }
    return "";
  }
}
