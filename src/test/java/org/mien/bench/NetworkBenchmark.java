package org.mien.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.mien.network.Nd4jBootstrap;
import org.mien.network.NetworkGraph;
import org.mien.network.NetworkPlan;
import org.mien.network.PaperPreset;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Mien's network of the paper against PyTorch's, one thread each, in alternating rounds of one run, so that whatever
 * else the machine does hits both alike. Arguments: number of rounds (15), Python with torch (/usr/bin/python3, "none"
 * to leave it out).
 */
public final class NetworkBenchmark {

  private record Case(String name, boolean train, int samples, int frames, int repetitions, double wanted) {}

  private static final List<Case> CASES = List.of(
      new Case("train 1 frame, batch 8", true, 8, 1, 20, 0.95),
      new Case("train 1 frame, batch 64", true, 64, 1, 4, 0.95),
      new Case("train 10 frames, batch 8", true, 8, 10, 4, 0.95),
      new Case("infer one frame", false, 1, 1, 100, 0.7),
      new Case("infer 10-frame window", false, 1, 10, 30, 0.95),
      new Case("infer 256 frames", false, 256, 1, 2, 0.95));

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private NetworkBenchmark() {}

  /** Runs it and prints a table in Markdown. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
    Path python = Path.of(args.length > 1 ? args[1] : "/usr/bin/python3");
    System.out.println(Nd4jBootstrap.start().describe());
    NetworkGraph network = new PaperPreset().build(NetworkPlan.clips(6, 1));
    Torch torch = Files.isExecutable(python) ? Torch.start(python) : null;
    System.out.printf(Locale.ROOT, "Mien: %d parameters; PyTorch: %s%n%n", network.numParams(),
        torch == null ? "absent" : torch.greeting);
    warmUp(network);
    System.out.println("| case | Mien CPU ms | PyTorch CPU ms | ratio of CPU time | ratio of wall time | wanted |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
    for (Case c : CASES) {
      double[][] ours = new double[rounds][];
      double[][] theirs = new double[rounds][];
      for (int r = 0; r < rounds; r++) {
        ours[r] = measure(network, c);
        theirs[r] = torch == null ? new double[] {Double.NaN, Double.NaN} : torch.measure(c);
      }
      System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n", c.name(), median(ours, 1),
          median(theirs, 1), median(theirs, 1) / median(ours, 1), median(theirs, 0) / median(ours, 0), c.wanted());
    }
    if (torch != null) {
      torch.stop();
    }
  }

  /** The Java compiler gets its time before the clock runs, for every shape. */
  private static void warmUp(NetworkGraph network) {
    for (int pass = 0; pass < 3; pass++) {
      for (Case c : CASES) {
        measure(network, c);
      }
    }
    for (int i = 0; i < 5; i++) {
      measure(network, CASES.get(0));
      measure(network, CASES.get(3));
    }
  }

  /** Wall and CPU milliseconds per repetition. */
  private static double[] measure(NetworkGraph network, Case c) {
    MultiDataSet batch = batch(c.samples(), c.frames());
    step(network, c, batch);
    long wall = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < c.repetitions(); i++) {
      step(network, c, batch);
    }
    cpu = THREADS.getCurrentThreadCpuTime() - cpu;
    wall = System.nanoTime() - wall;
    return new double[] {wall / 1e6 / c.repetitions(), cpu / 1e6 / c.repetitions()};
  }

  private static void step(NetworkGraph network, Case c, MultiDataSet batch) {
    if (c.train()) {
      network.fit(batch);
    } else {
      network.output(false, batch.getFeatures());
    }
  }

  private static MultiDataSet batch(int samples, int frames) {
    SplittableRandom random = new SplittableRandom(1);
    float[] pixels = new float[samples * frames * 48 * 48];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) random.nextDouble();
    }
    float[] labels = new float[samples];
    for (int i = 0; i < samples; i++) {
      labels[i] = random.nextInt(6);
    }
    INDArray clips = Nd4j.create(pixels, new long[] {samples, frames, 48 * 48}, 'c');
    return new MultiDataSet(clips, Nd4j.create(labels, new long[] {samples, 1}, 'c'));
  }

  private static double median(double[][] rounds, int column) {
    double[] sorted = Arrays.stream(rounds).mapToDouble(r -> r[column]).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** A Python process that answers one measurement a line. */
  private static final class Torch {
    private final Process process;
    private final PrintWriter to;
    private final BufferedReader from;
    private final String greeting;

    private Torch(Process process) throws IOException {
      this.process = process;
      to = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
      from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      greeting = from.readLine();
    }

    static Torch start(Path python) throws IOException {
      ProcessBuilder builder = new ProcessBuilder(python.toString(), "src/test/python/bench_torch.py");
      builder.environment().put("OMP_NUM_THREADS", "1");
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
      Torch torch = new Torch(builder.start());
      return torch.greeting == null ? null : torch;
    }

    double[] measure(Case c) throws IOException {
      to.println((c.train() ? "train " : "infer ") + c.samples() + " " + c.frames() + " " + c.repetitions());
      String[] numbers = from.readLine().split(" ");
      return new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
    }

    void stop() throws InterruptedException {
      to.close();
      process.waitFor();
    }
  }
}
