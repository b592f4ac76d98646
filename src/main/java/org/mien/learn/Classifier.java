package org.mien.learn;

import java.util.List;
import org.mien.job.Job;

/** Says how probable each class is for each example. */
public interface Classifier {

  /** The keys of the classes in the order of all probabilities. */
  List<String> classes();

  /**
   * Classifies every example of a set, in its order. The answer for one example does not depend on the others.
   *
   * @throws org.mien.job.CancelledException if the job is cancelled
   * @throws org.mien.job.UserError if frame size or histogram length are not those of the training
   */
  List<Prediction> classify(ExampleSet examples, Job job);
}
