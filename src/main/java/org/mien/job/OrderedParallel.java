package org.mien.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Runs one function over many items on several threads and hands the results on in the order of the items. Memory is bounded:
 * at most four items a thread are in flight, however long the input is.
 */
public final class OrderedParallel {

  private static final int IN_FLIGHT_PER_THREAD = 4;
  private static final long CANCEL_CHECK_MILLIS = 100;
  private static final long END_MILLIS = 500;

  private OrderedParallel() {}

  /** Work on one item that may fail. */
  @FunctionalInterface
  public interface Work<A, B> {
    /** Turns an item into its result. */
    B apply(A item) throws Exception;
  }

  /**
   * Applies {@code work} to every item; {@code sink} receives the results in the order of the items, on the calling thread.
   *
   * @throws CancelledException if the job is cancelled; work that has begun is abandoned
   * @throws RuntimeException the first failure of {@code work} or {@code sink}; checked exceptions are wrapped
   */
  public static <A, B> void forEach(Iterator<A> items, Work<A, B> work, Consumer<B> sink, Job job) {
    ExecutorService pool = Executors.newFixedThreadPool(job.threads(), OrderedParallel::daemon);
    try {
      Deque<Future<B>> flight = new ArrayDeque<>();
      while (items.hasNext() || !flight.isEmpty()) {
        job.cancel().check();
        while (items.hasNext() && flight.size() < IN_FLIGHT_PER_THREAD * job.threads()) {
          A item = items.next();
          flight.add(pool.submit(() -> work.apply(item)));
        }
        sink.accept(await(flight.remove(), job.cancel()));
      }
    } finally {
      pool.shutdownNow();
      awaitEnd(pool);
    }
  }

  /** Work in hand gets a moment to end, so that as a rule nothing is written any more when the caller goes on. */
  private static void awaitEnd(ExecutorService pool) {
    try {
      pool.awaitTermination(END_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "mien-worker");
    thread.setDaemon(true);
    return thread;
  }

  private static <B> B await(Future<B> future, CancelToken cancel) {
    try {
      while (true) {
        try {
          return future.get(CANCEL_CHECK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          cancel.check();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    }
  }
}
