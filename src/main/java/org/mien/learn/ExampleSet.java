package org.mien.learn;

import java.util.List;
import java.util.Optional;

/**
 * Prepared clips, ready to be learned from: frames of one size as bytes, and a texture histogram a clip. Examples
 * may lie on disk; only those being read are in memory. Thread-safe for reading.
 */
public interface ExampleSet {

  /** How many examples there are. */
  int size();

  /** The clip id of an example. */
  String clipId(int example);

  /** The class of an example, from 0 in the order of the label set, or -1 where it has none. */
  int label(int example);

  /** Frames of an example: 1 for a still. */
  int frames(int example);

  /** Width and height of every frame in pixels. */
  int frameSize();

  /** Planes kept of every frame: 1 for gray, 3 for motion maps. */
  default int channels() {
    return 1;
  }

  /** Bytes of one frame: {@code channels() * frameSize() * frameSize()}. */
  default int frameBytes() {
    return channels() * frameSize() * frameSize();
  }

  /**
   * Copies one frame as 0..255: plane after plane, each row by row, one byte a pixel.
   *
   * @param target at least {@link #frameBytes()} bytes from {@code offset} on
   */
  void frame(int example, int frame, byte[] target, int offset);

  /** Length of the texture histogram of every example, 0 where none was prepared. */
  int histogramLength();

  /**
   * Copies the texture histogram of one example (of a clip: the mean over its frames), values sum to 1 a block.
   *
   * @param target at least {@code histogramLength()} values from {@code offset} on
   */
  void histogram(int example, float[] target, int offset);

  /** What prepared the frames, where the set still knows it: the texture may be that of another jar. */
  default Optional<FramePreparation> preparedBy() {
    return Optional.empty();
  }

  /** A view of some of the examples, in the given order. */
  default ExampleSet subset(List<Integer> examples) {
    return new ExampleSubset(this, examples.stream().mapToInt(Integer::intValue).toArray());
  }
}
