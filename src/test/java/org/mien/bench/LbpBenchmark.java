package org.mien.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mien.image.Gray;
import org.mien.image.GrayConversion;
import org.mien.texture.Lbp;
import org.mien.texture.Lbp3x3;
import org.mien.texture.LbpBorder;
import org.mien.texture.LbpMap;
import org.mien.texture.LbpOptions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 3 x 3 LBP with its histogram on 4096 x 4096 bytes, one thread, in milliseconds an image. {@code
 * src/test/python/bench_lbp.py} does the same image with scikit-image and NumPy; docs/benchmarks.md has the commands.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LbpBenchmark {

  private static final int SIZE = 4096;

  private byte[] pixels;
  private Gray gray;

  /** Slow waves with noise of 16 gray levels, so that codes are as mixed as on skin. */
  @Setup
  public void image() {
    SplittableRandom random = new SplittableRandom(1);
    pixels = new byte[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % SIZE;
      int y = i / SIZE;
      int wave = (x / 16 + y / 24) % 128;
      pixels[i] = (byte) (56 + wave + (int) (random.nextLong() >>> 60));
    }
    gray = GrayConversion.ofBytes(SIZE, SIZE, pixels);
  }

  /**
   * Prints the processor time of each method, best of some runs: for a machine that others use too, where JMH's wall
   * time tells how busy the machine is.
   */
  public static void main(String[] args) {
    LbpBenchmark benchmark = new LbpBenchmark();
    benchmark.image();
    Map<String, Supplier<Object>> methods = new LinkedHashMap<>();
    methods.put("plainLoopHistogram", benchmark::plainLoopHistogram);
    methods.put("fastHistogram", benchmark::fastHistogram);
    methods.put("fastHistogramPaper", benchmark::fastHistogramPaper);
    methods.put("fastMap", benchmark::fastMap);
    methods.put("circularMap", benchmark::circularMap);
    methods.values().forEach(method -> processorMillis(method, 15));
    methods.forEach((name, method) -> {
      double millis = processorMillis(method, 15);
      System.out.printf(Locale.ROOT, "%-20s %8.1f ms %8.0f Mpixel/s%n", name, millis, SIZE * SIZE / millis / 1e3);
    });
    System.out.println("weighted sums of the histograms: plain " + weightedSum(benchmark.plainLoopHistogram()) + ", fast "
        + weightedSum(benchmark.fastHistogram()));
  }

  private static long weightedSum(int[] counts) {
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += (long) i * counts[i];
    }
    return sum;
  }

  private static double processorMillis(Supplier<Object> method, int runs) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < runs; i++) {
      long start = threads.getCurrentThreadCpuTime();
      if (method.get() == null) {
        throw new IllegalStateException("a benchmark gave nothing");
      }
      best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
    }
    return best / 1e6;
  }

  /** What a careful programmer writes first: eight comparisons a pixel and one counter a code, inside the border. */
  @Benchmark
  public int[] plainLoopHistogram() {
    int[] counts = new int[256];
    byte[] p = pixels;
    for (int y = 1; y < SIZE - 1; y++) {
      for (int x = 1; x < SIZE - 1; x++) {
        int at = y * SIZE + x;
        int c = p[at] & 0xff;
        int code = (p[at + 1] & 0xff) >= c ? 1 : 0;
        code |= (p[at - SIZE + 1] & 0xff) >= c ? 2 : 0;
        code |= (p[at - SIZE] & 0xff) >= c ? 4 : 0;
        code |= (p[at - SIZE - 1] & 0xff) >= c ? 8 : 0;
        code |= (p[at - 1] & 0xff) >= c ? 16 : 0;
        code |= (p[at + SIZE - 1] & 0xff) >= c ? 32 : 0;
        code |= (p[at + SIZE] & 0xff) >= c ? 64 : 0;
        code |= (p[at + SIZE + 1] & 0xff) >= c ? 128 : 0;
        counts[code]++;
      }
    }
    return counts;
  }

  /** The fast path, greater or equal, inside the border: the same numbers as the plain loop. */
  @Benchmark
  public int[] fastHistogram() {
    return Lbp3x3.counts(pixels, SIZE, SIZE, false, LbpBorder.VALID);
  }

  /** The fast path, strictly greater, zeros outside: the source paper's. */
  @Benchmark
  public int[] fastHistogramPaper() {
    return Lbp3x3.counts(pixels, SIZE, SIZE, true, LbpBorder.ZERO);
  }

  /** The fast path storing its map. */
  @Benchmark
  public byte[] fastMap() {
    return Lbp3x3.map(pixels, SIZE, SIZE, false, LbpBorder.ZERO);
  }

  /** Eight points at radius 1 with interpolation, the operator of scikit-image. */
  @Benchmark
  public LbpMap circularMap() {
    return Lbp.map(gray, LbpOptions.circular(8, 1));
  }
}
