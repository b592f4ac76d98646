package org.mien.network;

import java.util.Arrays;

/**
 * One forward pass of scaled dot-product attention with several heads (Vaswani et al. 2017) over a batch of sequences, kept
 * for the way back. Every step that counts looks at all steps of its own sample that count; a step that does not count
 * gives 0 and is seen by nobody.
 *
 * <p>Queries, keys and values come side by side: rows of {@code 3 * width} values, a row for each step of each sample; head
 * h has columns {@code h * depth} to {@code (h + 1) * depth} of each third.
 */
final class AttentionPass {
  private final int samples;
  private final int steps;
  private final int width;
  private final int heads;
  private final int depth;
  private final double scale;
  private final Mask mask;
  /** Samples x heads x steps x steps: how much of which step (last) a step looks at; rows sum to 1. */
  private final double[] shares;
  private final double[] across;
  private final WeightedRows sum = new WeightedRows();
  private double[] qkv;

  AttentionPass(int samples, int steps, int width, int heads, Mask mask) {
    this.samples = samples;
    this.steps = steps;
    this.width = width;
    this.heads = heads;
    this.depth = width / heads;
    this.scale = 1 / Math.sqrt(depth);
    this.mask = mask;
    shares = new double[samples * heads * steps * steps];
    across = new double[depth * steps];
  }

  /** What every step sees, samples * steps rows of width. */
  double[] run(double[] queriesKeysValues) {
    qkv = queriesKeysValues;
    double[] out = new double[samples * steps * width];
    for (int s = 0; s < samples; s++) {
      for (int h = 0; h < heads; h++) {
        turn(s, h, width);
        for (int i = 0; i < steps; i++) {
          if (mask.counts(s, i)) {
            int row = share(s, h, i);
            sum.into(shares, row, steps).add(qkv, at(s, i, h), 1, depth, across, 0, steps);
            softmax(s, row);
            sum.into(out, (s * steps + i) * width + h * depth, depth)
                .add(shares, row, 1, steps, qkv, at(s, 0, h) + 2 * width, 3 * width);
          }
        }
      }
    }
    return out;
  }

  /** The gradient of queries, keys and values, given that of what {@link #run} gave. */
  double[] back(double[] above) {
    double[] below = new double[qkv.length];
    double[] scores = new double[steps * steps];
    for (int s = 0; s < samples; s++) {
      for (int h = 0; h < heads; h++) {
        turn(s, h, 2 * width);
        Arrays.fill(scores, 0);
        for (int i = 0; i < steps; i++) {
          if (mask.counts(s, i)) {
            scoreGradient(s, h, i, above, scores);
            sum.into(below, at(s, i, h), depth)
                .add(scores, i * steps, 1, steps, qkv, at(s, 0, h) + width, 3 * width);
          }
        }
        for (int j = 0; j < steps; j++) {
          sum.into(below, at(s, j, h) + width, depth).add(scores, j, steps, steps, qkv, at(s, 0, h), 3 * width);
          sum.into(below, at(s, j, h) + 2 * width, depth)
              .add(shares, share(s, h, 0) + j, steps, steps, above, s * steps * width + h * depth, width);
        }
      }
    }
    return below;
  }

  private void scoreGradient(int s, int h, int i, double[] above, double[] scores) {
    int at = i * steps;
    int row = share(s, h, i);
    sum.into(scores, at, steps).add(above, (s * steps + i) * width + h * depth, 1, depth, across, 0, steps);
    double mean = Vectors.dot(shares, row, scores, at, steps);
    for (int j = 0; j < steps; j++) {
      scores[at + j] = shares[row + j] * (scores[at + j] - mean) * scale;
    }
  }

  private void softmax(int s, int row) {
    double max = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < steps; j++) {
      max = mask.counts(s, j) ? Math.max(max, shares[row + j]) : max;
    }
    double total = 0;
    for (int j = 0; j < steps; j++) {
      double e = mask.counts(s, j) ? Math.exp((shares[row + j] - max) * scale) : 0;
      shares[row + j] = e;
      total += e;
    }
    for (int j = 0; j < steps; j++) {
      shares[row + j] /= total;
    }
  }

  /** Copies one head's keys or values of a sample turned over, so that one value of all steps lies together. */
  private void turn(int s, int h, int third) {
    for (int j = 0; j < steps; j++) {
      int from = at(s, j, h) + third;
      for (int c = 0; c < depth; c++) {
        across[c * steps + j] = qkv[from + c];
      }
    }
  }

  private int at(int s, int i, int h) {
    return (s * steps + i) * 3 * width + h * depth;
  }

  private int share(int s, int h, int i) {
    return ((s * heads + h) * steps + i) * steps;
  }
}
