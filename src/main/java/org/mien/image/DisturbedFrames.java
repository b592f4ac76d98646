package org.mien.image;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A recording with one disturbance of one level on every frame.
 *
 * @param frames the recording; closing closes it
 * @param disturbance what is done
 * @param level how strongly
 * @param seed of the noise; every frame has its own
 */
public record DisturbedFrames(FrameSource frames, Disturbance disturbance, double level, long seed) implements FrameSource {

  private static final long NEXT = 0x9e3779b97f4a7c15L;

  @Override
  public int count() {
    return frames.count();
  }

  @Override
  public Gray frame(int index) throws IOException {
    return disturbance.apply(frames.frame(index), level, seed + index * NEXT);
  }

  @Override
  public List<Gray> planes(int index) throws IOException {
    List<Gray> planes = frames.planes(index);
    return IntStream.range(0, planes.size())
        .mapToObj(i -> disturbance.apply(planes.get(i), level, (seed + index * NEXT) * (2L * i + 3)))
        .toList();
  }

  @Override
  public double seconds(int index) {
    return frames.seconds(index);
  }

  @Override
  public void close() throws IOException {
    frames.close();
  }
}
