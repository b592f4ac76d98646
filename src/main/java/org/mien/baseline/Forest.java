package org.mien.baseline;

/**
 * A random forest: every tree names a class, and the probability of a class is the share of the trees that name it.
 *
 * @param classes of the label set
 * @param columns features a row
 * @param roots node of each tree to begin at
 * @param questions {@code [node]}: the column to look at, or -1 at a leaf
 * @param thresholds {@code [node]}: up to and including it the way goes to the left
 * @param left {@code [node]}: the next node, greater than the node itself; at a leaf the class
 * @param right {@code [node]}: the next node, greater than the node itself
 */
record Forest(int classes, int columns, int[] roots, int[] questions, float[] thresholds, int[] left, int[] right)
    implements Fitted {

  @Override
  public float[] probabilities(String clipId, float[] row) {
    int[] votes = new int[classes];
    for (int root : roots) {
      int node = root;
      while (questions[node] >= 0) {
        node = row[questions[node]] <= thresholds[node] ? left[node] : right[node];
      }
      votes[left[node]]++;
    }
    float[] shares = new float[classes];
    for (int k = 0; k < classes; k++) {
      shares[k] = (float) votes[k] / roots.length;
    }
    return shares;
  }

  @Override
  public Blocks blocks() {
    double[][] nodes = new double[questions.length][];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = new double[] {questions[i], thresholds[i], left[i], right[i]};
    }
    double[] starts = new double[roots.length];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = roots[i];
    }
    return new Blocks().put("size", new double[] {roots.length, nodes.length}).put("roots", starts).put("nodes", nodes);
  }

  static Forest of(Blocks blocks, int classes, int columns) {
    int[] size = blocks.wholes("size", 2, Integer.MAX_VALUE);
    blocks.require(size[0] > 0 && size[1] > 0);
    double[][] nodes = blocks.doubles("nodes", size[1], 4);
    Forest forest = new Forest(classes, columns, blocks.wholes("roots", size[0], size[1] - 1), new int[nodes.length],
        new float[nodes.length], new int[nodes.length], new int[nodes.length]);
    for (int i = 0; i < nodes.length; i++) {
      forest.questions[i] = (int) nodes[i][0];
      forest.thresholds[i] = (float) nodes[i][1];
      forest.left[i] = (int) nodes[i][2];
      forest.right[i] = (int) nodes[i][3];
      blocks.require(forest.sound(i));
    }
    return forest;
  }

  /** Since every step leads to a later node, no walk goes around in a circle. */
  private boolean sound(int node) {
    if (questions[node] < 0) {
      return left[node] >= 0 && left[node] < classes;
    }
    return questions[node] < columns && left[node] > node && left[node] < left.length && right[node] > node
        && right[node] < right.length;
  }
}
