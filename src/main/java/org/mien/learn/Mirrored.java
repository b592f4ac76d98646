package org.mien.learn;

import java.util.ArrayList;
import java.util.List;

/** The examples of another set, mirrored left to right; texture is computed anew from the mirrored pixels. */
public final class Mirrored implements ExampleSet {

  private final ExampleSet all;
  private final FramePreparation preparation;

  private Mirrored(ExampleSet all, FramePreparation preparation) {
    this.all = all;
    this.preparation = preparation;
  }

  /**
   * A mirrored view.
   *
   * @param preparation how the examples were prepared
   */
  public static ExampleSet of(ExampleSet examples, Preparation preparation) {
    return new Mirrored(examples, new FramePreparation(preparation));
  }

  @Override
  public int size() {
    return all.size();
  }

  @Override
  public String clipId(int example) {
    return all.clipId(example);
  }

  @Override
  public int label(int example) {
    return all.label(example);
  }

  @Override
  public int frames(int example) {
    return all.frames(example);
  }

  @Override
  public int frameSize() {
    return all.frameSize();
  }

  @Override
  public int channels() {
    return all.channels();
  }

  @Override
  public int histogramLength() {
    return all.histogramLength();
  }

  @Override
  public void frame(int example, int frame, byte[] target, int offset) {
    byte[] pixels = frame(example, frame);
    System.arraycopy(pixels, 0, target, offset, pixels.length);
  }

  private byte[] frame(int example, int frame) {
    byte[] pixels = new byte[all.frameBytes()];
    all.frame(example, frame, pixels, 0);
    preparation.preparation().input().mirror(pixels, all.frameSize());
    return pixels;
  }

  @Override
  public void histogram(int example, float[] target, int offset) {
    List<byte[]> frames = new ArrayList<>(all.frames(example));
    for (int i = 0; i < all.frames(example); i++) {
      frames.add(frame(example, i));
    }
    float[] histogram = preparation.histogram(frames);
    System.arraycopy(histogram, 0, target, offset, histogram.length);
  }
}
