package org.mien.experiment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mien.dataset.ContentHash;
import org.mien.learn.Trainer;

/**
 * Results of learners that draw nothing at random, so that a fold with the same clips on both sides is not computed again for
 * every seed. Kept in memory only: whoever computes it again gets the same bits. Thread-safe.
 */
final class UnseededResults {

  private final Map<String, FoldResult> results = new ConcurrentHashMap<>();

  /** What decides the result of a learner that draws nothing at random and needs no validation part, or the empty string. */
  String key(LearnerPlan learner, Trainer trainer, List<String> learned, List<String> tested) {
    if (trainer.drawsAtRandom() || trainer.needsValidation()) {
      return "";
    }
    String words = learner.name() + "\n" + String.join("\n", learned) + "\n\n" + String.join("\n", tested);
    return ContentHash.of(words.getBytes(StandardCharsets.UTF_8));
  }

  /** The result of a key, or null. */
  FoldResult get(String key) {
    return key.isEmpty() ? null : results.get(key);
  }

  /** Keeps a result; nothing for the empty key. */
  void put(String key, FoldResult result) {
    if (!key.isEmpty()) {
      results.putIfAbsent(key, result);
    }
  }
}
