package org.mien.network;

/**
 * One forward pass of h(t) = tanh(x(t) W + h(t-1) R + b) over a batch of sequences, kept for back-propagation through
 * time. A step that the mask leaves out gives 0 and leaves a state of 0, as in the stock layer. Weights come and
 * gradients go as they lie in memory, column by column: {@code weights[unit * inputs + input]}.
 */
class RnnPass {
  final int samples;
  final int steps;
  final int units;
  final Mask mask;
  final double[] output;
  private final int inputs;

  RnnPass(int samples, int steps, int inputs, int units, Mask mask) {
    this.samples = samples;
    this.steps = steps;
    this.inputs = inputs;
    this.units = units;
    this.mask = mask;
    output = new double[samples * steps * units];
  }

  /** Outputs, samples x steps x units. */
  double[] output() {
    return output;
  }

  /** Outputs at the last step that counts, samples x units. */
  double[] lastOutput() {
    double[] out = new double[samples * units];
    for (int s = 0; s < samples; s++) {
      System.arraycopy(output, (s * steps + mask.last(s, steps)) * units, out, s * units, units);
    }
    return out;
  }

  /** Gradient of all outputs, given that of {@link #lastOutput}. */
  double[] spread(double[] lastGradient) {
    double[] out = new double[output.length];
    for (int s = 0; s < samples; s++) {
      System.arraycopy(lastGradient, s * units, out, (s * steps + mask.last(s, steps)) * units, units);
    }
    return out;
  }

  /** Runs over all steps. */
  void run(double[] x, double[] weights, double[] recurrent, double[] bias) {
    double[] byInput = byInput(weights);
    double[] byUnit = Vectors.transpose(recurrent, units, units);
    for (int s = 0; s < samples; s++) {
      for (int t = 0; t < steps; t++) {
        if (mask.counts(s, t)) {
          int row = s * steps + t;
          int h = row * units;
          project(row, x, byInput, bias);
          for (int k = 0; t > 0 && k < units; k++) {
            Vectors.add(output[h - units + k], byUnit, k * units, output, h, units);
          }
          squash(row);
        }
      }
    }
  }

  /** Begins the output of a row with the bias and the products of inputs and their weights, input by input. */
  final void project(int row, double[] x, double[] byInput, double[] bias) {
    int h = row * units;
    System.arraycopy(bias, 0, output, h, units);
    for (int i = 0; i < inputs; i++) {
      Vectors.add(x[row * inputs + i], byInput, i * units, output, h, units);
    }
  }

  /** Input weights with all of one input together. */
  final double[] byInput(double[] weights) {
    return Vectors.transpose(weights, units, inputs);
  }

  /** Ends the output of a row. */
  final void squash(int row) {
    for (int h = row * units; h < (row + 1) * units; h++) {
      output[h] = LstmPass.tanh(output[h]);
    }
  }

  /**
   * Gradient of what goes into tanh, samples x steps x units.
   *
   * @param gradient of the outputs, samples x steps x units
   * @param recurrent recurrent weights, as given to {@link #run}
   */
  double[] back(double[] gradient, double[] recurrent) {
    double[] delta = new double[output.length];
    for (int s = 0; s < samples; s++) {
      for (int t = steps - 1; t >= 0; t--) {
        if (mask.counts(s, t)) {
          int h = (s * steps + t) * units;
          // Row t of delta collects what flows back from step t + 1, and stays 0 where that step does not count.
          for (int k = 0; k < units; k++) {
            double sum = gradient[h + k];
            if (t + 1 < steps) {
              for (int j = 0; j < units; j++) {
                sum += delta[h + units + j] * recurrent[j * units + k];
              }
            }
            delta[h + k] = sum * (1 - output[h + k] * output[h + k]);
          }
        }
      }
    }
    return delta;
  }

  /** Gradient of the input weights, in their layout. */
  double[] weightGradient(double[] x, double[] delta) {
    double[] out = new double[units * inputs];
    for (int row = 0; row < samples * steps; row++) {
      for (int k = 0; k < units; k++) {
        Vectors.add(delta[row * units + k], x, row * inputs, out, k * inputs, inputs);
      }
    }
    return out;
  }

  /** Gradient of the recurrent weights, in their layout. */
  double[] recurrentGradient(double[] delta) {
    double[] out = new double[units * units];
    for (int row = 0; row < samples * steps; row++) {
      for (int k = 0; row % steps > 0 && k < units; k++) {
        Vectors.add(delta[row * units + k], output, (row - 1) * units, out, k * units, units);
      }
    }
    return out;
  }

  /** Gradient of the biases. */
  double[] biasGradient(double[] delta) {
    double[] out = new double[units];
    for (int row = 0; row < samples * steps; row++) {
      Vectors.add(1, delta, row * units, out, 0, units);
    }
    return out;
  }

  /** Gradient of the inputs, samples x steps x inputs. */
  double[] inputGradient(double[] delta, double[] weights) {
    double[] out = new double[samples * steps * inputs];
    for (int row = 0; row < samples * steps; row++) {
      for (int k = 0; k < units; k++) {
        Vectors.add(delta[row * units + k], weights, k * inputs, out, row * inputs, inputs);
      }
    }
    return out;
  }
}
