package org.mien.network;

import java.util.Arrays;

/**
 * ReLU and maximum over pooling windows, on the bit patterns of floats: for values above 0 the order of the bits as
 * integers is the order of the floats, and all below 0 are negative integers, which ReLU drops anyway. Integer maxima
 * and masks need no branches, which these values would mislead every other time, and the compiler turns them into
 * vector instructions.
 *
 * <p>Convolution outputs lie cell by cell: all windows' first cells with all their channels, then all second cells. A
 * slab is the values of one cell, as many as there are pooled values.
 */
final class MaxPool {

  private MaxPool() {}

  /** Writes max(0, maximum over cells) into {@code best}. */
  static void values(int[] in, int from, int cells, int[] best, int slab) {
    Arrays.fill(best, 0, slab, 0);
    for (int cell = 0; cell < cells; cell++) {
      larger(in, from + cell * slab, best, slab);
    }
  }

  private static void larger(int[] in, int from, int[] best, int n) {
    for (int i = 0; i < n; i++) {
      best[i] = Math.max(best[i], in[from + i]);
    }
  }

  /** As {@link #values}, and notes which cell won, the first among equals; -1 where no cell is above 0. */
  static void winners(int[] in, int from, int cells, int[] best, int[] winner, int slab) {
    Arrays.fill(best, 0, slab, 0);
    Arrays.fill(winner, 0, slab, -1);
    for (int cell = 0; cell < cells; cell++) {
      largerWinner(in, from + cell * slab, best, winner, slab, cell);
    }
  }

  private static void largerWinner(int[] in, int from, int[] best, int[] winner, int n, int cell) {
    for (int i = 0; i < n; i++) {
      int value = in[from + i];
      int old = best[i];
      int wins = (old - Math.max(value, 0)) >> 31;
      winner[i] = (cell & wins) | (winner[i] & ~wins);
      best[i] = Math.max(old, value);
    }
  }

  /** Keeps winners in a quarter of the memory. */
  static void narrow(int[] winner, byte[] kept, int to, int slab) {
    for (int i = 0; i < slab; i++) {
      kept[to + i] = (byte) winner[i];
    }
  }

  /**
   * Sends the gradient of each pooled value to the cell that won it. Where none won, a 0 goes to cell 0.
   *
   * @param gradient bit patterns of the gradients of the pooled values
   * @param delta receives bit patterns, {@code cells} slabs from {@code to} on; zeros before
   */
  static void route(int[] gradient, int at, byte[] kept, int from, int slab, int[] delta, int to) {
    for (int i = 0; i < slab; i++) {
      int winner = kept[from + i];
      int won = ~(winner >> 31);
      delta[to + (winner & won) * slab + i] = gradient[at + i] & won;
    }
  }
}
