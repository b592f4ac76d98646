package org.mien.metrics;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;

/**
 * How often chance alone brings a value at least as large as the one observed (Fisher, "The design of experiments", 1935;
 * Good, "Permutation, parametric and bootstrap tests of hypotheses", 2005).
 *
 * @param observed the value on the data as they are, or why there is none
 * @param pValue share of rearrangements that reach it, the data as they are among them; undefined as the observed value.
 *     Drawn at random it is (b + 1) / (m + 1), which is never 0 (Phipson and Smyth, "Permutation p-values should never be
 *     zero", 2010)
 * @param rearrangements how many were looked at, the data as they are not counted
 * @param exact whether these are all there are
 * @param undefined in how many of them the value was undefined; these count as reaching it, which can only raise the p-value
 * @param unit what was rearranged whole: "subject", or "sample" where no subject is known
 * @param units how many there are
 * @param seed start of the random numbers; without effect where exact
 */
public record PermutationTest(Score observed, Score pValue, int rearrangements, boolean exact, int undefined, String unit,
    int units, long seed) {

  /** Up to this number of units all 2^n swaps are looked at. */
  public static final int EXACT_UNITS = 12;

  /** How many rearrangements are drawn where they are too many to look at all. */
  public static final int DRAWN = 9999;

  private static final double ROUNDING = 1e-12;
  private static final int BLOCK = 50;

  /** What the reader must know of the method, in one sentence. */
  public String sentence() {
    return exact
        ? String.format(Locale.ROOT, "Permutation by %s: all %d rearrangements of %d %ss.", unit, rearrangements + 1, units, unit)
        : String.format(Locale.ROOT, "Permutation by %s: %d rearrangements of %d %ss drawn at random, seed %d.", unit,
            rearrangements, units, unit, seed);
  }

  /**
   * A test in which some units are swapped.
   *
   * @param clusters the units
   * @param statistic value for units that are swapped where true; the larger, the further from chance
   */
  static PermutationTest swaps(Clusters clusters, ToDoubleFunction<boolean[]> statistic, String reason, long seed, Job job) {
    int units = clusters.units().size();
    boolean exact = units <= EXACT_UNITS;
    int count = exact ? (1 << units) - 1 : DRAWN;
    double[] values = exact
        ? values(count, i -> statistic.applyAsDouble(bits(i + 1, units)), job)
        : drawn(count, seed, random -> statistic.applyAsDouble(coins(random, units)), job);
    return of(statistic.applyAsDouble(new boolean[units]), reason, values, exact, clusters, seed);
  }

  /** A test in which the units are shuffled. */
  static PermutationTest shuffles(
      Clusters clusters, double observed, Function<SplittableRandom, Double> statistic, String reason, long seed, Job job) {
    return of(observed, reason, drawn(DRAWN, seed, statistic::apply, job), false, clusters, seed);
  }

  /** A test that cannot be done, and why. */
  static PermutationTest undefined(Score observed, String reason, Clusters clusters, long seed) {
    return new PermutationTest(observed, Score.undefined(reason), 0, false, 0, clusters.unit(), clusters.units().size(), seed);
  }

  private static PermutationTest of(
      double observed, String reason, double[] values, boolean exact, Clusters clusters, long seed) {
    if (Double.isNaN(observed)) {
      return undefined(Score.undefined(reason), reason, clusters, seed);
    }
    long reached = Arrays.stream(values).filter(v -> !(v < observed - ROUNDING)).count();
    int undefined = (int) Arrays.stream(values).filter(Double::isNaN).count();
    return new PermutationTest(Score.of(observed), Score.of((reached + 1.0) / (values.length + 1.0)), values.length, exact,
        undefined, clusters.unit(), clusters.units().size(), seed);
  }

  private static double[] drawn(int count, long seed, ToDoubleFunction<SplittableRandom> statistic, Job job) {
    long[] seeds = new SplittableRandom(seed).longs(count).toArray();
    return values(count, i -> statistic.applyAsDouble(new SplittableRandom(seeds[i])), job);
  }

  private static double[] values(int count, Function<Integer, Double> statistic, Job job) {
    double[] values = new double[count];
    int blocks = (count + BLOCK - 1) / BLOCK;
    OrderedParallel.forEach(IntStream.range(0, blocks).iterator(), block -> {
      int to = Math.min(count, (block + 1) * BLOCK);
      for (int i = block * BLOCK; i < to; i++) {
        job.cancel().check();
        values[i] = statistic.apply(i);
      }
      return to;
    }, done -> job.step("Permuting", done, count), job);
    return values;
  }

  private static boolean[] bits(int number, int length) {
    boolean[] bits = new boolean[length];
    for (int i = 0; i < length; i++) {
      bits[i] = (number >> i & 1) == 1;
    }
    return bits;
  }

  private static boolean[] coins(SplittableRandom random, int length) {
    boolean[] coins = new boolean[length];
    for (int i = 0; i < length; i++) {
      coins[i] = random.nextBoolean();
    }
    return coins;
  }
}
