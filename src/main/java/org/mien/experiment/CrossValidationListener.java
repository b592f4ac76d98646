package org.mien.experiment;

/** Hears how a cross-validation goes; called from any thread, one call at a time. */
public interface CrossValidationListener {

  /** Listens to nothing. */
  CrossValidationListener NONE = new CrossValidationListener() {};

  /** The work is divided: so many items, of which so many were finished before. */
  default void divided(int items, int finished) {}

  /** A fold that lay in the folder cannot be believed and is computed again. */
  default void redone(WorkItem item, String reason) {}

  /** A fold is finished, so many of all now. */
  default void foldDone(FoldFile fold, int done, int items) {}
}
