package org.mien.metrics;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Exact test of whether one of two learners is right more often, on the clips that only one of them got right (McNemar,
 * "Note on the sampling error of the difference between correlated proportions or percentages", 1947; exact by the binomial
 * distribution). It takes clips as independent: where people give several clips each, trust the permutation by subject.
 *
 * @param bothRight clips that both learners got right
 * @param onlyFirst clips that only the first got right
 * @param onlySecond clips that only the second got right
 * @param bothWrong clips that neither got right
 * @param pValue chance of such an uneven or more uneven division if each of these clips were a toss of a fair coin, 0 to 1; 1
 *     where the two never differ
 * @param g Cohen's g, the share of these clips that the first got right less one half, -0.5 to 0.5, with its exact interval
 * @param oddsRatio onlyFirst / onlySecond with its exact interval; undefined where one of them is 0
 */
public record McNemar(long bothRight, long onlyFirst, long onlySecond, long bothWrong, double pValue, Estimate g,
    Estimate oddsRatio) {

  private static final String NEVER = "the two are right on exactly the same clips";

  /**
   * The test of four counts.
   *
   * @param level of confidence of the intervals, between 0 and 1
   */
  public static McNemar of(long bothRight, long onlyFirst, long onlySecond, long bothWrong, double level) {
    long n = Math.addExact(onlyFirst, onlySecond);
    double p = n == 0 ? 1 : Math.min(1, 2 * tail(Math.toIntExact(n), (int) Math.min(onlyFirst, onlySecond)));
    return new McNemar(bothRight, onlyFirst, onlySecond, bothWrong, p, g(onlyFirst, n, level),
        oddsRatio(onlyFirst, onlySecond, level));
  }

  static McNemar of(Paired paired, double level) {
    long[] counts = new long[4];
    for (int i = 0; i < paired.first().size(); i++) {
      Outcome a = paired.first().get(i);
      Outcome b = paired.second().get(i);
      counts[(a.predicted() == a.actual() ? 0 : 2) + (b.predicted() == b.actual() ? 0 : 1)]++;
    }
    return of(counts[0], counts[1], counts[2], counts[3], level);
  }

  /** Chance of at most {@code most} heads in {@code n} tosses; summed term by term, so that small chances stay exact. */
  private static double tail(int n, int most) {
    double term = new BinomialDistribution(null, n, 0.5).probability(most);
    double sum = 0;
    for (int k = most; k >= 0; k--) {
      sum += term;
      term *= k / (n - k + 1.0);
    }
    return sum;
  }

  private static Estimate g(long first, long n, double level) {
    if (n == 0) {
      return new Estimate(Score.undefined(NEVER), Interval.undefined(0, 0, NEVER));
    }
    return new Estimate(Score.of((double) first / n - 0.5),
        new Interval(low(first, n, level) - 0.5, high(first, n, level) - 0.5, 0, 0, ""));
  }

  private static Estimate oddsRatio(long first, long second, double level) {
    if (first == 0 || second == 0) {
      String reason = first + second == 0 ? NEVER
          : "the " + (first == 0 ? "first" : "second") + " is never right where the other is wrong";
      return new Estimate(Score.undefined(reason), Interval.undefined(0, 0, reason));
    }
    double low = low(first, first + second, level);
    double high = high(first, first + second, level);
    return new Estimate(Score.of((double) first / second), new Interval(low / (1 - low), high / (1 - high), 0, 0, ""));
  }

  /** Lower end of the exact interval of a share (Clopper and Pearson, 1934). */
  private static double low(long hits, long n, double level) {
    return hits == 0 ? 0 : new BetaDistribution(null, hits, n - hits + 1.0, 1e-12).inverseCumulativeProbability((1 - level) / 2);
  }

  private static double high(long hits, long n, double level) {
    return hits == n ? 1 : new BetaDistribution(null, hits + 1.0, n - hits, 1e-12).inverseCumulativeProbability((1 + level) / 2);
  }
}
