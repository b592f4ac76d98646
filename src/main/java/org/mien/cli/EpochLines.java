package org.mien.cli;

import java.util.Locale;
import org.mien.learn.Epoch;
import org.mien.learn.TrainingListener;

/** Prints a line for every finished epoch. */
final class EpochLines implements TrainingListener {

  private final CommonOptions common;

  EpochLines(CommonOptions common) {
    this.common = common;
  }

  @Override
  public void epochDone(Epoch e) {
    common.sayUnlessQuiet(String.format(
        Locale.ROOT,
        "  epoch %2d  training loss %.4f, accuracy %.3f   validation loss %.4f, accuracy %.3f   %.1f s",
        e.number(), e.trainLoss(), e.trainAccuracy(), e.validationLoss(), e.validationAccuracy(), e.seconds()));
  }
}
