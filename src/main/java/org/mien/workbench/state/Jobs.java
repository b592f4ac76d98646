package org.mien.workbench.state;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.UserError;

/** All long work of the workbench, off the event thread. The newest job comes first; finished ones are kept for a while. */
public final class Jobs implements AutoCloseable {

  private static final int KEPT = 50;
  private static final long PATIENCE_SECONDS = 5;

  private final Holder<List<RunningJob>> all = new Holder<>(List.of());
  private final LogBook log;
  private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
    Thread thread = new Thread(work, "mien-job");
    thread.setDaemon(true);
    return thread;
  });

  /** Failures go to this log. */
  public Jobs(LogBook log) {
    this.log = log;
  }

  /** Running and finished jobs, the newest first. */
  public Holder<List<RunningJob>> all() {
    return all;
  }

  /** The jobs that are at work. */
  public List<RunningJob> running() {
    return all.get().stream().filter(job -> job.state().get().running()).toList();
  }

  /**
   * Work that was started.
   *
   * @param job tells how far it is, and cancels it
   * @param result completed on the working thread: the result, or what was thrown; never cancelled by itself
   */
  public record Started<T>(RunningJob job, CompletableFuture<T> result) {

    /** The same work; its result is told, as it was given or thrown, after somebody else has heard of it. */
    Started<T> after(BiConsumer<T, Throwable> first) {
      // Not what whenComplete gives: that wraps what was thrown, and the sentence of a failure would be lost.
      CompletableFuture<T> told = new CompletableFuture<>();
      result.whenComplete((value, failure) -> {
        try {
          first.accept(value, failure);
        } finally {
          if (failure == null) {
            told.complete(value);
          } else {
            told.completeExceptionally(failure);
          }
        }
      });
      return new Started<>(job, told);
    }
  }

  /**
   * Starts work at once. Its failure is written to the log, a sentence for the person in front.
   *
   * @param name what it is, in the user's words
   */
  public <T> Started<T> start(String name, Function<Job, T> work) {
    RunningJob job = new RunningJob(name);
    CompletableFuture<T> result = new CompletableFuture<>();
    all.update(jobs -> {
      List<RunningJob> next = new ArrayList<>(jobs);
      next.add(0, job);
      for (int i = next.size() - 1; i >= KEPT; i--) {
        if (!next.get(i).state().get().running()) {
          next.remove(i);
        }
      }
      return List.copyOf(next);
    });
    threads.execute(() -> run(job, work, result));
    return new Started<>(job, result);
  }

  private <T> void run(RunningJob job, Function<Job, T> work, CompletableFuture<T> result) {
    try {
      T value = work.apply(job.job(Runtime.getRuntime().availableProcessors()));
      job.end(RunningJob.Phase.DONE, "");
      result.complete(value);
    } catch (CancelledException e) {
      job.end(RunningJob.Phase.CANCELLED, "");
      log.info(job.name() + ": cancelled.");
      result.completeExceptionally(e);
    } catch (UserError e) {
      job.end(RunningJob.Phase.FAILED, e.getMessage());
      log.problem(job.name() + ": " + e.getMessage());
      result.completeExceptionally(e);
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      String reason = e instanceof OutOfMemoryError ? "there is not enough memory; close other images or give Fiji more memory"
          : "an unexpected fault (" + e + "); please report it with the log";
      job.end(RunningJob.Phase.FAILED, "This did not work: " + reason + ".");
      log.fault(job.name() + ": " + reason + ".", e);
      result.completeExceptionally(e);
    }
  }

  /** Cancels everything and waits a few seconds for it to stop. */
  @Override
  public void close() {
    running().forEach(RunningJob::cancel);
    threads.shutdown();
    try {
      threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
