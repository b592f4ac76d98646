package org.mien.classify;

/**
 * How long the frames of a recording took: reading, preparing, and each frame's share of the batch it was classified
 * in. With a batch of 1 this is the delay between a picture and its answer.
 *
 * @param median milliseconds that half of the frames did not exceed
 * @param p95 milliseconds that 95 % of the frames did not exceed
 * @param p99 milliseconds that 99 % of the frames did not exceed
 * @param max milliseconds of the slowest frame
 * @param framesPerSecond all frames divided by the wall-clock time of the whole work
 * @param readingShare share of the time that went into reading and preparing, from 0 to 1
 */
public record Latency(double median, double p95, double p99, double max, double framesPerSecond, double readingShare) {

  /** Collects the times of frames in a histogram of fixed size: percentiles are right to one part in a hundred. */
  static final class Meter {

    private static final double RATIO = Math.log(1.01);
    private static final int BINS = 2100;

    private final long[] counts = new long[BINS];
    private final long started = System.nanoTime();
    private long frames;
    private long reading;
    private long classifying;
    private long slowest;

    void add(long readingNanos, long classifyingNanos) {
      long nanos = readingNanos + classifyingNanos;
      // Bins grow by one percent each from a microsecond on, the last one ends beyond 1000 seconds.
      int bin = (int) (Math.log(Math.max(1, nanos / 1000.0)) / RATIO);
      counts[Math.min(BINS - 1, bin)]++;
      frames++;
      reading += readingNanos;
      classifying += classifyingNanos;
      slowest = Math.max(slowest, nanos);
    }

    Latency result() {
      double wall = (System.nanoTime() - started) / 1e9;
      return new Latency(
          percentile(0.5), percentile(0.95), percentile(0.99), slowest / 1e6, frames / wall,
          (double) reading / Math.max(1, reading + classifying));
    }

    private double percentile(double share) {
      long wanted = (long) Math.ceil(share * frames);
      long seen = 0;
      for (int bin = 0; bin < BINS; bin++) {
        seen += counts[bin];
        if (seen >= wanted && seen > 0) {
          return Math.min(slowest / 1e6, Math.exp((bin + 0.5) * RATIO) / 1000);
        }
      }
      return Double.NaN;
    }
  }
}
