package org.mien.cli;

/** The trace of a failure as text, for {@code --debug}. */
final class StackTrace {

  private StackTrace() {}

  static String of(Throwable failure) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      text.append(t == failure ? "" : "Caused by: ").append(t).append('\n');
      for (StackTraceElement element : t.getStackTrace()) {
        text.append("    at ").append(element).append('\n');
      }
    }
    return text.toString();
  }
}
