package org.mien.network;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * Sparse categorical cross-entropy of a softmax output, weighted by class, which also keeps count of loss and hits, so
 * that a learning curve of the training part costs no second pass. Labels are class indices in an array of [examples, 1],
 * or shares of the classes in an array of [examples, classes].
 *
 * <p>Loss of an example: {@code -w[y] log softmax(z)[y]}; its derivative by z: {@code w[y] (softmax(z) - onehot(y))}. With
 * shares q: {@code -sum w[c] q[c] log softmax(z)[c]}, and {@code (sum w[c] q[c]) softmax(z) - w q}, as in PyTorch. The hit of an
 * example with shares is its largest one.
 */
final class CrossEntropy implements ILossFunction {

  private static final long serialVersionUID = 1L;

  private final double[] weights;
  private double lossSum;
  private long hits;
  private long seen;

  CrossEntropy(double[] weights) {
    this.weights = weights.clone();
  }

  /** Forgets what was counted. */
  void reset() {
    lossSum = 0;
    hits = 0;
    seen = 0;
  }

  /** Mean unweighted cross-entropy in nats of all examples whose gradient was taken since the last reset. */
  double meanLoss() {
    return lossSum / seen;
  }

  /** Share of those examples whose most probable class was theirs. */
  double accuracy() {
    return (double) hits / seen;
  }

  @Override
  public double computeScore(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
    double[] losses = losses(labels, preOutput, activation);
    double sum = 0;
    for (double loss : losses) {
      sum += loss;
    }
    return average ? sum / losses.length : sum;
  }

  @Override
  public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
    double[] losses = losses(labels, preOutput, activation);
    return Nd4j.createFromArray(losses).castTo(preOutput.dataType()).reshape(losses.length, 1);
  }

  @Override
  public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
    requireSoftmax(activation);
    double[][] logits = rows(preOutput);
    int classes = (int) preOutput.size(1);
    double[] gradient = new double[logits.length * classes];
    for (int i = 0; i < logits.length && soft(labels); i++) {
      softGradient(labels.getRow(i).toDoubleVector(), logits[i], gradient, i * classes);
    }
    for (int i = 0; i < logits.length && !soft(labels); i++) {
      int label = labels.getInt(i, 0);
      double[] p = softmax(logits[i]);
      count(logits[i], label, loss(logits[i], label));
      for (int c = 0; c < classes; c++) {
        gradient[i * classes + c] = weights[label] * (p[c] - (c == label ? 1 : 0));
      }
    }
    return Nd4j.create(gradient, new long[] {logits.length, classes}, 'c').castTo(preOutput.dataType());
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
    return new Pair<>(
        computeScore(labels, preOutput, activation, mask, average),
        computeGradient(labels, preOutput, activation, mask));
  }

  @Override
  public String name() {
    return "CrossEntropy";
  }

  private static boolean soft(INDArray labels) {
    return labels.size(1) > 1;
  }

  private void softGradient(double[] shares, double[] logits, double[] gradient, int offset) {
    double[] p = softmax(logits);
    double weight = 0;
    double loss = 0;
    for (int c = 0; c < p.length; c++) {
      weight += weights[c] * shares[c];
      loss += shares[c] == 0 ? 0 : shares[c] * loss(logits, c);
    }
    count(logits, top(shares), loss);
    for (int c = 0; c < p.length; c++) {
      gradient[offset + c] = weight * p[c] - weights[c] * shares[c];
    }
  }

  private void count(double[] logits, int label, double loss) {
    lossSum += loss;
    hits += top(logits) == label ? 1 : 0;
    seen++;
  }

  private static int top(double[] values) {
    int top = 0;
    for (int c = 1; c < values.length; c++) {
      top = values[c] > values[top] ? c : top;
    }
    return top;
  }

  private double[] losses(INDArray labels, INDArray preOutput, IActivation activation) {
    requireSoftmax(activation);
    double[][] logits = rows(preOutput);
    double[] losses = new double[logits.length];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = soft(labels)
          ? softLoss(labels.getRow(i).toDoubleVector(), logits[i]) : hardLoss(labels.getInt(i, 0), logits[i]);
    }
    return losses;
  }

  private double hardLoss(int label, double[] logits) {
    return weights[label] * loss(logits, label);
  }

  private double softLoss(double[] shares, double[] logits) {
    double sum = 0;
    for (int c = 0; c < shares.length; c++) {
      sum += shares[c] == 0 ? 0 : weights[c] * shares[c] * loss(logits, c);
    }
    return sum;
  }

  private static double[][] rows(INDArray preOutput) {
    return preOutput.toDoubleMatrix();
  }

  /** {@code log(sum(exp z)) - z[label]}, exact also where a probability is too small for a float. */
  static double loss(double[] logits, int label) {
    double max = max(logits);
    double sum = 0;
    for (double z : logits) {
      sum += Math.exp(z - max);
    }
    return Math.log(sum) + max - logits[label];
  }

  static double[] softmax(double[] logits) {
    double max = max(logits);
    double[] p = new double[logits.length];
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      p[c] = Math.exp(logits[c] - max);
      sum += p[c];
    }
    for (int c = 0; c < p.length; c++) {
      p[c] /= sum;
    }
    return p;
  }

  private static double max(double[] values) {
    double max = Double.NEGATIVE_INFINITY;
    for (double v : values) {
      max = Math.max(max, v);
    }
    return max;
  }

  private static void requireSoftmax(IActivation activation) {
    if (!(activation instanceof ActivationSoftmax)) {
      throw new IllegalArgumentException("the output of a network must be a softmax, not " + activation);
    }
  }
}
