package org.mien.workbench.widget;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.SwingUtilities;

/**
 * Looks in the background for what is wrong with the values of a form, a moment after the last change; an answer that is
 * overtaken by a newer question is thrown away. Called on the event thread.
 */
final class FormCheck implements AutoCloseable {

  private static final long MOMENT_MILLIS = 120;

  private final Function<Map<String, Object>, Map<String, String>> problems;
  private final Consumer<Map<String, String>> answer;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
    Thread made = new Thread(work, "mien-form");
    made.setDaemon(true);
    return made;
  });
  private ScheduledFuture<?> waiting;
  private int asked;
  private int answered;

  FormCheck(Function<Map<String, Object>, Map<String, String>> problems, Consumer<Map<String, String>> answer) {
    this.problems = problems;
    this.answer = answer;
  }

  void ask(Map<String, Object> values) {
    if (thread.isShutdown()) {
      return;
    }
    if (waiting != null) {
      waiting.cancel(false);
    }
    int number = ++asked;
    waiting = thread.schedule(() -> {
      Map<String, String> found = problems.apply(values);
      SwingUtilities.invokeLater(() -> {
        if (number == asked && !thread.isShutdown()) {
          answered = number;
          answer.accept(found);
        }
      });
    }, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Whether the latest values were looked at. */
  boolean upToDate() {
    return answered == asked;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
