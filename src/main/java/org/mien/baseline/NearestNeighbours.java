package org.mien.baseline;

import java.util.stream.IntStream;

/**
 * The training examples themselves. The probability of a class is its share among the k nearest by Euclidean distance, the
 * earlier example first where two are equally far; as many as there are where k is more.
 */
final class NearestNeighbours implements Fitted {

  private final int k;
  private final int classes;
  private final float[][] rows;
  private final int[] labels;
  private final DistanceTable table;

  NearestNeighbours(int k, int classes, float[][] rows, int[] labels) {
    this.k = Math.min(k, rows.length);
    this.classes = classes;
    this.rows = rows;
    this.labels = labels;
    this.table = new DistanceTable(rows);
  }

  @Override
  public float[] probabilities(String clipId, float[] row) {
    float[] distances = table.squared(row);
    // The k nearest so far, nearest first: k is small, and most examples are farther than all of them.
    int[] nearest = new int[k];
    int found = 0;
    for (int i = 0; i < distances.length; i++) {
      if (found == k && distances[i] >= distances[nearest[k - 1]]) {
        continue;
      }
      int place = found < k ? found++ : k - 1;
      while (place > 0 && distances[i] < distances[nearest[place - 1]]) {
        nearest[place] = nearest[place - 1];
        place--;
      }
      nearest[place] = i;
    }
    float[] shares = new float[classes];
    for (int i : nearest) {
      shares[labels[i]] += 1f / k;
    }
    return shares;
  }

  @Override
  public Blocks blocks() {
    double[] asNumbers = IntStream.of(labels).asDoubleStream().toArray();
    return new Blocks().put("rows", rows).put("labels", asNumbers).put("k", new double[] {k});
  }

  static NearestNeighbours of(Blocks blocks, int classes, int columns) {
    float[][] rows = blocks.floats("rows", columns);
    int[] labels = blocks.wholes("labels", rows.length, classes - 1);
    return new NearestNeighbours(blocks.wholes("k", 1, rows.length)[0], classes, rows, labels);
  }
}
