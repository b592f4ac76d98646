package org.mien.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.mien.job.Progress;
import org.mien.job.RemainingTime;

/**
 * Shows progress on a console: on a terminal one line that is rewritten; elsewhere a line for a stage that takes longer
 * than three seconds and then every ten, so that a log stays readable.
 */
final class ConsoleProgress implements Progress {

  private static final long TERMINAL_NANOS = 150_000_000L;
  private static final long LOG_NANOS = 10_000_000_000L;
  private static final long SHORT_STAGE_NANOS = 3_000_000_000L;

  private final PrintStream out;
  private final boolean terminal;
  private final RemainingTime remaining = new RemainingTime();
  private String stage = "";
  private long lastShown;
  private int lastLength;

  ConsoleProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void report(Step step) {
    long now = System.nanoTime();
    double seconds = remaining.seconds(step, now);
    if (!step.stage().equals(stage)) {
      stage = step.stage();
      // The first line of a stage in a log is due when the stage has proved long.
      lastShown = terminal ? now - TERMINAL_NANOS : now - LOG_NANOS + SHORT_STAGE_NANOS;
    }
    if (now - lastShown >= (terminal ? TERMINAL_NANOS : LOG_NANOS)) {
      lastShown = now;
      show(text(step, seconds));
    }
  }

  /** Prints a line of its own without disturbing the progress line. */
  synchronized void line(PrintStream target, String text) {
    clear();
    target.println(text);
    target.flush();
  }

  /** Takes the progress line away. */
  synchronized void clear() {
    if (terminal && lastLength > 0) {
      out.print("\r" + " ".repeat(lastLength) + "\r");
      out.flush();
      lastLength = 0;
    }
  }

  private void show(String text) {
    if (!terminal) {
      out.println(text);
      return;
    }
    out.print("\r" + text + " ".repeat(Math.max(0, lastLength - text.length())));
    out.flush();
    lastLength = text.length();
  }

  private static String text(Step step, double seconds) {
    StringBuilder text = new StringBuilder(step.stage());
    if (step.total() > 0) {
      text.append(String.format(Locale.ROOT, ": %d of %d", step.done(), step.total()));
    } else if (step.done() > 0) {
      text.append(": ").append(step.done());
    }
    if (!step.detail().isEmpty()) {
      text.append(", ").append(step.detail());
    }
    if (!Double.isNaN(seconds) && seconds >= 1) {
      text.append(", ").append(RemainingTime.words(seconds)).append(" left");
    }
    return text.toString();
  }
}
