package org.mien.texture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.mien.image.FrameSource;
import org.mien.image.Gray;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;
import org.mien.job.UserError;

/**
 * LBP of whole stacks, plane by plane: planes are read in order on the calling thread, worked on by all threads of the
 * job, and handed on in order. Only a few planes are in memory at a time.
 */
public final class TextureStack {

  private TextureStack() {}

  /**
   * The map of every plane.
   *
   * @param sink receives the maps in the order of the planes, on the calling thread
   * @throws IOException if a plane cannot be read
   * @throws UserError if the planes differ in size
   * @throws org.mien.job.CancelledException if the job is cancelled
   */
  public static void maps(FrameSource planes, LbpOptions options, Consumer<LbpMap> sink, Job job) throws IOException {
    forEach(planes, image -> Lbp.map(image, options, job.cancel()), new OneSize(sink), "LBP maps", job);
  }

  /**
   * The feature vector of every plane.
   *
   * @param sink receives {@code features.length()} numbers a plane, in the order of the planes, on the calling thread
   * @throws IOException if a plane cannot be read
   * @throws org.mien.job.CancelledException if the job is cancelled
   */
  public static void features(FrameSource planes, TextureFeatures features, Consumer<double[]> sink, Job job)
      throws IOException {
    forEach(planes, features::of, sink, "LBP histograms", job);
  }

  private static <T> void forEach(
      FrameSource planes, OrderedParallel.Work<Gray, T> work, Consumer<T> sink, String stage, Job job)
      throws IOException {
    int total = planes.count();
    int[] done = {0};
    Consumer<T> counted = result -> {
      sink.accept(result);
      job.step(stage, ++done[0], total);
    };
    try {
      OrderedParallel.forEach(new Planes(planes, total), work, counted, job);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Images in a folder can differ in size, which a stack of their maps cannot. */
  private static final class OneSize implements Consumer<LbpMap> {

    private final Consumer<LbpMap> sink;
    private LbpMap first;
    private int planes;

    OneSize(Consumer<LbpMap> sink) {
      this.sink = sink;
    }

    @Override
    public void accept(LbpMap map) {
      first = first == null ? map : first;
      if (map.width() != first.width() || map.height() != first.height()) {
        throw new UserError("Frame " + planes + " has " + size(map) + " pixels and the first one " + size(first)
            + "; make all frames of the recording the same size.");
      }
      planes++;
      sink.accept(map);
    }

    private static String size(LbpMap map) {
      return map.width() + 2 * map.margin() + " x " + (map.height() + 2 * map.margin());
    }
  }

  private static final class Planes implements Iterator<Gray> {

    private final FrameSource source;
    private final int total;
    private int next;

    Planes(FrameSource source, int total) {
      this.source = source;
      this.total = total;
    }

    @Override
    public boolean hasNext() {
      return next < total;
    }

    @Override
    public Gray next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      try {
        return source.frame(next++);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
