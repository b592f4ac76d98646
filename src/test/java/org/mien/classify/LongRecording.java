package org.mien.classify;

import ij.ImagePlus;
import ij.VirtualStack;
import ij.io.FileSaver;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mien.baseline.LinearOptions;
import org.mien.baseline.LinearTrainer;
import org.mien.image.FrameSource;
import org.mien.image.FrameSources;
import org.mien.image.TiffWriter;
import org.mien.imagej.AviFormat;
import org.mien.imagej.Grays;
import org.mien.imagej.TiffStackFormat;
import org.mien.job.Job;
import org.mien.learn.ExampleSet;
import org.mien.learn.FramePreparation;
import org.mien.learn.Origin;
import org.mien.learn.Preparation;
import org.mien.learn.TrainedModel;
import org.mien.learn.TrainingListener;

/**
 * Classifies a long stack with the linear baseline and says how long it took and how much memory was used at most. Run by
 * {@link LongRecordingTest} with a small heap, and by hand as a benchmark: see docs/benchmarks.md.
 */
public final class LongRecording {

  private LongRecording() {}

  /** Half of the frames are stripes, half are noise. */
  static ImageProcessor frame(int index, int size) {
    SplittableRandom random = new SplittableRandom(index);
    byte[] pixels = new byte[size * size];
    for (int i = 0; i < pixels.length; i++) {
      int stripe = (i / size + index) / 4 % 2 * 120;
      pixels[i] = (byte) (index % 2 == 0 ? stripe + random.nextInt(20) : random.nextInt(256));
    }
    return new ByteProcessor(size, size, pixels);
  }

  /** The frames as a stack of ImageJ that keeps none of them. */
  private static final class Frames extends VirtualStack {

    private final int count;
    private final int size;

    Frames(int count, int size) {
      super(size, size, null, null);
      this.count = count;
      this.size = size;
    }

    @Override
    public int getSize() {
      return count;
    }

    @Override
    public int size() {
      return count;
    }

    @Override
    public ImageProcessor getProcessor(int n) {
      return frame(n - 1, size);
    }

    @Override
    public String getSliceLabel(int n) {
      return null;
    }

    @Override
    public int getBitDepth() {
      return 8;
    }
  }

  /** Prepared frames to learn from. */
  private record Examples(List<byte[]> frames, List<float[]> histograms) implements ExampleSet {

    @Override
    public int size() {
      return frames.size();
    }

    @Override
    public String clipId(int example) {
      return "frame " + example;
    }

    @Override
    public int label(int example) {
      return example % 2;
    }

    @Override
    public int frames(int example) {
      return 1;
    }

    @Override
    public int frameSize() {
      return 48;
    }

    @Override
    public void frame(int example, int frame, byte[] target, int offset) {
      System.arraycopy(frames.get(example), 0, target, offset, 48 * 48);
    }

    @Override
    public int histogramLength() {
      return 256;
    }

    @Override
    public void histogram(int example, float[] target, int offset) {
      System.arraycopy(histograms.get(example), 0, target, offset, 256);
    }
  }

  private static TrainedModel model(int size) {
    FramePreparation preparation = new FramePreparation(Preparation.paper());
    List<byte[]> frames = IntStream.range(0, 60).mapToObj(i -> preparation.pixels(Grays.of(frame(i, size)))).toList();
    List<float[]> histograms = frames.stream().map(preparation::histogram).toList();
    ExampleSet all = new Examples(frames, histograms);
    Origin origin = new Origin("textures", "0".repeat(64), "textures 1", List.of("stripes", "noise"), Preparation.paper());
    return new LinearTrainer(LinearOptions.logistic(), 1).train(
        all.subset(IntStream.range(0, 40).boxed().toList()), all.subset(IntStream.range(40, 60).boxed().toList()),
        origin, TrainingListener.NONE, Job.quiet());
  }

  private static void write(Path stack, String form, int count, int size) throws IOException {
    if (form.equals("imagej")) {
      new FileSaver(new ImagePlus("long", new Frames(count, size))).saveAsTiffStack(stack.toString());
      return;
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(stack));
        TiffWriter pages = TiffWriter.like(Grays.of(frame(0, size)), out)) {
      for (int i = 0; i < count; i++) {
        pages.add(Grays.of(frame(i, size)));
      }
    }
  }

  /**
   * Arguments: a folder for the files, the form of the stack ("imagej": one directory for all planes, "pages": a directory a
   * page), the number of frames, and their width and height.
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int count = Integer.parseInt(args[2]);
    int size = Integer.parseInt(args[3]);
    Path stack = folder.resolve("long.tif");
    write(stack, args[1], count, size);
    FrameSources sources = new FrameSources(List.of(new AviFormat(), new TiffStackFormat()));
    List<Integer> wrong = new ArrayList<>();
    try (TrainedModel model = model(size); FrameSource frames = Recording.open(stack, 100, sources)) {
      FrameClassifier classifier = new FrameClassifier(model, ClassifyOptions.usual());
      Classification result = FramesTable.write(folder.resolve("frames.csv"), model.classes(), rows ->
          classifier.classify("long", frames, row -> {
            if (row.top() != row.frame() % 2) {
              wrong.add(row.frame());
            }
            rows.accept(row);
          }, Job.quiet()));
      Latency latency = result.latency();
      System.out.printf(Locale.ROOT,
          "%d frames of %d x %d (%s), %d wrong: %.0f frames a second, median %.3f ms, 99 %% %.3f ms, peak heap %d MB of %d MB%n",
          result.frames(), size, size, args[1], wrong.size(), latency.framesPerSecond(), latency.median(), latency.p99(),
          peakHeap() >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
