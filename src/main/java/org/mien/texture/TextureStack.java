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
   * @throws org.mien.job.CancelledException if the job is cancelled
   */
  public static void maps(FrameSource planes, LbpOptions options, Consumer<LbpMap> sink, Job job) throws IOException {
    forEach(planes, image -> Lbp.map(image, options, job.cancel()), sink, "LBP maps", job);
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
