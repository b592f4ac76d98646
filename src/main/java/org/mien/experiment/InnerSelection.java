package org.mien.experiment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mien.dataset.ContentHash;
import org.mien.job.Job;
import org.mien.learn.TrainingListener;
import org.mien.metrics.ConfusionMatrix;
import org.mien.metrics.Outcome;
import org.mien.split.AuditedSplit;
import org.mien.split.DuplicateGroups;
import org.mien.split.InnerFolds;
import org.mien.split.Split;

/**
 * Chooses among the alternatives of a learner inside one training fold, and where it decides between the classes: nested
 * cross-validation by subject. The test part of the outer fold is not even handed in.
 */
final class InnerSelection {

  private final ItemWork work;
  private final WorkItem item;
  private final LearnerPlan learner;
  private final List<Choice> choices;

  InnerSelection(ItemWork work, WorkItem item, LearnerPlan learner, List<Choice> choices) {
    this.work = work;
    this.item = item;
    this.learner = learner;
    this.choices = choices;
  }

  /** Compares the alternatives on the training and validation part of a fold; decision weights are those of the best one. */
  FoldFile.Selection select(Split outer, DuplicateGroups duplicates, TrainingListener listener, Job job) {
    List<Split> inner = InnerFolds.of(work.clips(outer), duplicates, learner.innerFolds(), item.seedFor("inner folds")).stream()
        .map(AuditedSplit::split).toList();
    List<Double> scores = new ArrayList<>();
    List<List<Outcome>> answers = new ArrayList<>();
    for (Choice choice : choices) {
      List<Outcome> pooled = new ArrayList<>();
      for (Split split : inner) {
        // One seed a fold, the same for all alternatives: they differ by nothing but their options.
        long seed = item.seedFor("inner fold " + split.fold());
        pooled.addAll(work.test(learner, choice, split, seed, listener, job, (model, parts, outcomes) -> outcomes));
      }
      scores.add(uf1(confusion(pooled)));
      answers.add(pooled);
    }
    int best = IntStream.range(0, scores.size()).reduce(0, (a, b) -> scores.get(b) > scores.get(a) ? b : a);
    String hashes = inner.stream().map(s -> s.fold() + '\t' + s.hash() + '\n').collect(Collectors.joining());
    List<Double> weights = learner.choosesThresholds()
        ? DecisionWeights.fit(answers.get(best), work.plan().labels()).weights() : List.of();
    return new FoldFile.Selection(inner.size(), ContentHash.of(hashes.getBytes(StandardCharsets.UTF_8)),
        choices.stream().map(Choice::words).toList(), List.copyOf(scores), best, weights);
  }

  private ConfusionMatrix confusion(List<Outcome> outcomes) {
    return ConfusionMatrix.ofLabels(work.plan().labels(),
        outcomes.stream().mapToInt(Outcome::actual).toArray(), outcomes.stream().mapToInt(Outcome::predicted).toArray());
  }

  /** Pooled UF1 over the classes that occur: a class that the training fold lacks says nothing about the alternatives. */
  static double uf1(ConfusionMatrix confusion) {
    return IntStream.range(0, confusion.size()).filter(c -> confusion.actualTotal(c) > 0)
        .mapToDouble(c -> confusion.f1(c).value()).average().orElse(0);
  }
}
