package org.mien.command;

import ij.IJ;
import ij.Macro;
import ij.macro.Interpreter;
import java.awt.GraphicsEnvironment;
import java.util.Optional;
import org.scijava.thread.ThreadService;

/**
 * The line {@code run("Mien ...", "...")} of a macro or script that waits for a command. Fiji runs commands on threads of their
 * own and lets the macro go on after a failure, to save or measure whatever image is in front then.
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
    return waiting().isPresent();
  }

  private Optional<Thread> waiting() {
    Thread thread = Thread.currentThread();
    for (int i = 0; i < DEEPEST && thread != null; i++) {
      if (isInRun(thread)) {
        return Optional.of(thread);
      }
      thread = threads == null ? null : threads.getParent(thread);
    }
    return Optional.empty();
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
   * @return the reason with which the command ends: nothing where the sentence has been told
   */
  String stop(String sentence) {
    String told = HostText.reason(sentence);
    Optional<Thread> waiting = waiting();
    Interpreter macro = Interpreter.getInstance();
    if (waiting.isEmpty() || macro == null) {
      if (waiting.isPresent()) {
        abort(Macro::abort);
      }
      return told;
    }
    boolean windows = IJ.getInstance() != null && !GraphicsEnvironment.isHeadless();
    if (!windows || Interpreter.isBatchMode()) {
      IJ.log(sentence);
    }
    if (!windows) {
      // There is nobody to press OK.
      macro.setIgnoreErrors(true);
    }
    // Where a macro has given words, ImageJ shows no dialog, not even that of a mistake.
    Macro.setOptions(waiting.get(), null);
    abort(() -> macro.abort(told));
    return "";
  }

  /** ImageJ throws what ends a macro on the thread that stops it. */
  private static void abort(Runnable stop) {
    try {
      stop.run();
    } catch (RuntimeException e) {
      if (!Macro.MACRO_CANCELED.equals(e.getMessage())) {
        throw e;
      }
    }
  }
}
