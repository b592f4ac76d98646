package org.mien.baseline;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mien.job.Job;

/**
 * Logistic regression of all classes at once: the weights of least sum of C times the cross-entropy of every example and
 * half the squared weights, the bias free. scikit-learn's LogisticRegression(C). LIBLINEAR has it for one class against the
 * rest only.
 */
final class MultinomialFit {

  private static final double TOLERANCE = 1e-6;

  private final KernelSvm.Rows data;
  private final double[] costs;
  private final int[] classes;
  private final int columns;

  private MultinomialFit(KernelSvm.Rows data, double[] costs) {
    this.data = data;
    this.costs = costs;
    this.classes = Arrays.stream(data.labels()).distinct().sorted().toArray();
    this.columns = data.rows()[0].length;
  }

  /**
   * Trains.
   *
   * @param costs of a mistake on an example of each class
   */
  static LinearAnswers fit(KernelSvm.Rows data, double[] costs, Job job) {
    MultinomialFit fit = new MultinomialFit(data, costs);
    double[] start = new double[fit.classes.length * (fit.columns + 1)];
    // The sum over examples sets the size of the gradient, so the tolerance goes by its weight.
    double weight = Arrays.stream(data.labels()).mapToDouble(label -> costs[label]).sum();
    double[] point = Descent.minimum(fit::loss, start, TOLERANCE * weight, job.cancel());
    double[][] weights = new double[data.classes()][fit.columns + 1];
    boolean[] present = new boolean[data.classes()];
    for (int k = 0; k < fit.classes.length; k++) {
      System.arraycopy(point, k * (fit.columns + 1), weights[fit.classes[k]], 0, fit.columns + 1);
      present[fit.classes[k]] = true;
    }
    return new LinearAnswers(weights, present);
  }

  private double loss(double[] weights, double[] slope) {
    int width = columns + 1;
    double loss = 0;
    for (int i = 0; i < weights.length; i++) {
      boolean bias = i % width == columns;
      loss += bias ? 0 : weights[i] * weights[i] / 2;
      slope[i] = bias ? 0 : weights[i];
    }
    for (int r = 0; r < data.rows().length; r++) {
      float[] row = data.rows()[r];
      double[] scores = IntStream.range(0, classes.length).mapToDouble(k -> score(weights, k * width, row)).toArray();
      double top = Arrays.stream(scores).max().orElse(0);
      double sum = 0;
      for (double score : scores) {
        sum += StrictMath.exp(score - top);
      }
      double cost = costs[data.labels()[r]];
      for (int k = 0; k < classes.length; k++) {
        boolean actual = classes[k] == data.labels()[r];
        loss += actual ? cost * (StrictMath.log(sum) + top - scores[k]) : 0;
        double pull = cost * (StrictMath.exp(scores[k] - top) / sum - (actual ? 1 : 0));
        for (int c = 0; c < columns; c++) {
          slope[k * width + c] += pull * row[c];
        }
        slope[k * width + columns] += pull;
      }
    }
    return loss;
  }

  private double score(double[] weights, int offset, float[] row) {
    double score = weights[offset + columns];
    for (int c = 0; c < columns; c++) {
      score += weights[offset + c] * row[c];
    }
    return score;
  }
}
