package org.mien.experiment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mien.file.Json;
import org.mien.metrics.GroupScores;
import org.mien.metrics.Metric;
import org.mien.metrics.Score;
import org.mien.metrics.SeedSpread;

/**
 * {@code metrics.json} of a cross-validation: every figure of every learner, over people and over seeds apart, each seed by
 * itself, and broken down by group. An undefined number is null with a {@code reason} beside it.
 */
final class CrossValidationMetrics {

  private static final int FORMAT = 1;

  private CrossValidationMetrics() {}

  /** Writes the figures, whole or not at all. */
  static void write(Path file, CrossValidationResults results) {
    CrossValidationPlan plan = results.plan();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("format", FORMAT);
    map.put("protocol", plan.protocol().key());
    map.put("argument", plan.protocol().argument());
    map.put("seeds", plan.seeds());
    map.put("data_hash", plan.dataHash());
    map.put("classes", plan.labels());
    Map<String, String> definitions = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      definitions.put(metric.key(), metric.definition());
    }
    map.put("definitions", definitions);
    map.put("intervals", results.learners().get(0).spread().resampling().sentence());
    Map<String, Object> learners = new LinkedHashMap<>();
    results.learners().forEach(learner -> learners.put(learner.name(), learner(learner)));
    map.put("learners", learners);
    Json.write(file, map);
  }

  private static Map<String, Object> learner(LearnerResults learner) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", learner.kind());
    map.put("what", learner.words());
    map.putAll(spread(learner.spread()));
    if (!learner.chosen().isEmpty()) {
      map.put("chosen", learner.chosen());
    }
    if (!learner.decisionWeights().isEmpty()) {
      map.put("decision_weights", learner.decisionWeights());
    }
    learner.allSeeds().ifPresent(all -> map.put("all_seeds", MetricsFile.figures(all.evaluation())));
    Map<String, Object> groups = new LinkedHashMap<>();
    learner.groups().forEach((column, breakdown) -> groups.put(column, breakdown(breakdown)));
    if (!groups.isEmpty()) {
      map.put("groups", groups);
    }
    Map<String, Object> seeds = new LinkedHashMap<>();
    learner.bySeed().forEach((seed, results) -> seeds.put(Long.toString(seed), MetricsFile.figures(results.evaluation())));
    map.put("by_seed", seeds);
    return map;
  }

  /** Each metric: mean over seeds, interval over people, standard deviation over seeds, the seeds' values. */
  private static Map<String, Object> spread(SeedSpread spread) {
    Map<String, Object> map = new LinkedHashMap<>();
    spread.spreads().forEach((metric, s) -> {
      Map<String, Object> figure = MetricsFile.figure(s.mean());
      figure.put("sd_over_seeds", MetricsFile.orNull(s.deviation().value()));
      figure.put("seeds", s.values().stream().map(Score::value).map(MetricsFile::orNull).toList());
      map.put(metric.key(), figure);
    });
    return map;
  }

  private static Map<String, Object> breakdown(LearnerResults.Breakdown breakdown) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (LearnerResults.Group group : breakdown.values()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("n_clips", group.clips());
      map.put("n_people", group.people());
      group.spread().ifPresentOrElse(s -> map.putAll(spread(s)),
          () -> map.put("reason", MetricsFile.tooSmall(GroupScores.LEAST_PEOPLE)));
      values.put(group.name(), map);
    }
    return MetricsFile.groups(values, breakdown.gaps());
  }
}
