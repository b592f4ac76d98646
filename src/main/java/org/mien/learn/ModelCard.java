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
 */
public record ModelCard(
    String kind,
    TrainingOptions options,
    Origin origin,
    int trainingExamples,
    int validationExamples,
    int bestEpoch,
    Map<String, String> versions,
    int threads) {

  /** Copies the versions. */
  public ModelCard {
    versions = Map.copyOf(versions);
  }
}
