package org.mien.experiment;

import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mien.file.Json;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Epoch;
import org.mien.split.Split;
import org.mien.split.SplitProtocols;

/**
 * Runs the plan of a cross-validation: divide, audit, train and test every learner in every fold of every seed, pool once, write
 * everything down. What was finished before an interruption is taken over; what cannot be believed is computed again. The
 * result depends on plan and data alone.
 */
public final class CrossValidation {

  private final SplitProtocols protocols;
  private final Learners learners;
  private final ItemRunner runner;

  /** Divides by these protocols and trains with these learners on this machine, one model on each thread of the job. */
  public CrossValidation(SplitProtocols protocols, Learners learners) {
    this(protocols, learners, new LocalRunner());
  }

  /** The same with items computed by another runner. */
  public CrossValidation(SplitProtocols protocols, Learners learners, ItemRunner runner) {
    this.protocols = protocols;
    this.learners = learners;
    this.runner = runner;
  }

  /**
   * Runs the plan and fills the folder; {@code study.json} is written last. Given again after an interruption, goes on where it
   * stopped.
   *
   * @param plan its labels and data hash may be empty, then they are those of the materials
   * @return what came out
   * @throws UserError if the plan does not fit the data, the clips cannot be divided as planned, a split leaks what its protocol
   *     does not admit, or the folder holds the work of another plan
   * @throws org.mien.job.CancelledException within a second after the job is cancelled; finished folds stay
   */
  public CrossValidationResults run(
      CrossValidationPlan plan, Materials materials, CrossValidationFolder folder, CrossValidationListener listener, Job job) {
    long began = System.nanoTime();
    Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    plan.check();
    CrossValidationPlan whole = completed(plan, materials);
    GroupColumns.require(whole.groups(), materials.manifest());
    ItemWork work = ItemWork.of(whole, materials, protocols, learners);
    List<WorkItem> items = work.items();
    try (WorkingLock lock = WorkingLock.of(folder.lock())) {
      begin(whole, work, folder);
      computeMissing(work, items, folder, listener, job);
      Pooling pooling = new Pooling(work, folder);
      pooling.write();
      CrossValidationResults results = CrossValidationResults.evaluate(folder, whole, job);
      CrossValidationMetrics.write(folder.metrics(), results);
      Json.write(folder.study(), pooling.manifest(protocols, started, (System.nanoTime() - began) / 1e9, job.threads()));
      return results;
    }
  }

  /**
   * Trains and tests only the folds of some names, of every learner and seed, and pools nothing.
   *
   * @throws UserError if a seed has no fold of one of the names; otherwise as {@link #run}
   */
  public void some(CrossValidationPlan plan, Materials materials, CrossValidationFolder folder, List<String> folds,
      CrossValidationListener listener, Job job) {
    plan.check();
    CrossValidationPlan whole = completed(plan, materials);
    ItemWork work = ItemWork.of(whole, materials, protocols, learners);
    List<WorkItem> items = work.items().stream().filter(item -> folds.contains(item.fold())).toList();
    for (String fold : folds) {
      if (items.stream().noneMatch(item -> item.fold().equals(fold))) {
        throw new UserError("There is no fold '" + fold + "'; there are "
            + work.items().stream().map(WorkItem::fold).distinct().collect(Collectors.joining(", ")) + ".");
      }
    }
    try (WorkingLock lock = WorkingLock.of(folder.lock())) {
      begin(whole, work, folder);
      computeMissing(work, items, folder, listener, job);
    }
  }

  private static CrossValidationPlan completed(CrossValidationPlan plan, Materials materials) {
    List<String> labels = materials.manifest().labels().keys();
    if (!plan.labels().isEmpty() && !plan.labels().equals(labels)) {
      throw new UserError("The plan names the classes " + String.join(", ", plan.labels()) + ", but those of the usable clips"
          + " are " + String.join(", ", labels) + "; correct the labels of the plan.");
    }
    String hash = materials.dataHash();
    if (!plan.dataHash().isEmpty() && !plan.dataHash().equals(hash)) {
      throw new UserError("The data set " + materials.manifest().name() + " is not the one of the plan (its hash is "
          + hash + ", not " + plan.dataHash() + "); name the right data set.").mendedBy("--data");
    }
    return plan.about(labels, hash);
  }

  private static void begin(CrossValidationPlan plan, ItemWork work, CrossValidationFolder folder) {
    if (Files.isRegularFile(folder.plan())) {
      CrossValidationPlan before = CrossValidationPlan.read(folder.plan());
      if (!before.canGoOnAs(plan)) {
        throw new UserError(folder.path() + " holds unfinished work on another plan or other data; delete it, or name"
            + " another folder for the results.").mendedBy("--out");
      }
    }
    folder.sweep();
    folder.writeMaterial(work);
    Divisions.write(work, folder);
    // The plan comes after what it rests on: a folder with one can be gone on with.
    Json.write(folder.plan(), plan);
  }

  private void computeMissing(
      ItemWork work, List<WorkItem> items, CrossValidationFolder folder, CrossValidationListener listener, Job job) {
    FoldStore store = new FoldStore(folder, work.plan().labels());
    StudyProgress progress = new StudyProgress(items, work::epochs, job);
    List<WorkItem> missing = new ArrayList<>();
    for (WorkItem item : items) {
      job.cancel().check();
      Split split = work.split(item);
      Set<String> test = new HashSet<>(split.test());
      FoldStore.Found found = store.find(item, work.planHash(item), split.hash(), test);
      if (!found.fault().isEmpty()) {
        listener.redone(item, found.fault());
      }
      if (found.file().isPresent()) {
        progress.itemDone(item);
      } else {
        missing.add(item);
      }
    }
    listener.divided(items.size(), items.size() - missing.size());
    progress.report("");
    runner.run(work, missing, new Keeping(store, progress, listener, items.size()), job);
  }

  /** Keeps every result as soon as it is there. */
  private record Keeping(FoldStore store, StudyProgress progress, CrossValidationListener listener, int items)
      implements ItemRunner.Watch {

    @Override
    public void epochDone(WorkItem item, Epoch epoch) {
      synchronized (progress) {
        progress.epochDone(item, epoch);
        listener.epochDone(item, epoch);
      }
    }

    @Override
    public void accept(FoldResult result) {
      FoldFile fold = store.keep(result);
      synchronized (progress) {
        listener.foldDone(fold, progress.itemDone(fold.item()), items);
      }
    }
  }
}
