package org.mien.job;

import java.util.Locale;

/** Estimates how long a stage still takes from its share done so far. One instance a job; not thread-safe. */
public final class RemainingTime {

  private String stage = "";
  private long startedNanos;
  private long firstDone;

  /**
   * Seconds until the stage of {@code step} is over, assuming that it goes on as fast as so far, or NaN where that cannot be
   * told yet.
   *
   * @param nowNanos the clock of {@link System#nanoTime()}
   */
  public double seconds(Progress.Step step, long nowNanos) {
    if (!step.stage().equals(stage)) {
      stage = step.stage();
      startedNanos = nowNanos;
      firstDone = step.done();
    }
    long finished = step.done() - firstDone;
    if (finished <= 0 || step.total() <= 0) {
      return Double.NaN;
    }
    double perUnit = (nowNanos - startedNanos) / 1e9 / finished;
    return Math.max(0, step.total() - step.done()) * perUnit;
  }

  /** Seconds in words a person reads at a glance: "12 s", "3 min 05 s", "1 h 20 min"; the empty string for NaN. */
  public static String words(double seconds) {
    if (Double.isNaN(seconds)) {
      return "";
    }
    long s = Math.round(seconds);
    if (s < 60) {
      return s + " s";
    }
    if (s < 3600) {
      return String.format(Locale.ROOT, "%d min %02d s", s / 60, s % 60);
    }
    return String.format(Locale.ROOT, "%d h %02d min", s / 3600, s % 3600 / 60);
  }
}
