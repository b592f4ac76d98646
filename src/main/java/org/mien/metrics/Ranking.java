package org.mien.metrics;

import java.util.stream.IntStream;

/** Samples sorted by falling probability of one class, each kept as its unit. */
final class Ranking {

  private final int[] unit;
  private final boolean[] positive;
  private final float[] probability;

  private Ranking(int[] unit, boolean[] positive, float[] probability) {
    this.unit = unit;
    this.positive = positive;
    this.probability = probability;
  }

  /** Told of every distinct probability, from the highest down; samples of equal probability come together. */
  @FunctionalInterface
  interface Visitor {
    /**
     * One threshold.
     *
     * @param threshold the probability
     * @param positives samples of the class that have exactly this probability
     * @param negatives other samples that have exactly this probability; both are not 0 together
     */
    void at(float threshold, long positives, long negatives);
  }

  /**
   * Areas in one pass.
   *
   * @param positives samples of the class
   * @param negatives other samples
   * @param doubledPairs twice the number of pairs of both in which the first has the higher probability, equals counted half
   * @param weightedPrecision sum over samples of the class of the precision at their threshold
   */
  record Areas(long positives, long negatives, long doubledPairs, double weightedPrecision) {}

  static Ranking of(Outcome[] samples, int[] unitOfSample, int c) {
    int[] order = IntStream.range(0, samples.length).boxed()
        .sorted((a, b) -> Float.compare(samples[b].probabilities()[c], samples[a].probabilities()[c]))
        .mapToInt(Integer::intValue).toArray();
    int[] unit = new int[order.length];
    boolean[] positive = new boolean[order.length];
    float[] probability = new float[order.length];
    for (int i = 0; i < order.length; i++) {
      unit[i] = unitOfSample[order[i]];
      positive[i] = samples[order[i]].actual() == c;
      probability[i] = samples[order[i]].probabilities()[c];
    }
    return new Ranking(unit, positive, probability);
  }

  void visit(int[] times, Visitor visitor) {
    for (int i = 0; i < unit.length;) {
      float threshold = probability[i];
      long positives = 0;
      long negatives = 0;
      for (; i < unit.length && probability[i] == threshold; i++) {
        positives += positive[i] ? times[unit[i]] : 0;
        negatives += positive[i] ? 0 : times[unit[i]];
      }
      if (positives + negatives > 0) {
        visitor.at(threshold, positives, negatives);
      }
    }
  }

  Areas areas(int[] times) {
    Sums sums = new Sums();
    visit(times, sums);
    return new Areas(sums.positives, sums.negatives, sums.doubled, sums.weighted);
  }

  private static final class Sums implements Visitor {
    private long positives;
    private long negatives;
    private long doubled;
    private double weighted;

    @Override
    public void at(float threshold, long newPositives, long newNegatives) {
      doubled += newNegatives * (2 * positives + newPositives);
      positives += newPositives;
      negatives += newNegatives;
      if (newPositives > 0) {
        weighted += newPositives * ((double) positives / (positives + negatives));
      }
    }
  }
}
