package org.mien.workbench.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mien.command.CommandCall;

/** The steps of this session in order: each a command with its parameters, which can be run again. */
public final class History {

  private final Holder<List<Step>> steps = new Holder<>(List.of());

  /** How a step ended. */
  public enum End {
    /** It is at work. */
    RUNNING,
    /** It did its work. */
    DONE,
    /** It could not do its work. */
    FAILED,
    /** A person stopped it. */
    CANCELLED
  }

  /**
   * One step.
   *
   * @param number from 1
   * @param time when it began
   * @param call what was done
   * @param end how it ended
   */
  public record Step(int number, Instant time, CommandCall call, End end) {}

  /** All steps, the oldest first. */
  public Holder<List<Step>> steps() {
    return steps;
  }

  /** Adds a step that begins now. */
  Step begin(CommandCall call) {
    Step[] made = new Step[1];
    steps.update(old -> {
      List<Step> next = new ArrayList<>(old);
      made[0] = new Step(old.size() + 1, Instant.now(), call, End.RUNNING);
      next.add(made[0]);
      return List.copyOf(next);
    });
    return made[0];
  }

  void end(Step step, End end) {
    steps.update(old -> old.stream()
        .map(s -> s.number() == step.number() ? new Step(s.number(), s.time(), s.call(), end) : s).toList());
  }
}
