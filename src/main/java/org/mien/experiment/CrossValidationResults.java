package org.mien.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mien.file.Csv;
import org.mien.job.Job;
import org.mien.metrics.Evaluation;
import org.mien.metrics.GroupScores;
import org.mien.metrics.Outcome;
import org.mien.metrics.Predictions;
import org.mien.metrics.SeedSpread;

/**
 * What came out of a cross-validation, as its folder tells it.
 *
 * @param folder where it lies
 * @param plan what was done
 * @param learners every learner in the order of the plan, then every ensemble
 */
public record CrossValidationResults(
    CrossValidationFolder folder, CrossValidationPlan plan, List<LearnerResults> learners) {


  /** Copies the list. */
  public CrossValidationResults {
    learners = List.copyOf(learners);
  }

  /**
   * Reads a finished cross-validation. Figures are computed again from the predictions, which gives the same numbers.
   *
   * @throws org.mien.job.UserError if there is none, or a file of it is missing or damaged
   */
  public static CrossValidationResults read(Path path, Job job) {
    CrossValidationFolder folder = CrossValidationFolder.existing(path);
    return evaluate(folder, CrossValidationPlan.read(folder.plan()), job);
  }

  /** What was done. */
  public StudyManifest study() {
    return StudyManifest.read(folder.study());
  }

  /** The results of a learner or ensemble. */
  public Optional<LearnerResults> learner(String name) {
    return learners.stream().filter(l -> l.name().equals(name)).findFirst();
  }

  /** Evaluates the pooled predictions of a folder. */
  static CrossValidationResults evaluate(CrossValidationFolder folder, CrossValidationPlan plan, Job job) {
    Evaluator evaluator = new Evaluator(folder, plan, job);
    List<LearnerResults> all = new ArrayList<>();
    plan.learners().forEach(learner -> all.add(evaluator.learner(learner)));
    plan.ensembles().forEach(ensemble -> all.add(evaluator.ensemble(ensemble)));
    return new CrossValidationResults(folder, plan, all);
  }

  /** Turns tables of predictions into figures. */
  private static final class Evaluator {

    private final CrossValidationFolder folder;
    private final CrossValidationPlan plan;
    private final Job job;
    private final Map<String, Map<String, String>> contents;

    Evaluator(CrossValidationFolder folder, CrossValidationPlan plan, Job job) {
      this.folder = folder;
      this.plan = plan;
      this.job = job;
      this.contents = Csv.read(folder.contents()).rows().stream()
          .collect(Collectors.toMap(row -> row.get("id"), Function.identity(), (a, b) -> a));
    }

    LearnerResults learner(LearnerPlan learner) {
      FoldStore store = new FoldStore(folder, plan.labels());
      List<FoldFile> folds = new ArrayList<>();
      for (long seed : plan.seeds()) {
        for (String fold : folds(seed)) {
          folds.add(store.facts(new WorkItem(learner.name(), seed, fold)));
        }
      }
      return results(learner.name(), learner.isNetwork() ? "network" : "baseline", learner.words(), Optional.empty(), folds);
    }

    private List<String> folds(long seed) {
      return Csv.read(folder.split(seed)).rows().stream().map(row -> row.get("fold")).distinct().toList();
    }

    LearnerResults ensemble(EnsemblePlan ensemble) {
      Optional<Results> all = Optional.of(folder.predictions(ensemble.name())).filter(Files::isRegularFile)
          .map(file -> results(ensemble.name(), file));
      return results(
          ensemble.name(), "ensemble", "mean of " + String.join(", ", ensemble.members()), all, List.of());
    }

    private Results results(String name, Path file) {
      List<Outcome> outcomes = PredictionTable.read(file, plan.labels());
      return new Results(name, outcomes, Evaluation.of(plan.labels(), outcomes, plan.intervals().settings(), job));
    }

    private LearnerResults results(
        String name, String kind, String words, Optional<Results> allSeeds, List<FoldFile> folds) {
      SortedMap<Long, Results> bySeed = new TreeMap<>();
      for (long seed : plan.seeds()) {
        bySeed.put(seed, results(name, folder.predictions(name, seed)));
      }
      Map<String, LearnerResults.Breakdown> groups = new LinkedHashMap<>();
      for (String column : plan.groups()) {
        groups.put(column, new LearnerResults.Breakdown(groups(name, column, bySeed), gaps(name, column, bySeed)));
      }
      return new LearnerResults(name, kind, words, bySeed, spread(name, bySeed, o -> true), allSeeds, groups, folds);
    }

    private SeedSpread spread(String name, SortedMap<Long, Results> bySeed, Predicate<Outcome> wanted) {
      SortedMap<Long, Predictions> predictions = new TreeMap<>();
      bySeed.forEach((seed, r) -> predictions.put(
          seed, new Predictions(name, plan.labels(), r.outcomes().stream().filter(wanted).toList())));
      return SeedSpread.of(name, predictions, plan.intervals().settings(), job);
    }

    private List<LearnerResults.Group> groups(String name, String column, SortedMap<Long, Results> bySeed) {
      Map<String, List<Outcome>> byValue = new TreeMap<>();
      Set<String> seen = new HashSet<>();
      for (Results results : bySeed.values()) {
        for (Outcome outcome : results.outcomes()) {
          String value = value(outcome, column);
          if (!value.isEmpty() && seen.add(outcome.clip())) {
            byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(outcome);
          }
        }
      }
      List<LearnerResults.Group> groups = new ArrayList<>();
      byValue.forEach((value, outcomes) -> {
        int people = (int) outcomes.stream()
            .map(o -> o.subject().isEmpty() ? "clip " + o.clip() : o.subject()).distinct().count();
        groups.add(new LearnerResults.Group(value, outcomes.size(), people, people < GroupScores.LEAST_PEOPLE ? Optional.empty()
            : Optional.of(spread(name, bySeed, o -> value(o, column).equals(value)))));
      });
      return groups;
    }

    private String value(Outcome outcome, String column) {
      return contents.getOrDefault(outcome.clip(), Map.of()).getOrDefault(column, "");
    }

    private GroupScores gaps(String name, String column, SortedMap<Long, Results> bySeed) {
      List<Outcome> outcomes = bySeed.get(plan.seeds().get(0)).outcomes();
      Map<String, String> values = outcomes.stream().collect(Collectors.toMap(Outcome::clip, o -> value(o, column)));
      return GroupScores.of(new Predictions(name, plan.labels(), outcomes),
          new GroupScores.Question(column, values, GroupScores.LEAST_PEOPLE, GroupColumns.SCORED),
          plan.intervals().settings(), job);
    }
  }
}
