package org.mien.command;

import org.mien.experiment.CrossValidationListener;
import org.mien.job.Job;
import org.mien.learn.TrainingListener;

/** Who watches a command while it works, where that is not the host: gives it a job, and hears of epochs and folds. */
public interface Watch {

  /** Progress, cancelling and threads of the work. */
  Job job();

  /** Hears of every epoch of a training. */
  default TrainingListener training() {
    return TrainingListener.NONE;
  }

  /** Hears how a cross-validation goes. */
  default CrossValidationListener folds() {
    return CrossValidationListener.NONE;
  }

  /** A watch that only gives a job. */
  static Watch of(Job job) {
    return () -> job;
  }
}
