package org.mien.learn;

import java.util.Map;

/**
 * What a model is, was trained on, and expects: written into every model file, shown beside every result.
 *
 * @param kind what learned: "network" or "linear" or another stable word
 * @param options how it was trained
 * @param origin what it was trained on
 * @param trainingExamples how many examples it learned from
 * @param validationExamples how many chose its epoch
 * @param bestEpoch the epoch whose weights these are, from 1
 * @param versions of Mien, Java, the learning library and its native build, by name
 * @param threads native threads used: with another count the last digits differ
 * @param temperature by which the logarithms of the probabilities are divided, 1 where none was fitted
 * @param startedFrom hash of the data that the model was trained on whose weights this training started from, or the empty
 *     string
 */
public record ModelCard(
    String kind,
    TrainingOptions options,
    Origin origin,
    int trainingExamples,
    int validationExamples,
    int bestEpoch,
    Map<String, String> versions,
    int threads,
    double temperature,
    String startedFrom) {

  /** A model that started from fresh weights, without a temperature. */
  public ModelCard(
      String kind,
      TrainingOptions options,
      Origin origin,
      int trainingExamples,
      int validationExamples,
      int bestEpoch,
      Map<String, String> versions,
      int threads) {
    this(kind, options, origin, trainingExamples, validationExamples, bestEpoch, versions, threads, 1, "");
  }

  /** Copies the versions. */
  public ModelCard {
    versions = Map.copyOf(versions);
  }
}
