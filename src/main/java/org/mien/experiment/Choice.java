package org.mien.experiment;

import org.mien.file.Csv;
import org.mien.learn.Trainer;
import org.mien.learn.TrainingOptions;

/**
 * A learner with all its options fixed.
 *
 * @param training of a network, or null
 * @param baseline spec of a baseline without alternatives, or null
 */
record Choice(TrainingOptions training, String baseline) {

  static Choice network(TrainingOptions training) {
    return new Choice(training, null);
  }

  static Choice baseline(String spec) {
    return new Choice(null, spec);
  }

  Trainer trainer(Learners learners, long seed) {
    return training == null ? learners.baseline(baseline, seed) : learners.network(training.withSeed(seed), null);
  }

  /** Whether a validation part is wanted; without one, the whole training fold is learned from. */
  boolean needsValidation(Trainer trainer) {
    return trainer.needsValidation() && (training == null || !training.tools().fixedEpochs());
  }

  /** Passes at most, for progress: 1 for a baseline. */
  int epochs() {
    return training == null ? 1 : training.epochs();
  }

  /** In words for a table. */
  String words() {
    if (training == null) {
      return baseline;
    }
    TrainingOptions t = training;
    return t.preset() + ", at most " + t.epochs() + " epochs, rate " + Csv.number(t.learningRate()) + ", batches of "
        + t.batchSize() + (t.classWeights() ? ", class weights" : "")
        + (t.augmentation().isEmpty() ? "" : ", augmentation " + t.augmentation())
        + (t.tools().key().isEmpty() ? "" : ", " + t.tools().key());
  }
}
