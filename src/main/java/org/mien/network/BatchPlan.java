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
    return cut(shuffled(examples, new SplittableRandom(Seeds.of(seed, Seeds.ORDER, pass))), batchSize);
  }

  /**
   * The batches of one pass in which every class that occurs is drawn equally often (one more or less where the draws do
   * not divide evenly), as many draws as there are examples. Within a class every example comes equally often, one more or
   * less, and chance says which ones come once more.
   *
   * @param labels the class of each example
   * @param pass from 1
   */
  static List<int[]> balanced(int[] labels, int classes, int batchSize, long seed, int pass) {
    SplittableRandom random = new SplittableRandom(Seeds.of(seed, Seeds.BALANCE, pass));
    int[][] members = new int[classes][];
    for (int c = 0; c < classes; c++) {
      int label = c;
      members[c] = IntStream.range(0, labels.length).filter(i -> labels[i] == label).toArray();
    }
    int[] occurring = IntStream.range(0, classes).filter(c -> members[c].length > 0).toArray();
    int[] turns = shuffled(occurring.length, random);
    int[] drawn = new int[labels.length];
    int[] taken = new int[classes];
    int[][] orders = new int[classes][];
    for (int i = 0; i < drawn.length; i++) {
      int c = occurring[turns[i % turns.length]];
      int at = taken[c]++ % members[c].length;
      orders[c] = at == 0 ? shuffled(members[c].length, random) : orders[c];
      drawn[i] = members[c][orders[c][at]];
    }
    int[] order = shuffled(drawn.length, random);
    return cut(IntStream.of(order).map(i -> drawn[i]).toArray(), batchSize);
  }

  /** Batches with their numbers, and how often each example came before. */
  static List<Draw> draws(List<int[]> batches, int examples) {
    int[] counts = new int[examples];
    List<Draw> draws = new ArrayList<>(batches.size());
    for (int[] batch : batches) {
      draws.add(new Draw(draws.size(), batch, IntStream.of(batch).map(i -> counts[i]++).toArray()));
    }
    return draws;
  }

  /** The numbers from 0 on in a random order. */
  static int[] shuffled(int count, SplittableRandom random) {
    int[] order = range(0, count);
    for (int i = count - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }

  private static List<int[]> cut(int[] order, int batchSize) {
    List<int[]> batches = new ArrayList<>();
    for (int from = 0; from < order.length; from += batchSize) {
      batches.add(Arrays.copyOfRange(order, from, Math.min(order.length, from + batchSize)));
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
