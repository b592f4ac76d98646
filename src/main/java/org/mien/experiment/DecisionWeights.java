package org.mien.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mien.metrics.ConfusionMatrix;
import org.mien.metrics.Outcome;

/**
 * Where a classifier decides between the classes: the probability of each class is multiplied by a weight and all are divided by
 * their sum, so that the class that is named is the one with the largest product (threshold moving, Zhou and Liu 2006, "Training
 * Cost-Sensitive Neural Networks with Methods Addressing the Class Imbalance Problem"). With two classes a weight w of the second
 * is the threshold 1 / (1 + w) on its probability.
 *
 * @param weights one a class, above 0; 1 for the class that occurs most
 */
record DecisionWeights(List<Double> weights) {

  /** Weights that are tried: {@code 2^(k / 4)} for k from -12 to 12, an eighth to eight times, those next to 1 first. */
  private static final double[] TRIED = tried();

  private static final int MOST_ROUNDS = 10;
  /** Below this, one score is not better than another: sums of quotients differ in their last digits. */
  private static final double NOTHING = 1e-12;

  DecisionWeights {
    weights = List.copyOf(weights);
  }

  private static double[] tried() {
    double[] steps = new double[25];
    for (int i = 1; i < steps.length; i++) {
      int step = i % 2 == 1 ? (i + 1) / 2 : -i / 2;
      steps[i] = StrictMath.pow(2, step / 4.0);
    }
    steps[0] = 1;
    return steps;
  }

  /**
   * Finds the weights with the largest UF1 over what a learner said of clips that it had not learned from. The weight of one
   * class after the other is set to the best of those that are tried, until none gets better; of equals the one next to 1. The
   * class that occurs most (the first of equals) keeps 1, since only ratios matter.
   *
   * @param outcomes of inner folds, at least one
   * @param classes in class order; those that do not occur keep 1
   */
  static DecisionWeights fit(List<Outcome> outcomes, List<String> classes) {
    int[] counts = new int[classes.size()];
    outcomes.forEach(outcome -> counts[outcome.actual()]++);
    int most = 0;
    for (int c = 1; c < counts.length; c++) {
      most = counts[c] > counts[most] ? c : most;
    }
    double[] weights = new double[classes.size()];
    Arrays.fill(weights, 1);
    double best = uf1(outcomes, classes, weights);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double before = best;
      for (int c = 0; c < weights.length; c++) {
        if (c != most && counts[c] > 0) {
          best = improve(outcomes, classes, weights, c, best);
        }
      }
      if (best - before <= NOTHING) {
        break;
      }
    }
    return new DecisionWeights(Arrays.stream(weights).boxed().toList());
  }

  private static double improve(List<Outcome> outcomes, List<String> classes, double[] weights, int c, double best) {
    double reached = best;
    double chosen = weights[c];
    for (double weight : TRIED) {
      weights[c] = weight;
      double score = uf1(outcomes, classes, weights);
      if (score - reached > NOTHING) {
        reached = score;
        chosen = weight;
      }
    }
    weights[c] = chosen;
    return reached;
  }

  private static double uf1(List<Outcome> outcomes, List<String> classes, double[] weights) {
    int[] actual = new int[outcomes.size()];
    int[] said = new int[outcomes.size()];
    for (int i = 0; i < actual.length; i++) {
      actual[i] = outcomes.get(i).actual();
      said[i] = top(outcomes.get(i).probabilities(), weights);
    }
    return InnerSelection.uf1(ConfusionMatrix.ofLabels(classes, actual, said));
  }

  private static int top(float[] probabilities, double[] weights) {
    int best = 0;
    for (int c = 1; c < weights.length; c++) {
      if (probabilities[c] * weights[c] > probabilities[best] * weights[best]) {
        best = c;
      }
    }
    return best;
  }

  /** What is said of clips with these weights; probabilities sum to 1 again. */
  List<Outcome> of(List<Outcome> outcomes) {
    List<Outcome> weighted = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      double[] product = new double[weights.size()];
      for (int c = 0; c < product.length; c++) {
        product[c] = outcome.probabilities()[c] * weights.get(c);
      }
      double sum = Arrays.stream(product).sum();
      float[] probabilities = new float[product.length];
      for (int c = 0; c < product.length; c++) {
        probabilities[c] = (float) (product[c] / sum);
      }
      weighted.add(new Outcome(outcome.clip(), outcome.subject(), outcome.actual(), probabilities));
    }
    return weighted;
  }
}
