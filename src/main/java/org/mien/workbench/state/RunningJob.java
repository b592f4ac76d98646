package org.mien.workbench.state;

import java.time.Instant;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.RemainingTime;

/** One piece of long work, from its start to its end and a while after. */
public final class RunningJob {

  private static final long TELL_NANOS = 100_000_000L;

  private final String name;
  private final Instant started = Instant.now();
  private final CancelToken cancel = new CancelToken();
  private final Holder<State> state = new Holder<>(new State(Phase.RUNNING, "", Double.NaN, Double.NaN, ""));
  private final RemainingTime remaining = new RemainingTime();
  private String stage = "";
  private long told;

  /** How far a job is. */
  public enum Phase {
    /** At work. */
    RUNNING,
    /** Finished. */
    DONE,
    /** Could not do its work. */
    FAILED,
    /** Stopped by a person. */
    CANCELLED
  }

  /**
   * What is known of a job.
   *
   * @param phase how far it is
   * @param stage what is being done, with its numbers
   * @param fraction of the stage that is done, from 0 to 1, or NaN
   * @param secondsLeft of the stage, or NaN where that cannot be told
   * @param message why it failed, a sentence; else empty
   */
  public record State(Phase phase, String stage, double fraction, double secondsLeft, String message) {

    /** Whether it is at work. */
    public boolean running() {
      return phase == Phase.RUNNING;
    }

    /** The state as one line for a status bar. */
    public String line() {
      String left = Double.isNaN(secondsLeft) || secondsLeft < 1 ? "" : ", " + RemainingTime.words(secondsLeft) + " left";
      return switch (phase) {
        case RUNNING -> stage + left;
        case DONE -> "Done";
        case FAILED -> message;
        case CANCELLED -> "Cancelled";
      };
    }
  }

  RunningJob(String name) {
    this.name = name;
  }

  /** What is being done, in the user's words. */
  public String name() {
    return name;
  }

  /** When it began. */
  public Instant started() {
    return started;
  }

  /** How far it is. */
  public Holder<State> state() {
    return state;
  }

  /** Asks it to stop; it does so within a second. */
  public void cancel() {
    cancel.cancel();
  }

  /** Whether somebody asked it to stop. */
  public boolean isCancelled() {
    return cancel.isCancelled();
  }

  /** What the work reports to. */
  Job job(int threads) {
    return new Job(this::report, cancel, threads);
  }

  private void report(Progress.Step step) {
    State next;
    synchronized (this) {
      long now = System.nanoTime();
      double seconds = remaining.seconds(step, now);
      if (step.stage().equals(stage) && now - told < TELL_NANOS && step.done() < step.total()) {
        return;
      }
      stage = step.stage();
      told = now;
      String text = step.stage() + (step.total() > 0 ? ": " + step.done() + " of " + step.total() : "")
          + (step.detail().isEmpty() ? "" : ", " + step.detail());
      next = new State(Phase.RUNNING, text, step.fraction(), seconds, "");
    }
    state.update(old -> old.running() ? next : old);
  }

  void end(Phase phase, String message) {
    state.set(new State(phase, "", phase == Phase.DONE ? 1 : Double.NaN, Double.NaN, message));
  }
}
