package org.mien.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mien.dataset.Manifest;
import org.mien.image.Decoder;
import org.mien.image.FrameSources;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;
import org.mien.job.Progress;
import org.mien.quality.QualityChecks;
import org.mien.quality.QualityOptions;
import org.mien.quality.QualityReport;
import org.mien.quality.QualityRun;
import org.mien.quality.Severity;

/**
 * Time of the full quality check of a data set of stills against a pass that only reads and decodes the same files, alternating in
 * one run. Arguments: data set, number of rounds (3), number of threads (all).
 */
public final class QualityBenchmark {

  private QualityBenchmark() {}

  /** Runs the benchmark and prints one line a round, then the ratio of the best and of the median times. */
  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    int threads = args.length > 2 ? Integer.parseInt(args[2]) : Runtime.getRuntime().availableProcessors();
    Job job = new Job(Progress.NONE, new CancelToken(), threads);
    Path folder = Files.createTempDirectory("mien-quality-benchmark");
    double[] decode = new double[rounds];
    double[] full = new double[rounds];
    double[] decodeCpu = new double[rounds];
    double[] fullCpu = new double[rounds];
    try (Manifest manifest = Manifest.open(Path.of(args[0]), job)) {
      out.printf(Locale.ROOT, "%s: %d files, %d threads, heap limit %d MB%n", manifest.name(), manifest.clips().size(), threads,
          Runtime.getRuntime().maxMemory() >> 20);
      for (int r = 0; r < rounds; r++) {
        long cpuBefore = processNanos();
        decode[r] = decodeOnly(manifest, job);
        decodeCpu[r] = (processNanos() - cpuBefore) / 1e9;
        long start = System.nanoTime();
        QualityReport report =
            new QualityRun(QualityOptions.defaults(), QualityChecks.builtIn(), List.of()).run(manifest, folder, job);
        full[r] = (System.nanoTime() - start) / 1e9;
        fullCpu[r] = (processNanos() - cpuBefore) / 1e9 - decodeCpu[r];
        out.printf(Locale.ROOT, "round %d: decode only %.2f s, full check %.2f s; processor %.2f s, %.2f s; %d errors, %d warnings%n",
            r + 1, decode[r], full[r], decodeCpu[r], fullCpu[r], report.counts().get(Severity.ERROR), report.counts().get(Severity.WARNING));
      }
    }
    out.printf(Locale.ROOT, "best: decode only %.2f s, full check %.2f s, ratio %.2f%n", best(decode), best(full),
        best(full) / best(decode));
    out.printf(Locale.ROOT, "best processor time: decode only %.2f s, full check %.2f s, ratio %.2f%n", best(decodeCpu),
        best(fullCpu), best(fullCpu) / best(decodeCpu));
    out.printf(Locale.ROOT, "median: decode only %.2f s, full check %.2f s, ratio %.2f; peak heap %d MB%n", median(decode),
        median(full), median(full) / median(decode), peakHeap() >> 20);
    out.println("findings in " + folder.resolve(QualityRun.FOLDER));
  }

  private static double decodeOnly(Manifest manifest, Job job) {
    long start = System.nanoTime();
    long[] pixels = {0};
    OrderedParallel.forEach(manifest.clips().iterator(), clip -> {
      Decoder.Decoded decoded = Decoder.decode(FrameSources.bytes(manifest.storage(), clip.file()));
      return (long) decoded.image().getWidth() * decoded.image().getHeight();
    }, size -> pixels[0] += size, job);
    if (pixels[0] == 0) {
      throw new IllegalStateException("nothing was decoded");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Processor time of all threads, which other work on the machine hardly changes; compiling and collecting are in it. */
  private static long processNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  private static double best(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage).mapToLong(u -> u.getUsed()).sum();
  }
}
