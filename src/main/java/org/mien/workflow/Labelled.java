package org.mien.workflow;

import java.util.List;
import org.mien.learn.ExampleSet;

/**
 * The examples of another set under the classes of a model, whose order need not be that of the data set.
 *
 * @param all the examples
 * @param labels the class of each
 */
record Labelled(ExampleSet all, List<Integer> labels) implements ExampleSet {

  Labelled {
    labels = List.copyOf(labels);
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
    return labels.get(example);
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
  public void frame(int example, int frame, byte[] target, int offset) {
    all.frame(example, frame, target, offset);
  }

  @Override
  public int histogramLength() {
    return all.histogramLength();
  }

  @Override
  public void histogram(int example, float[] target, int offset) {
    all.histogram(example, target, offset);
  }
}
