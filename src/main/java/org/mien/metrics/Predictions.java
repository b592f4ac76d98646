package org.mien.metrics;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What one learner said about every test clip, pooled over all folds.
 *
 * @param name of the learner or run, for people
 * @param classes names of the classes, in the order of the indices and probabilities in {@code outcomes}
 * @param outcomes one a clip; their order does not matter
 */
public record Predictions(String name, List<String> classes, List<Outcome> outcomes) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a clip occurs twice or has a wrong number of probabilities
   */
  public Predictions {
    Objects.requireNonNull(name, "name");
    classes = List.copyOf(classes);
    outcomes = List.copyOf(outcomes);
    Set<String> clips = new HashSet<>();
    for (Outcome outcome : outcomes) {
      if (!clips.add(outcome.clip())) {
        throw new IllegalArgumentException("clip " + outcome.clip() + " was predicted twice; each clip counts once");
      }
      if (outcome.probabilities().length != classes.size()) {
        throw new IllegalArgumentException("clip " + outcome.clip() + " has " + outcome.probabilities().length
            + " probabilities for " + classes.size() + " classes");
      }
    }
  }

  /** The score of one metric, without an interval. */
  public Score score(Metric metric) {
    Units units = units();
    return metric.of(units.tally(units.once()));
  }

  Clusters clusters() {
    return Clusters.of(outcomes);
  }

  Units units() {
    return new Units(classes, clusters().units());
  }
}
