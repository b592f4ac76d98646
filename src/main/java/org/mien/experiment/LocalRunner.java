package org.mien.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;

/** Computes items on this machine: one model at a time on every thread of the job. */
public final class LocalRunner implements ItemRunner {

  private static final long CANCEL_CHECK_MILLIS = 50;
  private static final long GRACE_MILLIS = 700;

  @Override
  public void run(ItemWork work, List<WorkItem> items, Watch watch, Job job) {
    CancelToken stop = new CancelToken();
    Job single = new Job(Progress.NONE, stop, 1);
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(job.threads(), Math.max(1, items.size())), LocalRunner::thread);
    CompletionService<WorkItem> done = new ExecutorCompletionService<>(pool);
    try {
      List<Future<WorkItem>> submitted = new ArrayList<>();
      for (WorkItem item : items) {
        submitted.add(done.submit(() -> compute(work, item, watch, single)));
      }
      for (int i = 0; i < submitted.size(); i++) {
        await(done, job.cancel());
      }
    } finally {
      stop.cancel();
      pool.shutdown();
      letGo(pool);
    }
  }

  private static WorkItem compute(ItemWork work, WorkItem item, Watch watch, Job job) {
    job.cancel().check();
    try {
      watch.accept(work.compute(item, epoch -> watch.epochDone(item, epoch), job));
      return item;
    } catch (UserError e) {
      throw new UserError("In " + item.words() + ": " + e.getMessage(), e).mendedBy(e.options().toArray(String[]::new));
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "mien-fold");
    thread.setDaemon(true);
    return thread;
  }

  private static void await(CompletionService<WorkItem> done, CancelToken cancel) {
    try {
      Future<WorkItem> finished = null;
      while (finished == null) {
        cancel.check();
        finished = done.poll(CANCEL_CHECK_MILLIS, TimeUnit.MILLISECONDS);
      }
      finished.get();
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

  /** Models that compute look at the token between batches; one that takes longer is left to itself. */
  private static void letGo(ExecutorService pool) {
    try {
      pool.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
