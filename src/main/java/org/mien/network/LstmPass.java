package org.mien.network;

import java.util.Arrays;

/**
 * One forward pass of an LSTM over a batch of sequences, kept for back-propagation through time. A step that the mask
 * leaves out gives 0 and leaves a state of 0, as in the stock layer.
 *
 * <p>Gates stand in the order candidate, forget, output, input: the stock layout. Recurrent weights come as they lie
 * in memory, {@code recurrent[gate * units + unit]} where {@code gate} counts all 4 * units gates.
 */
final class LstmPass {
  private final int samples;
  private final int steps;
  private final int units;
  private final int width;
  private final Mask mask;
  /**
   * Before {@link #run} products of input and weights, after it the gates' activations; a row for each step of each
   * sample.
   */
  private final double[] gates;
  private final double[] cell;
  private final double[] squashed;
  private final double[] output;

  /** @param projected products of inputs and input weights, samples * steps rows of 4 * units; changed in place */
  LstmPass(int samples, int steps, int units, double[] projected, Mask mask) {
    this.samples = samples;
    this.steps = steps;
    this.units = units;
    this.width = 4 * units;
    this.mask = mask;
    this.gates = projected;
    cell = new double[samples * steps * units];
    squashed = new double[cell.length];
    output = new double[cell.length];
  }

  /** Outputs, samples x steps x units. */
  double[] output() {
    return output;
  }

  /** Runs over all steps. */
  void run(double[] recurrent, double[] bias) {
    double[] byUnit = Vectors.transpose(recurrent, width, units);
    for (int s = 0; s < samples; s++) {
      for (int t = 0; t < steps; t++) {
        int row = s * steps + t;
        if (mask.counts(s, t)) {
          step(row, t == 0 ? -1 : row - 1, byUnit, bias);
        }
      }
    }
  }

  private void step(int row, int before, double[] byUnit, double[] bias) {
    int g = row * width;
    Vectors.add(1, bias, 0, gates, g, width);
    if (before >= 0) {
      for (int k = 0; k < units; k++) {
        double h = output[before * units + k];
        if (h != 0) {
          Vectors.add(h, byUnit, k * width, gates, g, width);
        }
      }
    }
    for (int k = 0; k < units; k++) {
      gates[g + k] = tanh(gates[g + k]);
    }
    for (int k = units; k < width; k++) {
      gates[g + k] = 1 / (1 + Math.exp(-gates[g + k]));
    }
    int u = row * units;
    for (int k = 0; k < units; k++) {
      double old = before < 0 ? 0 : cell[before * units + k];
      double c = gates[g + units + k] * old + gates[g + 3 * units + k] * gates[g + k];
      cell[u + k] = c;
      squashed[u + k] = tanh(c);
      output[u + k] = gates[g + 2 * units + k] * squashed[u + k];
    }
  }

  /**
   * Back-propagation through time.
   *
   * @param gradient of the outputs, samples x steps x units
   * @param recurrent recurrent weights, as given to {@link #run}
   * @param recurrentGradient receives the gradient of the recurrent weights, in the same layout; zeros before
   * @param biasGradient receives the gradient of the biases; zeros before
   * @return gradient of the products of inputs and input weights, samples * steps rows of 4 * units
   */
  double[] back(double[] gradient, double[] recurrent, double[] recurrentGradient, double[] biasGradient) {
    double[] delta = new double[gates.length];
    double[] next = new double[units];
    double[] nextCell = new double[units];
    for (int s = 0; s < samples; s++) {
      Arrays.fill(next, 0);
      Arrays.fill(nextCell, 0);
      for (int t = steps - 1; t >= 0; t--) {
        int row = s * steps + t;
        if (mask.counts(s, t)) {
          backStep(row, t == 0 ? -1 : row - 1, gradient, next, nextCell, delta);
          collect(row, t == 0 ? -1 : row - 1, delta, recurrent, next, recurrentGradient, biasGradient);
        } else {
          Arrays.fill(next, 0);
          Arrays.fill(nextCell, 0);
        }
      }
    }
    return delta;
  }

  private void backStep(int row, int before, double[] gradient, double[] next, double[] nextCell, double[] delta) {
    int g = row * width;
    int u = row * units;
    for (int k = 0; k < units; k++) {
      double candidate = gates[g + k];
      double forget = gates[g + units + k];
      double out = gates[g + 2 * units + k];
      double in = gates[g + 3 * units + k];
      double old = before < 0 ? 0 : cell[before * units + k];
      double dh = gradient[u + k] + next[k];
      double dc = nextCell[k] + dh * out * (1 - squashed[u + k] * squashed[u + k]);
      delta[g + k] = dc * in * (1 - candidate * candidate);
      delta[g + units + k] = dc * old * forget * (1 - forget);
      delta[g + 2 * units + k] = dh * squashed[u + k] * out * (1 - out);
      delta[g + 3 * units + k] = dc * candidate * in * (1 - in);
      nextCell[k] = dc * forget;
    }
  }

  private void collect(int row, int before, double[] delta, double[] recurrent, double[] next, double[] recurrentGradient,
      double[] biasGradient) {
    int g = row * width;
    Vectors.add(1, delta, g, biasGradient, 0, width);
    Arrays.fill(next, 0);
    if (before < 0) {
      return;
    }
    for (int j = 0; j < width; j++) {
      Vectors.add(delta[g + j], recurrent, j * units, next, 0, units);
      Vectors.add(delta[g + j], output, before * units, recurrentGradient, j * units, units);
    }
  }

  /** tanh through one exponential, which costs less than Java's own; off by less than 1e-15. */
  static double tanh(double x) {
    double e = Math.exp(-2 * Math.abs(x));
    return Math.copySign((1 - e) / (1 + e), x);
  }
}
