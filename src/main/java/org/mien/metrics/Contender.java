package org.mien.metrics;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A learner that takes part in a comparison, with its predictions for each seed.
 *
 * @param name for people, another one for each contender
 * @param bySeed predictions of each seed, pooled over its folds; at least one seed
 */
public record Contender(String name, SortedMap<Long, Predictions> bySeed) {

  /** Copies the map. */
  public Contender {
    if (bySeed.isEmpty()) {
      throw new IllegalArgumentException(name + " has no predictions");
    }
    bySeed = Collections.unmodifiableSortedMap(new TreeMap<>(bySeed));
  }

  /** A learner with one set of predictions. */
  public static Contender of(Predictions predictions) {
    return new Contender(predictions.name(), new TreeMap<>(Map.of(0L, predictions)));
  }

  /** The only set of predictions, or that of the lowest seed. */
  Predictions first() {
    return bySeed.get(bySeed.firstKey());
  }
}
