package org.mien.workbench.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What happened in this session, line by line, for the view of the log. */
public final class LogBook {

  private static final int KEPT = 5000;
  private static final int DEPTH = 30;

  private final Holder<List<Line>> lines = new Holder<>(List.of());

  /** How much a line matters. */
  public enum Level {
    /** Good to know. */
    INFO,
    /** Something could not be done; the sentence says what to do. */
    PROBLEM,
    /** A fault of Mien itself. */
    FAULT
  }

  /**
   * One line.
   *
   * @param time when
   * @param level how much it matters
   * @param text a sentence
   * @param detail more lines for the developers, or empty
   */
  public record Line(Instant time, Level level, String text, String detail) {}

  /** All lines, the oldest first. */
  public Holder<List<Line>> lines() {
    return lines;
  }

  /** Adds a line that is good to know. */
  public void info(String text) {
    add(new Line(Instant.now(), Level.INFO, text, ""));
  }

  /** Adds what could not be done. */
  public void problem(String text) {
    add(new Line(Instant.now(), Level.PROBLEM, text, ""));
  }

  /** Adds a fault with where it happened. */
  public void fault(String text, Throwable cause) {
    add(new Line(Instant.now(), Level.FAULT, text, where(cause)));
  }

  private static String where(Throwable cause) {
    StringBuilder text = new StringBuilder();
    for (Throwable at = cause; at != null; at = at.getCause()) {
      text.append(text.isEmpty() ? "" : "because of ").append(at).append('\n');
      Arrays.stream(at.getStackTrace()).limit(DEPTH).forEach(frame -> text.append("  at ").append(frame).append('\n'));
    }
    return text.toString();
  }

  private void add(Line line) {
    lines.update(old -> {
      List<Line> next = new ArrayList<>(old.subList(Math.max(0, old.size() - KEPT + 1), old.size()));
      next.add(line);
      return List.copyOf(next);
    });
  }
}
