package org.mien.baseline;

import java.util.Arrays;

/**
 * One score a class, linear in the row; the probabilities are their softmax.
 *
 * @param weights {@code [class][column]}, with the bias as the last column
 * @param present which classes the training part had; the others get probability 0
 */
record LinearAnswers(double[][] weights, boolean[] present) implements Fitted {

  @Override
  public float[] probabilities(String clipId, float[] row) {
    double[] scores = new double[weights.length];
    for (int k = 0; k < scores.length; k++) {
      double score = weights[k][row.length];
      for (int c = 0; c < row.length; c++) {
        score += weights[k][c] * row[c];
      }
      scores[k] = present[k] ? score : Double.NEGATIVE_INFINITY;
    }
    return Votes.softmax(scores);
  }

  @Override
  public Blocks blocks() {
    return new Blocks().put("weights", weights).put("present", Blocks.of(present));
  }

  static LinearAnswers of(Blocks blocks, int classes, int columns) {
    boolean[] present = blocks.truths("present", classes);
    blocks.require(Arrays.stream(Blocks.of(present)).sum() > 0);
    return new LinearAnswers(blocks.doubles("weights", classes, columns + 1), present);
  }
}
