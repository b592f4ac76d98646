package org.mien.learn;

import java.util.Optional;

/** Another set seen through; a subclass changes what it sees differently. */
public abstract class ForwardingExamples implements ExampleSet {

  private final ExampleSet all;

  /** Sees this set. */
  protected ForwardingExamples(ExampleSet all) {
    this.all = all;
  }

  /** The set behind. */
  protected final ExampleSet behind() {
    return all;
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
    all.frame(example, frame, target, offset);
  }

  @Override
  public void histogram(int example, float[] target, int offset) {
    all.histogram(example, target, offset);
  }

  @Override
  public Optional<FramePreparation> preparedBy() {
    return all.preparedBy();
  }
}
