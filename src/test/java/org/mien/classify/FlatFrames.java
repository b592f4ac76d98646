package org.mien.classify;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.mien.image.FrameSource;
import org.mien.image.Gray;

/** Frames of one gray value each; some cannot be read. */
record FlatFrames(int count, IntUnaryOperator value, double framesPerSecond, Set<Integer> broken) implements FrameSource {

  FlatFrames(int count, IntUnaryOperator value) {
    this(count, value, Double.NaN, Set.of());
  }

  @Override
  public Gray frame(int index) throws IOException {
    if (broken.contains(index)) {
      throw new IOException("the picture is cut off");
    }
    float[] pixels = new float[20 * 20];
    Arrays.fill(pixels, value.applyAsInt(index));
    return new Gray(20, 20, pixels, 8);
  }

  @Override
  public double seconds(int index) {
    return index / framesPerSecond;
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
