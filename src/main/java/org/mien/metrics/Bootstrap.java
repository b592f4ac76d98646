package org.mien.metrics;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;

/**
 * Bootstrap intervals (Efron, "Bootstrap methods: another look at the jackknife", 1979) over units that are drawn whole.
 * The units are subjects where the clips of one person hang together (cluster bootstrap), else samples. The same seed
 * gives the same numbers on any number of threads.
 */
public final class Bootstrap {

  private static final int BLOCK = 20;

  private Bootstrap() {}

  /**
   * How to resample.
   *
   * @param resamples how many resamples to draw, at least 100
   * @param level share of the distribution between the two ends, above 0 and below 1
   * @param seed start of the random numbers
   * @param method how the ends are read off the resamples
   */
  public record Settings(int resamples, double level, long seed, IntervalMethod method) {

    /** Checks ranges. */
    public Settings {
      if (resamples < 100) {
        throw new IllegalArgumentException("an interval needs at least 100 resamples, not " + resamples);
      }
      if (!(level > 0 && level < 1)) {
        throw new IllegalArgumentException("the level of confidence must lie between 0 and 1, not be " + level);
      }
      Objects.requireNonNull(method, "method");
    }

    /** Percentile intervals. */
    public Settings(int resamples, double level, long seed) {
      this(resamples, level, seed, IntervalMethod.PERCENTILE);
    }

    /** 1000 resamples, level 0.95, percentile. */
    public static Settings seeded(long seed) {
      return new Settings(1000, 0.95, seed);
    }
  }

  /** Numbers computed from units that were each drawn some number of times. Called from several threads at once. */
  @FunctionalInterface
  public interface Statistics {
    /**
     * Computes all numbers of one resample.
     *
     * @param times how often each unit was drawn, one number a unit; their sum is the number of units
     * @return one number a statistic, NaN where it is undefined
     */
    double[] of(int[] times);
  }

  /**
   * One interval a statistic. The ends are quantiles, with linear interpolation, of the resamples in which the statistic is
   * defined: the interval speaks of experiments in which the score could be told at all. By percentile they are the
   * (1 - level) / 2 and (1 + level) / 2 quantiles; by BCa these levels are moved ({@link BiasCorrected}), for which every unit
   * is left out once. It is undefined where there are fewer than two units, or where the score is undefined in more than
   * half of the resamples; by BCa also where it is undefined without one of the units.
   *
   * @param units number of units to draw from
   * @param unit what a unit is called in a reason, in the singular ("subject")
   */
  public static Interval[] intervals(int units, String unit, Statistics statistics, Settings settings, Job job) {
    double[][] values = resample(units, statistics, settings, job);
    boolean corrected = settings.method() == IntervalMethod.BCA && units > 1;
    double[][] without = corrected ? jackknife(units, statistics, job) : new double[0][];
    double[] whole = corrected ? statistics.of(filled(units)) : new double[0];
    return IntStream.range(0, values[0].length).mapToObj(s -> {
      double[] drawn = column(values, s);
      Interval simple = interval(drawn, units, unit, settings.level());
      return corrected && simple.isDefined()
          ? corrected(drawn, whole[s], column(without, s), unit, settings.level()) : simple;
    }).toArray(Interval[]::new);
  }

  private static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }

  private static int[] filled(int units) {
    int[] once = new int[units];
    Arrays.fill(once, 1);
    return once;
  }

  private static double[][] jackknife(int units, Statistics statistics, Job job) {
    double[][] values = new double[units][];
    OrderedParallel.forEach(IntStream.range(0, units).iterator(), u -> {
      job.cancel().check();
      int[] times = filled(units);
      times[u] = 0;
      values[u] = statistics.of(times);
      return u;
    }, done -> job.step("Leaving out one at a time", done + 1, units), job);
    return values;
  }

  private static Interval corrected(double[] drawn, double score, double[] without, String unit, double level) {
    double[] defined = Arrays.stream(drawn).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int undefined = drawn.length - defined.length;
    if (Double.isNaN(score) || Arrays.stream(without).anyMatch(Double::isNaN)) {
      return Interval.undefined(drawn.length, undefined,
          "a BCa interval needs the score without each " + unit + " in turn, and without one of them it is undefined");
    }
    double[] levels = BiasCorrected.levels(defined, score, without, level);
    if (Double.isNaN(levels[0] + levels[1])) {
      return Interval.undefined(drawn.length, undefined,
          "all resamples lie on one side of the score, so BCa cannot correct its bias");
    }
    return new Interval(quantile(defined, levels[0]), quantile(defined, levels[1]), drawn.length, undefined, "");
  }

  private static double[][] resample(int units, Statistics statistics, Settings settings, Job job) {
    long[] seeds = new SplittableRandom(settings.seed()).longs(settings.resamples()).toArray();
    double[][] values = new double[seeds.length][];
    int blocks = (seeds.length + BLOCK - 1) / BLOCK;
    OrderedParallel.forEach(IntStream.range(0, blocks).iterator(), block -> {
      int to = Math.min(seeds.length, (block + 1) * BLOCK);
      for (int r = block * BLOCK; r < to; r++) {
        job.cancel().check();
        values[r] = statistics.of(draw(units, new SplittableRandom(seeds[r])));
      }
      return to;
    }, done -> job.step("Resampling", done, seeds.length), job);
    return values;
  }

  private static int[] draw(int units, SplittableRandom random) {
    int[] times = new int[units];
    for (int i = 0; i < units; i++) {
      times[random.nextInt(units)]++;
    }
    return times;
  }

  private static Interval interval(double[] values, int units, String unit, double level) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int undefined = values.length - sorted.length;
    if (units < 2) {
      return Interval.undefined(values.length, undefined, "resampling needs at least two " + unit + "s, and there is "
          + (units == 0 ? "none" : "one"));
    }
    if (2 * undefined > values.length) {
      return Interval.undefined(values.length, undefined,
          "the score is undefined in " + undefined + " of " + values.length + " resamples");
    }
    return new Interval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2), values.length, undefined, "");
  }

  /** The quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan, 1996; NumPy's default). */
  static double quantile(double[] sorted, double q) {
    double position = q * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
