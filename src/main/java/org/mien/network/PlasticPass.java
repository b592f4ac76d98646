package org.mien.network;

import java.util.Arrays;

/**
 * One forward pass of a {@link PlasticRnn} over a batch of sequences, kept for back-propagation through time. On the way
 * back the traces are computed again, sample by sample: that costs less than keeping those of a whole batch.
 *
 * <p>Plasticity and traces lie as the recurrent weights do, {@code trace[unit * units + from]}, on the way back, and
 * transposed on the way forward, so that every inner loop runs along memory.
 */
final class PlasticPass extends RnnPass {
  private final int area;
  private final double[] plasticity;
  private final double rate;
  private final double[] plasticityGradient;
  private double rateGradient;
  /** Traces of one sample, that of step t from {@code t * area} on. */
  private double[] traces;
  /** Gradient of the trace that the step in hand leaves behind. */
  private double[] flow;
  private double[] effective;

  /**
   * @param plasticity of each recurrent weight, in their layout
   * @param rate trace rate, 0 to 1; 0 freezes the trace at 0
   */
  PlasticPass(int samples, int steps, int inputs, int units, Mask mask, double[] plasticity, double rate) {
    super(samples, steps, inputs, units, mask);
    this.area = units * units;
    this.plasticity = plasticity;
    this.rate = rate;
    plasticityGradient = new double[area];
  }

  /** Gradient of the plasticity, in the layout of the recurrent weights; after {@link #back}. */
  double[] plasticityGradient() {
    return plasticityGradient;
  }

  /** Derivative by the trace rate itself; after {@link #back}. */
  double rateGradient() {
    return rateGradient;
  }

  @Override
  void run(double[] x, double[] weights, double[] recurrent, double[] bias) {
    double[] byInput = byInput(weights);
    double[] fixed = Vectors.transpose(recurrent, units, units);
    double[] plastic = Vectors.transpose(plasticity, units, units);
    double[] trace = new double[area];
    effective = new double[area];
    for (int s = 0; s < samples; s++) {
      for (int t = 0; t < steps; t++) {
        int row = s * steps + t;
        if (mask.counts(s, t)) {
          project(row, x, byInput, bias);
        }
        if (!follows(s, t)) {
          Arrays.fill(trace, 0);
        } else {
          Vectors.sumOfProduct(fixed, plastic, trace, 0, effective, area);
          for (int k = 0; k < units; k++) {
            Vectors.add(output[(row - 1) * units + k], effective, k * units, output, row * units, units);
          }
        }
        if (mask.counts(s, t)) {
          squash(row);
        }
        if (follows(s, t)) {
          for (int k = 0; k < units; k++) {
            Vectors.blend(1 - rate, trace, k * units, rate * output[(row - 1) * units + k], output, row * units,
                trace, k * units, units);
          }
        }
      }
    }
  }

  /** Whether a step counts and has a state to go on from. */
  private boolean follows(int s, int t) {
    return t > 0 && mask.counts(s, t) && mask.counts(s, t - 1);
  }

  @Override
  double[] back(double[] gradient, double[] recurrent) {
    double[] delta = new double[output.length];
    traces = new double[steps * area];
    flow = new double[area];
    effective = new double[area];
    Arrays.fill(plasticityGradient, 0);
    rateGradient = 0;
    for (int s = 0; s < samples; s++) {
      retrace(s);
      for (int t = steps - 1; t >= 0; t--) {
        int h = (s * steps + t) * units;
        if (mask.counts(s, t)) {
          if (t + 1 == steps || !mask.counts(s, t + 1)) {
            System.arraycopy(gradient, h, delta, h, units);
            Arrays.fill(flow, 0);
          }
          backStep(s, t, gradient, recurrent, delta);
        }
      }
    }
    return delta;
  }

  /** The traces of a sample once more: in the layout of the recurrent weights, and all of them. */
  private void retrace(int s) {
    Arrays.fill(traces, 0, area, 0);
    for (int t = 0; t + 1 < steps; t++) {
      int row = s * steps + t;
      if (!follows(s, t)) {
        Arrays.fill(traces, (t + 1) * area, (t + 2) * area, 0);
        continue;
      }
      for (int j = 0; j < units; j++) {
        Vectors.blend(1 - rate, traces, t * area + j * units, rate * output[row * units + j], output, (row - 1) * units,
            traces, (t + 1) * area + j * units, units);
      }
    }
  }

  /** Row t of delta holds what came from outside and from step t + 1 through the weights; row t - 1 gets the same. */
  private void backStep(int s, int t, double[] gradient, double[] recurrent, double[] delta) {
    int h = (s * steps + t) * units;
    boolean follows = follows(s, t);
    for (int j = 0; j < units; j++) {
      double sum = delta[h + j];
      if (follows) {
        double through = Vectors.dot(flow, j * units, output, h - units, units);
        sum += rate * through;
        rateGradient += output[h + j] * through;
      }
      delta[h + j] = sum * (1 - output[h + j] * output[h + j]);
    }
    if (!follows) {
      return;
    }
    rateGradient -= Vectors.dot(flow, 0, traces, t * area, area);
    System.arraycopy(gradient, h - units, delta, h - units, units);
    Vectors.sumOfProduct(recurrent, plasticity, traces, t * area, effective, area);
    for (int j = 0; j < units; j++) {
      Vectors.add(delta[h + j], effective, j * units, delta, h - units, units);
      Vectors.add(rate * output[h + j], flow, j * units, delta, h - units, units);
    }
    hand(t, h, delta);
  }

  /** Adds up the gradient of the plasticity and takes the gradient of the trace back by one step. */
  private void hand(int t, int h, double[] delta) {
    Vectors.scale(1 - rate, flow);
    for (int j = 0; j < units; j++) {
      int from = j * units;
      double d = delta[h + j];
      Vectors.addProduct(d, output, h - units, traces, t * area + from, plasticityGradient, from, units);
      Vectors.addProduct(d, output, h - units, plasticity, from, flow, from, units);
    }
  }
}
