package org.mien.sample;

/**
 * Random numbers that are the same on every Java version and platform: SplitMix64 (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", OOPSLA 2014) with conversions of our own, because the library promises no sequence.
 * Not thread-safe; every picture gets its own.
 */
public final class Dice {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** Dice that always roll the same sequence for one seed. */
  public Dice(long seed) {
    state = seed;
  }

  /** Dice for one named thing below a seed: the same path of numbers gives the same dice, other paths unrelated ones. */
  public static Dice of(long seed, long... path) {
    long mixed = mix(seed);
    for (long step : path) {
      mixed = mix(mixed * 31 + step + GAMMA);
    }
    return new Dice(mixed);
  }

  /** A number from 0 (inclusive) to 1 (exclusive). */
  public double unit() {
    state += GAMMA;
    return (mix(state) >>> 11) * 0x1.0p-53;
  }

  /** A number from {@code low} (inclusive) to {@code high} (exclusive). */
  public double range(double low, double high) {
    return low + (high - low) * unit();
  }

  /** A whole number from 0 (inclusive) to {@code bound} (exclusive). */
  public int below(int bound) {
    return (int) (unit() * bound);
  }

  /** True with the given probability. */
  public boolean chance(double probability) {
    return unit() < probability;
  }

  /** A number from about -3.5 to 3.5, bell-shaped, mean 0, variance 1: the sum of twelve uniform numbers less six. */
  public double bell() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += unit();
    }
    return sum;
  }

  /** A fixed pseudorandom number from 0 to 1 for a point of a grid. */
  static double at(long ix, long iy, long salt) {
    return (mix(mix(ix * GAMMA + salt) + iy * 0xD1B54A32D192ED03L) >>> 11) * 0x1.0p-53;
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
