package org.mien.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.learn.Epoch;

/** Adds up the epochs of all items, so that the remaining time is one of the whole study. Thread-safe. */
final class StudyProgress {

  private static final String STAGE = "Cross-validating, epochs";

  private final Job job;
  private final Map<WorkItem, Integer> most = new HashMap<>();
  private final Map<WorkItem, Integer> trained = new HashMap<>();
  private final int items;
  private final long total;
  private long done;
  private int finished;

  /** Counts every item by the epochs that it takes at most. */
  StudyProgress(List<WorkItem> items, ToIntFunction<WorkItem> epochs, Job job) {
    this.job = job;
    this.items = items.size();
    items.forEach(item -> most.put(item, epochs.applyAsInt(item)));
    this.total = most.values().stream().mapToLong(Integer::longValue).sum();
  }

  synchronized void epochDone(WorkItem item, Epoch epoch) {
    if (trained.merge(item, 1, Integer::sum) <= most.get(item)) {
      done++;
    }
    report(item.words() + ", epoch " + epoch.number());
  }

  /** An item is finished; what early stopping saved counts as done. */
  synchronized int itemDone(WorkItem item) {
    done += Math.max(0, most.get(item) - trained.getOrDefault(item, 0));
    trained.put(item, most.get(item));
    finished++;
    report(item.words());
    return finished;
  }

  synchronized void report(String detail) {
    job.progress().report(new Progress.Step(STAGE, done, total, "fold " + finished + " of " + items
        + (detail.isEmpty() ? "" : ", " + detail)));
  }
}
