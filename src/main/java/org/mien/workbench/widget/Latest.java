package org.mien.workbench.widget;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/**
 * Quick work of a view in the background, of which only the newest counts: what was asked for before and is not done yet is
 * passed over, and never shown. Called on the event thread.
 */
public final class Latest implements AutoCloseable {

  private final AtomicLong newest = new AtomicLong();
  private final ExecutorService thread;
  private volatile boolean closed;

  /**
   * Work on a thread of its own.
   *
   * @param name of the thread
   */
  public Latest(String name) {
    thread = Executors.newSingleThreadExecutor(work -> {
      Thread made = new Thread(work, name);
      made.setDaemon(true);
      return made;
    });
  }

  /**
   * Does something in the background and shows it on the event thread, unless something else was asked for meanwhile.
   *
   * @param failed told on the event thread what was thrown
   */
  public <T> void run(Supplier<T> work, Consumer<T> show, Consumer<RuntimeException> failed) {
    long ticket = newest.incrementAndGet();
    if (closed) {
      return;
    }
    thread.execute(() -> {
      if (stale(ticket)) {
        return;
      }
      try {
        T result = work.get();
        later(ticket, () -> show.accept(result));
      } catch (RuntimeException e) {
        later(ticket, () -> failed.accept(e));
      }
    });
  }

  private boolean stale(long ticket) {
    return closed || newest.get() != ticket;
  }

  private void later(long ticket, Runnable show) {
    SwingUtilities.invokeLater(() -> {
      if (!stale(ticket)) {
        show.run();
      }
    });
  }

  /** Shows nothing any more. */
  @Override
  public void close() {
    closed = true;
    thread.shutdownNow();
  }
}
