package org.mien.learn;

/** Hears of every finished epoch, on the training thread. */
@FunctionalInterface
public interface TrainingListener {

  /** Listens to nothing. */
  TrainingListener NONE = epoch -> {};

  /** An epoch is over. */
  void epochDone(Epoch epoch);
}
