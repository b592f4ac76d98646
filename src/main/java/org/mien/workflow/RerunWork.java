package org.mien.workflow;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mien.dataset.LabelMerge;
import org.mien.dataset.Manifest;
import org.mien.experiment.Experiment;
import org.mien.experiment.Run;
import org.mien.experiment.RunFolder;
import org.mien.file.PathText;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.TrainingListener;
import org.mien.metrics.Outcome;
import org.mien.split.Split;

/** Repeats a run from its folder and compares the predictions bit for bit. */
public final class RerunWork {

  private final Toolbox tools;

  /** Works with these parts. */
  public RerunWork(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * What came out of repeating.
   *
   * @param run the new run
   * @param clips how many predictions were compared
   * @param different how many of them differ in at least one bit
   * @param largest the largest difference of a probability
   * @param sameSplit whether the clips were divided in the same way
   * @param environment what is different between then and now: versions, native build, threads; empty if nothing
   */
  public record Comparison(Run run, int clips, int different, double largest, boolean sameSplit, List<String> environment) {

    /** Whether everything is equal bit for bit. */
    public boolean identical() {
      return sameSplit && different == 0;
    }

    /** The result as a sentence. */
    public String sentence() {
      if (identical()) {
        return "Identical: all " + clips + " predictions are equal bit for bit.";
      }
      String why = environment.isEmpty()
          ? " although versions, native build and threads are the same."
          : "; different from then: " + String.join(", ", environment) + ".";
      return different + " of " + clips + " predictions differ, by at most " + largest + why;
    }
  }

  /**
   * Repeats a run.
   *
   * @param original folder of a finished run
   * @param data where the data set lies now, or null for where it lay then
   * @param out folder of the new run
   * @throws UserError if the data are not those of the run any more
   */
  public Comparison run(Path original, Path data, Path out, TrainingListener listener, Job job) {
    Run first = Run.read(RunFolder.existing(original), job);
    RunFolder folder = RunFolder.fresh(out);
    Study study = new Study(tools);
    try (Manifest manifest = study.open(data == null ? PathText.of(first.plan().data()) : data, job)) {
      try (Experiment.Material material = study.sameMaterial(
          manifest,
          ids(first.split()),
          LabelChoice.of(first.plan().labels()).with(LabelMerge.parse(first.plan().merge())),
          first.folder().readDuplicates(),
          first.plan().preparation(),
          job)) {
        requireSameData(first, material);
        Run second = new Experiment(tools.protocols(), tools.learners()).run(first.plan(), material, folder, listener, job);
        return compare(first, second);
      }
    }
  }

  /** Every clip that took part in a split, those left out too. */
  static Set<String> ids(Split split) {
    Set<String> ids = new HashSet<>(split.train());
    ids.addAll(split.validation());
    ids.addAll(split.test());
    ids.addAll(split.leftOut());
    return ids;
  }

  private static void requireSameData(Run first, Experiment.Material material) {
    if (!material.dataHash().equals(first.manifest().dataHash())) {
      throw new UserError("The data set " + material.manifest().storage().location() + " is not the one of this run any more ("
          + material.manifest().clips().size() + " of " + ids(first.split()).size()
          + " clips found; files or labels changed); name the right data set.").mendedBy("--data");
    }
  }

  private static Comparison compare(Run first, Run second) {
    Map<String, Outcome> before = new HashMap<>();
    first.network().outcomes().forEach(o -> before.put(o.clip(), o));
    int different = 0;
    double largest = 0;
    for (Outcome now : second.network().outcomes()) {
      Outcome then = before.get(now.clip());
      double difference = then == null ? 1 : difference(then.probabilities(), now.probabilities());
      largest = Math.max(largest, difference);
      different += difference > 0 ? 1 : 0;
    }
    boolean sameSplit = first.manifest().splitHash().equals(second.manifest().splitHash());
    return new Comparison(
        second, second.network().outcomes().size(), different, largest, sameSplit, Differences.between(first, second));
  }

  private static double difference(float[] a, float[] b) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs((double) a[i] - b[i]));
    }
    return largest;
  }
}
