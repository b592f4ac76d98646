package org.mien.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mien.learn.ExampleSet;

/** Which examples go into which batch. */
final class BatchPlan {

  /** Most examples a batch when a network only answers. */
  static final int LARGEST_ANSWER_BATCH = 64;

  /** Most pixels a batch when a network only answers: 256 frames of 48 x 48. Keeps the memory for long clips bounded. */
  private static final long LARGEST_ANSWER_PIXELS = 256L * 48 * 48;

  private BatchPlan() {}

  /**
   * The batches of one pass over the training part: every example once, in an order that depends on seed and pass alone.
   *
   * @param pass from 1
   */
  static List<int[]> training(int examples, int batchSize, long seed, int pass) {
    int[] order = new int[examples];
    for (int i = 0; i < examples; i++) {
      order[i] = i;
    }
    SplittableRandom random = new SplittableRandom(Seeds.of(seed, Seeds.ORDER, pass));
    for (int i = examples - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    List<int[]> batches = new ArrayList<>();
    for (int from = 0; from < examples; from += batchSize) {
      batches.add(Arrays.copyOfRange(order, from, Math.min(examples, from + batchSize)));
    }
    return batches;
  }

  /** Batches in the order of the set, at most {@code largest} examples each and bounded in pixels. */
  static List<int[]> answering(ExampleSet examples, int largest) {
    List<int[]> batches = new ArrayList<>();
    long area = examples.frameBytes();
    int from = 0;
    int longest = 0;
    for (int i = 0; i < examples.size(); i++) {
      int with = Math.max(longest, examples.frames(i));
      boolean full = i - from == largest || (i - from + 1) * with * area > LARGEST_ANSWER_PIXELS;
      if (full && i > from) {
        batches.add(range(from, i));
        from = i;
        with = examples.frames(i);
      }
      longest = with;
    }
    if (from < examples.size()) {
      batches.add(range(from, examples.size()));
    }
    return batches;
  }

  private static int[] range(int from, int to) {
    return IntStream.range(from, to).toArray();
  }
}
