package org.mien.network;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The batches of a pass in order. With more than one thread, one batch is prepared while the one before is being
 * learned from; the batches are the same either way, and at most two are in memory.
 */
final class BatchStream<T> implements Iterator<Batch>, AutoCloseable {

  private final Iterator<T> plan;
  private final Function<T, Batch> build;
  private final ExecutorService ahead;
  private Future<Batch> next;

  BatchStream(List<T> plan, Function<T, Batch> build, int threads) {
    this.plan = plan.iterator();
    this.build = build;
    this.ahead = threads > 1 && plan.size() > 1 ? Executors.newSingleThreadExecutor(BatchStream::thread) : null;
    prepare();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "mien-batches");
    thread.setDaemon(true);
    return thread;
  }

  private void prepare() {
    if (ahead == null) {
      return;
    }
    T chosen = plan.hasNext() ? plan.next() : null;
    next = chosen == null ? null : ahead.submit(() -> build.apply(chosen));
  }

  @Override
  public boolean hasNext() {
    return ahead == null ? plan.hasNext() : next != null;
  }

  @Override
  public Batch next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (ahead == null) {
      return build.apply(plan.next());
    }
    Batch ready = await(next);
    prepare();
    return ready;
  }

  private static Batch await(Future<Batch> batch) {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while examples were being read", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("the examples could not be read", e.getCause());
    }
  }

  @Override
  public void close() {
    if (ahead != null) {
      ahead.shutdownNow();
    }
  }
}
