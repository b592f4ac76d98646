package org.mien.experiment;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.learn.Prediction;
import org.mien.metrics.Evaluation;
import org.mien.metrics.Outcome;

/**
 * What one learner reached on the test part.
 *
 * @param key of the network preset or the baseline
 * @param outcomes one a test clip, sorted by clip id
 * @param evaluation the figures
 */
public record Results(String key, List<Outcome> outcomes, Evaluation evaluation) {

  /**
   * Checks that a model answered for what it was asked, whatever the order.
   *
   * @throws IllegalStateException if a clip is missing, answered twice, or was not asked for
   */
  static void requireAll(List<Prediction> predictions, Collection<String> test) {
    Set<String> answered = predictions.stream().map(Prediction::clipId).collect(Collectors.toSet());
    if (predictions.size() != test.size() || !answered.equals(new HashSet<>(test))) {
      throw new IllegalStateException("a learner must answer for every test clip once, and for no other");
    }
  }

  /**
   * Predictions beside the truth, sorted by clip id.
   *
   * @param predictions of labelled clips of the manifest
   * @param classes keys in the order of the probabilities
   */
  public static List<Outcome> outcomes(List<Prediction> predictions, Manifest manifest, List<String> classes) {
    Map<String, Clip> clips = manifest.byId();
    return predictions.stream()
        .map(p -> {
          Clip clip = clips.get(p.clipId());
          return new Outcome(clip.id(), clip.subject(), classes.indexOf(clip.label()), p.probabilities());
        })
        .sorted(Comparator.comparing(Outcome::clip))
        .toList();
  }
}
