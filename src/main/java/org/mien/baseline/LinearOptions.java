package org.mien.baseline;

import java.util.List;

/**
 * How a simple classifier is trained.
 *
 * @param kind which classifier
 * @param costs candidates for C, the cost of mistakes against the penalty on weights, ascending and above 0; of several, the
 *     one with the least log loss (logistic) or the fewest mistakes (SVM) on the validation part is taken, the smaller of
 *     equals; the search ends at the first cost that does worse than the best, for the SVM at
 *     the second in a row, since counts of mistakes waver
 * @param classWeights whether rare classes weigh more: n / (classes * n of the class), from the training part alone
 */
public record LinearOptions(LinearKind kind, List<Double> costs, boolean classWeights) {

  /** The candidates that are tried unless others are named. */
  public static final List<Double> COSTS = List.of(1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1.0);

  /** The cost that is taken where there is no validation part to choose by. */
  public static final double COST_UNCHOSEN = 0.001;

  /** Checks ranges. */
  public LinearOptions {
    costs = List.copyOf(costs);
    if (costs.isEmpty()) {
      throw new IllegalArgumentException("there must be at least one cost to try");
    }
    for (int i = 0; i < costs.size(); i++) {
      if (!(costs.get(i) > 0 && Double.isFinite(costs.get(i))) || i > 0 && costs.get(i) <= costs.get(i - 1)) {
        throw new IllegalArgumentException("costs must be above 0 and ascend: " + costs);
      }
    }
  }

  /** Logistic regression whose cost is chosen on the validation part. */
  public static LinearOptions logistic() {
    return new LinearOptions(LinearKind.LOGISTIC, COSTS, false);
  }

  /** Support vector machine whose cost is chosen on the validation part. */
  public static LinearOptions svm() {
    return new LinearOptions(LinearKind.SVM, COSTS, false);
  }

  /** Always the most frequent class. */
  public static LinearOptions majority() {
    return new LinearOptions(LinearKind.MAJORITY, List.of(1.0), false);
  }
}
