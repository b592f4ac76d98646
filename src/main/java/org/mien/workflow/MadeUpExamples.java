package org.mien.workflow;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mien.learn.ExampleSet;
import org.mien.learn.FramePreparation;

/** Examples of the right form whose pixels mean nothing, to measure with. The same numbers give the same examples. */
final class MadeUpExamples implements ExampleSet {

  private final int size;
  private final int classes;
  private final int frames;
  private final FramePreparation preparation;

  MadeUpExamples(int size, int classes, int frames, FramePreparation preparation) {
    this.size = size;
    this.classes = classes;
    this.frames = frames;
    this.preparation = preparation;
  }

  @Override
  public Optional<FramePreparation> preparedBy() {
    return Optional.of(preparation);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public String clipId(int example) {
    return "made-up-" + example;
  }

  @Override
  public int label(int example) {
    return example % classes;
  }

  @Override
  public int frames(int example) {
    return frames;
  }

  @Override
  public int frameSize() {
    return preparation.frameSize();
  }

  @Override
  public int channels() {
    return preparation.preparation().input().stored();
  }

  @Override
  public int histogramLength() {
    return preparation.histogramLength();
  }

  @Override
  public void frame(int example, int frame, byte[] target, int offset) {
    byte[] pixels = new byte[frameBytes()];
    new SplittableRandom(31L * example + frame).nextBytes(pixels);
    System.arraycopy(pixels, 0, target, offset, pixels.length);
  }

  @Override
  public void histogram(int example, float[] target, int offset) {
    int length = histogramLength();
    Arrays.fill(target, offset, offset + length, 0.5f / length);
    SplittableRandom random = new SplittableRandom(example);
    for (int i = 0; i < length; i++) {
      target[offset + i] += (float) random.nextDouble() / length;
    }
  }
}
