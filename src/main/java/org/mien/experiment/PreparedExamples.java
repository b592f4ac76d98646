package org.mien.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mien.learn.ExampleSet;
import org.mien.learn.FramePreparation;

/**
 * Prepared examples in a temporary file: frames as bytes, then the histogram, example by example. In memory are only
 * ids, labels and places, some 100 bytes an example. Closing deletes the file.
 */
final class PreparedExamples implements ExampleSet, Closeable {

  private record Place(String clipId, int label, int frames, long offset) {}

  private final Path path;
  private final RandomAccessFile file;
  private final Optional<FramePreparation> preparedBy;
  private final int frameSize;
  private final int channels;
  private final int histogramLength;
  private final List<Place> places = new ArrayList<>();
  private long end;

  PreparedExamples(FramePreparation preparation) throws IOException {
    this(preparation.frameSize(), preparation.preparation().input().stored(), preparation.histogramLength(),
        Optional.of(preparation));
  }

  /** A set of this form, whatever prepared it. */
  PreparedExamples(int frameSize, int channels, int histogramLength, Optional<FramePreparation> preparedBy)
      throws IOException {
    this.preparedBy = preparedBy;
    this.frameSize = frameSize;
    this.channels = channels;
    this.histogramLength = histogramLength;
    this.path = Files.createTempFile("mien-examples", ".tmp");
    this.file = new RandomAccessFile(path.toFile(), "rw");
    // Where the system lets an open file lose its name, nothing is left behind even by a process that is killed.
    path.toFile().delete();
  }

  /** Appends an example; called by one thread, before any reading. */
  void add(String clipId, int label, List<byte[]> frames, float[] histogram) throws IOException {
    places.add(new Place(clipId, label, frames.size(), end));
    file.seek(end);
    for (byte[] frame : frames) {
      file.write(frame);
    }
    ByteBuffer bytes = ByteBuffer.allocate(4 * histogramLength).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(histogram, 0, histogramLength);
    file.write(bytes.array());
    end = file.getFilePointer();
  }

  @Override
  public int size() {
    return places.size();
  }

  @Override
  public String clipId(int example) {
    return places.get(example).clipId();
  }

  @Override
  public int label(int example) {
    return places.get(example).label();
  }

  @Override
  public int frames(int example) {
    return places.get(example).frames();
  }

  @Override
  public int frameSize() {
    return frameSize;
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public int histogramLength() {
    return histogramLength;
  }

  @Override
  public Optional<FramePreparation> preparedBy() {
    return preparedBy;
  }

  @Override
  public void frame(int example, int frame, byte[] target, int offset) {
    int length = frameBytes();
    read(places.get(example).offset() + (long) frame * length, target, offset, length);
  }

  @Override
  public void histogram(int example, float[] target, int offset) {
    Place place = places.get(example);
    byte[] bytes = new byte[4 * histogramLength];
    read(place.offset() + (long) place.frames() * frameBytes(), bytes, 0, bytes.length);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(target, offset, histogramLength);
  }

  private void read(long position, byte[] target, int offset, int length) {
    // A lock and a plain file, not a channel: a channel is closed for good when a reading thread is interrupted.
    synchronized (file) {
      try {
        file.seek(position);
        file.readFully(target, offset, length);
      } catch (IOException e) {
        throw new UncheckedIOException("the temporary file of prepared examples cannot be read", e);
      }
    }
  }

  @Override
  public void close() {
    try {
      file.close();
      Files.deleteIfExists(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }
}
