package org.mien.workbench.timeline;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mien.job.UserError;
import org.mien.workbench.Edt;

/** Asks the disk in the background, one question after the other; the answers come on the event thread. */
final class TableReader implements AutoCloseable {

  private final Edt edt;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
    Thread made = new Thread(work, "mien-timeline");
    made.setDaemon(true);
    return made;
  });

  /** Answers as long as that view is open. */
  TableReader(Edt edt) {
    this.edt = edt;
  }

  /**
   * Asks something.
   *
   * @param failed gets the sentence where it cannot be told
   */
  <T> void ask(Supplier<T> question, Consumer<T> answer, Consumer<String> failed) {
    thread.execute(() -> {
      try {
        T found = question.get();
        edt.later(() -> answer.accept(found));
      } catch (UserError e) {
        edt.later(() -> failed.accept(e.getMessage()));
      }
    });
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
