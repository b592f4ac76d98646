package org.mien.learn;

import org.mien.job.Job;

/** Learns a model from a training part; sees nothing else but a validation part cut out of the same training fold. */
public interface Trainer {

  /**
   * Whether a validation part helps this learner (to stop early, to choose a cost). One that needs none is given the
   * whole training fold to learn from and an empty validation part.
   */
  default boolean needsValidation() {
    return true;
  }

  /** Whether the seed changes what is learned. One that draws nothing at random gives the same model for every seed. */
  default boolean drawsAtRandom() {
    return true;
  }

  /**
   * Trains until the options say to stop.
   *
   * @param training every example labelled
   * @param validation for early stopping only; never part of the test fold; may be empty, then every epoch is used
   * @param origin where the examples come from, for the model card
   * @return the model of the best epoch by validation loss; on cancelling after at least one epoch, the best one so far
   * @throws org.mien.job.CancelledException if the job is cancelled before the first epoch is over
   */
  TrainedModel train(
      ExampleSet training, ExampleSet validation, Origin origin, TrainingListener listener, Job job);
}
