package org.mien.network;

import org.nd4j.linalg.schedule.ISchedule;

/**
 * How the learning rate falls over a training, by the steps of the optimiser, so that a training that was taken up again
 * goes on at the rate it had.
 *
 * @param kind "cosine": {@code start (1 + cos(pi t / T)) / 2} at step t of T (Loshchilov and Hutter 2017, without
 *     restarts), PyTorch's CosineAnnealingLR; "step": a tenth of the start from half of the epochs on, a hundredth from
 *     three quarters on
 * @param start learning rate of the first step
 * @param stepsPerEpoch batches an epoch, at least 1
 * @param epochs of the whole training, at least 1
 */
record RateSchedule(String kind, double start, int stepsPerEpoch, int epochs) implements ISchedule {

  private static final long serialVersionUID = 1L;

  /** The kind that changes nothing, for which no schedule is set. */
  static final String CONSTANT = "constant";

  @Override
  public double valueAt(int step, int epochOfTheLibrary) {
    // The library does not count epochs of single batches; the step tells the epoch.
    long epoch = step / stepsPerEpoch;
    switch (kind) {
      case "cosine":
        double share = Math.min(1, step / ((double) stepsPerEpoch * epochs));
        return start * (1 + StrictMath.cos(StrictMath.PI * share)) / 2;
      case "step":
        return 4 * epoch >= 3L * epochs ? start / 100 : 2 * epoch >= epochs ? start / 10 : start;
      default:
        throw new IllegalArgumentException("there is no schedule '" + kind + "'");
    }
  }

  @Override
  public ISchedule clone() {
    return new RateSchedule(kind, start, stepsPerEpoch, epochs);
  }
}
