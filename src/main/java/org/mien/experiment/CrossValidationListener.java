package org.mien.experiment;

import org.mien.learn.Epoch;

/** Hears how a cross-validation goes; called from any thread, one call at a time. */
public interface CrossValidationListener {

  /** Listens to nothing. */
  CrossValidationListener NONE = new CrossValidationListener() {};

  /** The work is divided: so many items, of which so many were finished before. */
  default void divided(int items, int finished) {}

  /** A fold that lay in the folder cannot be believed and is computed again. */
  default void redone(WorkItem item, String reason) {}

  /**
   * An epoch of a fold is over, also one of those that only choose its options; where several are trained one after the other,
   * the epochs count from 1 again. A runner that computes elsewhere need not tell.
   */
  default void epochDone(WorkItem item, Epoch epoch) {}

  /** A fold is finished, so many of all now. */
  default void foldDone(FoldFile fold, int done, int items) {}
}
