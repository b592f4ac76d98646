package org.mien.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mien.file.Csv;
import org.mien.metrics.Outcome;

/**
 * What came out of repeating a cross-validation, fold by fold.
 *
 * @param folds how many were repeated, over all learners and seeds
 * @param clips how many predictions were compared
 * @param different one sentence for every fold in which a bit differs
 * @param largest the largest difference of a probability
 * @param environment what is different between then and now: versions, native build, threads; empty if nothing
 */
public record FoldComparison(int folds, int clips, List<String> different, double largest, List<String> environment) {

  /** Copies the lists. */
  public FoldComparison {
    different = List.copyOf(different);
    environment = List.copyOf(environment);
  }

  /** Whether everything is equal bit for bit. */
  public boolean identical() {
    return different.isEmpty();
  }

  /** The result as a sentence. */
  public String sentence() {
    if (identical()) {
      return "Identical: all " + clips + " predictions of " + folds + " folds are equal bit for bit.";
    }
    return different.size() + " of " + folds + " folds differ, by at most " + largest + (environment.isEmpty()
        ? " although versions, native build and threads are the same: " : " (" + String.join(", ", environment) + "): ")
        + String.join("; ", different.subList(0, Math.min(3, different.size()))) + (different.size() > 3 ? " ..." : ".");
  }

  /**
   * Compares the folds of two folders of one plan.
   *
   * @param names of the folds to compare; empty for all
   */
  public static FoldComparison of(CrossValidationFolder first, CrossValidationFolder second, List<String> names) {
    CrossValidationPlan plan = CrossValidationPlan.read(first.plan());
    FoldStore before = new FoldStore(first, plan.labels());
    FoldStore after = new FoldStore(second, plan.labels());
    List<String> different = new ArrayList<>();
    TreeSet<String> environment = new TreeSet<>();
    int folds = 0;
    int clips = 0;
    double largest = 0;
    for (WorkItem item : items(plan, first, names)) {
      FoldFile then = before.facts(item);
      FoldFile now = after.facts(item);
      List<Outcome> outcomes = after.outcomes(item);
      double difference = difference(before.outcomes(item), outcomes);
      if (difference > 0 || !then.split().equals(now.split())) {
        different.add(item.words() + (then.split().equals(now.split()) ? "" : " (divided otherwise)"));
        largest = Math.max(largest, difference);
        differences(then, now, environment);
      }
      folds++;
      clips += outcomes.size();
    }
    return new FoldComparison(folds, clips, different, largest, List.copyOf(environment));
  }

  private static List<WorkItem> items(CrossValidationPlan plan, CrossValidationFolder folder, List<String> names) {
    List<WorkItem> items = new ArrayList<>();
    for (long seed : plan.seeds()) {
      List<String> folds = Csv.read(folder.split(seed)).rows().stream().map(row -> row.get("fold")).distinct().toList();
      for (LearnerPlan learner : plan.learners()) {
        folds.stream().filter(fold -> names.isEmpty() || names.contains(fold))
            .forEach(fold -> items.add(new WorkItem(learner.name(), seed, fold)));
      }
    }
    return items;
  }

  private static double difference(List<Outcome> then, List<Outcome> now) {
    Map<String, Outcome> byClip = new HashMap<>();
    then.forEach(o -> byClip.put(o.clip(), o));
    double largest = then.size() == now.size() ? 0 : 1;
    for (Outcome outcome : now) {
      Outcome other = byClip.get(outcome.clip());
      for (int c = 0; c < outcome.probabilities().length; c++) {
        largest = Math.max(largest,
            other == null ? 1 : Math.abs((double) outcome.probabilities()[c] - other.probabilities()[c]));
      }
    }
    return largest;
  }

  private static void differences(FoldFile then, FoldFile now, TreeSet<String> environment) {
    TreeSet<String> names = new TreeSet<>(then.versions().keySet());
    names.addAll(now.versions().keySet());
    for (String name : names) {
      String before = then.versions().getOrDefault(name, "none");
      String after = now.versions().getOrDefault(name, "none");
      if (!before.equals(after)) {
        environment.add(name + " " + before + " then, " + after + " now");
      }
    }
    if (then.threads() != now.threads()) {
      environment.add("native threads " + then.threads() + " then, " + now.threads() + " now");
    }
  }
}
