package org.mien.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mien.job.UserError;

/**
 * How strict the quality check is.
 *
 * @param thresholds values that differ from the defaults, by {@link Threshold#name()}
 * @param framesPerClip at most so many frames of a clip are decoded, evenly spread from its first to its last; at least 1
 * @param skipped keys of checks that are not run
 */
public record QualityOptions(Map<String, Double> thresholds, int framesPerClip, Set<String> skipped) {

  /** Enough to see a lamp fail or a lens fog up in a clip of a second, at a tenth of the time of all frames. */
  private static final int FRAMES = 16;

  /** Copies the collections and checks the number of frames. */
  public QualityOptions {
    thresholds = Map.copyOf(thresholds);
    skipped = Set.copyOf(skipped);
    if (framesPerClip < 1) {
      throw new UserError("At least 1 frame of a clip must be looked at, not " + framesPerClip + ".");
    }
  }

  /** All checks with their own thresholds, 16 frames a clip. */
  public static QualityOptions defaults() {
    return new QualityOptions(Map.of(), FRAMES, Set.of());
  }

  /** These options with one threshold changed. */
  public QualityOptions with(String threshold, double value) {
    Map<String, Double> changed = new HashMap<>(thresholds);
    changed.put(threshold, value);
    return new QualityOptions(changed, framesPerClip, skipped);
  }

  /** These options with another number of frames a clip. */
  public QualityOptions withFramesPerClip(int frames) {
    return new QualityOptions(thresholds, frames, skipped);
  }

  /** The value of a threshold: the one given here, else its default. */
  public double value(Threshold threshold) {
    return thresholds.getOrDefault(threshold.name(), threshold.value());
  }

  /** The thresholds of these checks as they are in force, by name in alphabetical order. */
  Map<String, Double> inForce(Collection<? extends QualityCheck> checks) {
    Map<String, Double> values = new TreeMap<>();
    checks.forEach(c -> c.about().thresholds().forEach(t -> values.put(t.name(), value(t))));
    return values;
  }

  /**
   * Checks that all names are known.
   *
   * @throws UserError if a threshold or a check is named that none of {@code checks} has, or a value is not a number
   */
  void requireKnown(Collection<? extends QualityCheck> checks) {
    Set<String> names = new TreeSet<>(inForce(checks).keySet());
    thresholds.forEach((name, value) -> {
      if (!names.contains(name)) {
        throw new UserError("There is no threshold '" + name + "'; the thresholds are " + String.join(", ", names) + ".");
      }
      if (value.isNaN()) {
        throw new UserError("The threshold '" + name + "' must be a number.");
      }
    });
    Set<String> keys = new TreeSet<>();
    checks.forEach(c -> keys.add(c.key()));
    for (String key : skipped) {
      if (!keys.contains(key)) {
        throw new UserError("There is no check '" + key + "'; the checks are " + String.join(", ", keys) + ".");
      }
    }
  }
}
