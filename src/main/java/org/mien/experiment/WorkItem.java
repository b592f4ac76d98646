package org.mien.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.mien.dataset.ContentHash;

/**
 * One training and one test of a cross-validation: the smallest piece that can be computed anywhere and taken over whole.
 *
 * @param learner name of the learner
 * @param seed of the division
 * @param fold name of the fold, the empty string for a hold-out
 */
public record WorkItem(String learner, long seed, String fold) {

  private static final long EXACT_IN_JSON = (1L << 53) - 1;

  /**
   * The seed of everything that is drawn at random for one purpose of this item: depends on learner, seed, fold and purpose
   * and on nothing else, so neither the number of workers nor their order changes anything.
   */
  long seedFor(String purpose) {
    String text = learner + '\n' + seed + '\n' + fold + '\n' + purpose;
    String hash = ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(HexFormat.of().parseHex(hash.substring(0, 16))).getLong() & EXACT_IN_JSON;
  }

  /** In words, such as "paper, seed 1, fold s03". */
  public String words() {
    return learner + ", seed " + seed + (fold.isEmpty() ? "" : ", fold " + fold);
  }
}
