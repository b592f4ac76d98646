package org.mien.job;

/**
 * What a piece of long work needs of its surroundings: somebody to tell, a way to be stopped, and how many threads it may use.
 *
 * @param progress told where the work stands
 * @param cancel polled by the work, at least several times a second
 * @param threads how many threads the work may use, at least 1; never changes a result
 */
public record Job(Progress progress, CancelToken cancel, int threads) {

  /** Checks the number of threads. */
  public Job {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
  }

  /** A job that nobody watches, on all processors. */
  public static Job quiet() {
    return new Job(Progress.NONE, new CancelToken(), Runtime.getRuntime().availableProcessors());
  }

  /**
   * Reports a step, and stops here if somebody asked for it.
   *
   * @throws CancelledException if the work was cancelled
   */
  public void step(String stage, long done, long total) {
    step(stage, done, total, "");
  }

  /**
   * Reports a step with a detail, and stops here if somebody asked for it.
   *
   * @throws CancelledException if the work was cancelled
   */
  public void step(String stage, long done, long total, String detail) {
    cancel.check();
    progress.report(new Progress.Step(stage, done, total, detail));
  }
}
