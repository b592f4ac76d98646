package org.mien.workbench.log;

import org.mien.workbench.state.LogBook;

/** Which lines of the log are shown. */
enum LogFilter {
  /** Every line. */
  ALL("Everything"),
  /** What could not be done. */
  PROBLEMS("Problems and faults"),
  /** What is Mien's own fault. */
  FAULTS("Faults only");

  private final String title;

  LogFilter(String title) {
    this.title = title;
  }

  boolean shows(LogBook.Level level) {
    return switch (this) {
      case ALL -> true;
      case PROBLEMS -> level != LogBook.Level.INFO;
      case FAULTS -> level == LogBook.Level.FAULT;
    };
  }

  @Override
  public String toString() {
    return title;
  }
}
