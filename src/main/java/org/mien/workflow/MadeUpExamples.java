package org.mien.workflow;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.mien.learn.ExampleSet;
import org.mien.learn.Preparation;

/** Examples of the right form whose pixels mean nothing, to measure with. The same numbers give the same examples. */
final class MadeUpExamples implements ExampleSet {

  private final int size;
  private final int classes;
  private final int frames;
  private final int frameSize;
  private final int channels;
  private final int histogramLength;

  MadeUpExamples(int size, int classes, int frames, Preparation preparation, int histogramLength) {
    this.size = size;
    this.classes = classes;
    this.frames = frames;
    this.frameSize = preparation.frameSize();
    this.channels = preparation.input().stored();
    this.histogramLength = histogramLength;
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
  public void frame(int example, int frame, byte[] target, int offset) {
    byte[] pixels = new byte[frameBytes()];
    new SplittableRandom(31L * example + frame).nextBytes(pixels);
    System.arraycopy(pixels, 0, target, offset, pixels.length);
  }

  @Override
  public void histogram(int example, float[] target, int offset) {
    Arrays.fill(target, offset, offset + histogramLength, 0.5f / histogramLength);
    SplittableRandom random = new SplittableRandom(example);
    for (int i = 0; i < histogramLength; i++) {
      target[offset + i] += (float) random.nextDouble() / histogramLength;
    }
  }
}
