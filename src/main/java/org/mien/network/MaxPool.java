package org.mien.network;

/**
 * Maximum over windows, bias and ReLU, on convolution outputs laid out window, cell, channel. Adding the bias and cutting at 0
 * after the maximum gives the same as before it, because both keep the order of values.
 */
final class MaxPool {

  private MaxPool() {}

  /** Writes {@code max(0, max over cells + bias)} for every window and channel. */
  static void values(float[] in, int windows, int cells, float[] bias, float[] out) {
    int n = bias.length;
    for (int w = 0; w < windows; w++) {
      int base = w * cells * n;
      int o = w * n;
      System.arraycopy(in, base, out, o, n);
      for (int cell = 1; cell < cells; cell++) {
        larger(in, base + cell * n, out, o, n);
      }
      addAndCut(out, o, bias);
    }
  }

  private static void larger(float[] in, int from, float[] out, int to, int n) {
    for (int i = 0; i < n; i++) {
      float a = in[from + i];
      float b = out[to + i];
      out[to + i] = a > b ? a : b;
    }
  }

  private static void addAndCut(float[] out, int o, float[] bias) {
    for (int i = 0; i < bias.length; i++) {
      float v = out[o + i] + bias[i];
      out[o + i] = v > 0 ? v : 0;
    }
  }

  /** As {@link #values}, and notes which cell won, the first among equals; -1 where the result is not above 0. */
  static void winners(float[] in, int windows, int cells, float[] bias, float[] out, byte[] winners, int to) {
    int n = bias.length;
    for (int w = 0; w < windows; w++) {
      int base = w * cells * n;
      int o = w * n;
      for (int i = 0; i < n; i++) {
        float best = in[base + i];
        int winner = 0;
        for (int cell = 1, p = base + n + i; cell < cells; cell++, p += n) {
          float v = in[p];
          if (v > best) {
            best = v;
            winner = cell;
          }
        }
        float v = best + bias[i];
        out[o + i] = v > 0 ? v : 0;
        winners[to + o + i] = (byte) (v > 0 ? winner : -1);
      }
    }
  }

  /**
   * Sends the gradient of each pooled value to the cell that won, and adds it up per channel for the bias.
   *
   * @param delta filled with zeros before
   */
  static void route(float[] gradient, byte[] winners, int from, int windows, int cells, float[] delta, double[] biasGradient) {
    int n = biasGradient.length;
    for (int w = 0; w < windows; w++) {
      int base = w * cells * n;
      int o = w * n;
      for (int i = 0; i < n; i++) {
        int winner = winners[from + o + i];
        if (winner >= 0) {
          float g = gradient[o + i];
          delta[base + winner * n + i] = g;
          biasGradient[i] += g;
        }
      }
    }
  }
}
