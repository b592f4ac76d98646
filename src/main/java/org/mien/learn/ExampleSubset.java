package org.mien.learn;

import java.util.Objects;
import java.util.Optional;

/** Some of the examples of another set. */
final class ExampleSubset implements ExampleSet {

  private final ExampleSet all;
  private final int[] chosen;

  ExampleSubset(ExampleSet all, int[] chosen) {
    this.all = all;
    this.chosen = chosen;
    for (int example : chosen) {
      Objects.checkIndex(example, all.size());
    }
  }

  @Override
  public int size() {
    return chosen.length;
  }

  @Override
  public String clipId(int example) {
    return all.clipId(chosen[example]);
  }

  @Override
  public int label(int example) {
    return all.label(chosen[example]);
  }

  @Override
  public int frames(int example) {
    return all.frames(chosen[example]);
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
  public void frame(int example, int frame, byte[] target, int offset) {
    all.frame(chosen[example], frame, target, offset);
  }

  @Override
  public int histogramLength() {
    return all.histogramLength();
  }

  @Override
  public void histogram(int example, float[] target, int offset) {
    all.histogram(chosen[example], target, offset);
  }

  @Override
  public Optional<FramePreparation> preparedBy() {
    return all.preparedBy();
  }
}
