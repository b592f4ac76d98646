package org.mien.learn;

import java.util.ArrayList;
import java.util.List;

/** The examples of another set, mirrored left to right; texture is computed anew from the mirrored pixels. */
public final class Mirrored extends ForwardingExamples {

  private final FramePreparation preparation;

  private Mirrored(ExampleSet all, FramePreparation preparation) {
    super(all);
    this.preparation = preparation;
  }

  /**
   * A mirrored view.
   *
   * @param preparation how the examples were prepared, for a set that does not know what prepared it
   */
  public static ExampleSet of(ExampleSet examples, Preparation preparation) {
    return new Mirrored(examples, examples.preparedBy().orElseGet(() -> new FramePreparation(preparation)));
  }

  @Override
  public void frame(int example, int frame, byte[] target, int offset) {
    byte[] pixels = frame(example, frame);
    System.arraycopy(pixels, 0, target, offset, pixels.length);
  }

  private byte[] frame(int example, int frame) {
    byte[] pixels = new byte[frameBytes()];
    behind().frame(example, frame, pixels, 0);
    preparation.preparation().input().mirror(pixels, frameSize());
    return pixels;
  }

  @Override
  public void histogram(int example, float[] target, int offset) {
    List<byte[]> frames = new ArrayList<>(frames(example));
    for (int i = 0; i < frames(example); i++) {
      frames.add(frame(example, i));
    }
    float[] histogram = preparation.histogram(frames);
    System.arraycopy(histogram, 0, target, offset, histogram.length);
  }
}
