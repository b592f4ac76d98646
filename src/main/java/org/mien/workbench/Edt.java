package org.mien.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.mien.workbench.state.Holder;

/**
 * Brings values of holders to the event thread, for one view; closing it ends all of it. Values that come faster than they can
 * be shown are passed over, only the latest is shown.
 */
public final class Edt implements AutoCloseable {

  private final List<Holder.Observation> observations = new ArrayList<>();
  private volatile boolean closed;

  /** Shows the value now, and every later one, on the event thread. Call it on the event thread. */
  public <T> void follow(Holder<T> holder, Consumer<T> show) {
    AtomicBoolean waiting = new AtomicBoolean();
    observations.add(holder.observe(value -> {
      if (waiting.compareAndSet(false, true)) {
        SwingUtilities.invokeLater(() -> {
          waiting.set(false);
          if (!closed) {
            show.accept(holder.get());
          }
        });
      }
    }));
    show.accept(holder.get());
  }

  /** Runs something on the event thread, unless the view is closed by then. */
  public void later(Runnable work) {
    SwingUtilities.invokeLater(() -> {
      if (!closed) {
        work.run();
      }
    });
  }

  /** Follows nothing any more. */
  @Override
  public void close() {
    closed = true;
    observations.forEach(Holder.Observation::close);
    observations.clear();
  }
}
