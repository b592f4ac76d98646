package org.mien.learn;

import java.util.Optional;

/** Two sets of one form, one after the other. */
public final class Joined implements ExampleSet {

  private final ExampleSet first;
  private final ExampleSet second;

  private Joined(ExampleSet first, ExampleSet second) {
    this.first = first;
    this.second = second;
  }

  /**
   * The examples of {@code first}, then those of {@code second}.
   *
   * @throws IllegalArgumentException if both have examples and their frames or histograms differ in form
   */
  public static ExampleSet of(ExampleSet first, ExampleSet second) {
    if (second.size() == 0) {
      return first;
    }
    if (first.size() == 0) {
      return second;
    }
    if (first.frameBytes() != second.frameBytes() || first.histogramLength() != second.histogramLength()) {
      throw new IllegalArgumentException("the two sets were prepared differently");
    }
    return new Joined(first, second);
  }

  private ExampleSet of(int example) {
    return example < first.size() ? first : second;
  }

  private int at(int example) {
    return example < first.size() ? example : example - first.size();
  }

  @Override
  public int size() {
    return first.size() + second.size();
  }

  @Override
  public String clipId(int example) {
    return of(example).clipId(at(example));
  }

  @Override
  public int label(int example) {
    return of(example).label(at(example));
  }

  @Override
  public int frames(int example) {
    return of(example).frames(at(example));
  }

  @Override
  public int frameSize() {
    return first.frameSize();
  }

  @Override
  public int channels() {
    return first.channels();
  }

  @Override
  public int histogramLength() {
    return first.histogramLength();
  }

  @Override
  public void frame(int example, int frame, byte[] target, int offset) {
    of(example).frame(at(example), frame, target, offset);
  }

  @Override
  public void histogram(int example, float[] target, int offset) {
    of(example).histogram(at(example), target, offset);
  }

  @Override
  public Optional<FramePreparation> preparedBy() {
    return first.preparedBy();
  }
}
