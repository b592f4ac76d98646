package org.mien.experiment;

import java.util.List;
import java.util.function.Consumer;
import org.mien.job.Job;
import org.mien.learn.Epoch;

/** Gets items computed, on this machine or elsewhere, in any order. */
public interface ItemRunner {

  /** Hears what happens to items; called from any thread. */
  interface Watch extends Consumer<FoldResult> {

    /** An epoch of an item is over; need not be told by a runner that does not know. */
    void epochDone(WorkItem item, Epoch epoch);
  }

  /**
   * Computes all items and hands every result on as soon as it is there.
   *
   * @throws org.mien.job.CancelledException within a second if the job is cancelled
   * @throws org.mien.job.UserError the first failure of an item; no other item is begun then
   */
  void run(ItemWork work, List<WorkItem> items, Watch watch, Job job);
}
