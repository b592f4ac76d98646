package org.mien.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mien.dataset.Storage;
import org.mien.job.CancelledException;
import org.mien.job.UserError;

/**
 * The frames of a file that may have been unpacked for the purpose: closing lets go of both. Whatever the reader of a format
 * throws at a damaged file means that it cannot be read, so that the other files of a batch go on.
 */
record LocalFrames(FrameSource frames, Storage.LocalFile file) implements FrameSource {

  /** Reads from a file. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Opens a file; the caller closes it where that fails.
   *
   * @throws IOException if it is damaged or of another format
   */
  static FrameSource open(FrameFormat format, Storage.LocalFile file) throws IOException {
    Path path = file.path();
    return new LocalFrames(guarded(() -> format.open(path)), file);
  }

  private static <T> T guarded(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (UserError | CancelledException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new IOException("it is damaged in a way that its reader does not expect", e);
    }
  }

  @Override
  public int count() {
    return frames.count();
  }

  @Override
  public Gray frame(int index) throws IOException {
    return guarded(() -> frames.frame(index));
  }

  @Override
  public RecordedFrame recorded(int index) throws IOException {
    return guarded(() -> frames.recorded(index));
  }

  @Override
  public List<Gray> planes(int index) throws IOException {
    return guarded(() -> frames.planes(index));
  }

  @Override
  public double seconds(int index) {
    return frames.seconds(index);
  }

  @Override
  public void close() throws IOException {
    try (file) {
      frames.close();
    }
  }
}
