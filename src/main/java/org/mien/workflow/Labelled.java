package org.mien.workflow;

import java.util.List;
import org.mien.learn.ExampleSet;
import org.mien.learn.ForwardingExamples;

/** The examples of another set under the classes of a model, whose order need not be that of the data set. */
final class Labelled extends ForwardingExamples {

  private final List<Integer> labels;

  /** The examples with the class of each. */
  Labelled(ExampleSet all, List<Integer> labels) {
    super(all);
    this.labels = List.copyOf(labels);
  }

  @Override
  public int label(int example) {
    return labels.get(example);
  }
}
