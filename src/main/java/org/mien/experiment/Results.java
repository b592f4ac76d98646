package org.mien.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
