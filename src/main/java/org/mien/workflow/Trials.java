package org.mien.workflow;

import org.mien.dataset.Manifest;
import org.mien.job.Job;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingOptions;

/** Measures small pieces of a study on this machine. */
interface Trials {

  /**
   * What looking at some of the files took.
   *
   * @param checkSeconds of the quality check, a file
   * @param prepareSeconds of making an example of it, a file
   * @param frames of an example, the mean
   * @param bytes of an example, the mean
   * @param histogramLength of an example
   * @param files how many were looked at
   */
  record Files(double checkSeconds, double prepareSeconds, double frames, long bytes, int histogramLength, int files) {}

  /**
   * What learning from made-up examples took.
   *
   * @param fastest seconds a batch
   * @param slowest seconds a batch
   * @param answerSeconds of one example to be answered
   * @param idleMegabytes of the process before
   * @param peakMegabytes of the process while it learned
   * @param batches how many were timed
   */
  record Batches(double fastest, double slowest, double answerSeconds, long idleMegabytes, long peakMegabytes, int batches) {}

  /** Looks at some files of a data set. */
  Files files(Manifest part, Preparation preparation, Job job);

  /** Learns a few batches of made-up examples of this form. */
  Batches batches(TrainingOptions training, Preparation preparation, Files form, int classes, Job job);

  /**
   * Trains a baseline on made-up examples of this form.
   *
   * @param examples how many
   * @return seconds
   */
  double baseline(String spec, Preparation preparation, Files form, int classes, int examples, Job job);
}
