package org.mien.job;

/** Receives the progress of one piece of work. Called from worker threads; an implementation must be thread-safe and quick. */
@FunctionalInterface
public interface Progress {

  /** Listens to nothing. */
  Progress NONE = step -> {};

  /** Reports the state of the work. */
  void report(Step step);

  /**
   * Where the work stands.
   *
   * @param stage what is being done, in the user's words ("Reading images")
   * @param done units finished in this stage, from 0 to {@code total}
   * @param total units in this stage, or 0 where it is not known
   * @param detail one more fact worth showing ("loss 1.23"), or the empty string
   */
  record Step(String stage, long done, long total, String detail) {

    /** The finished share from 0 to 1, or NaN where the total is not known. */
    public double fraction() {
      return total <= 0 ? Double.NaN : Math.min(1.0, (double) done / total);
    }
  }
}
