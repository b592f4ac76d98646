package org.mien.workbench.findings;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.mien.command.CommandCall;
import org.mien.command.ReviewFile;
import org.mien.quality.Decision;
import org.mien.workbench.Edt;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.state.Session;

/**
 * Stores decisions one after the other in the order in which they were made, each by the command that menus and macros run. Until
 * one is on the disk it is shown as pending. They are stored even where the view or the window is closed meanwhile. On the event
 * thread.
 */
final class Reviewing {

  private final Session session;
  private final Edt edt;
  private final Runnable changed;
  private final Runnable ended;
  private final Consumer<String> failed;
  private final Map<String, String> pending = new HashMap<>();
  private final Map<String, Integer> unstored = new HashMap<>();
  private final Deque<String> decided = new ArrayDeque<>();
  private CompletableFuture<Void> latest = CompletableFuture.completedFuture(null);

  /**
   * Nothing decided yet.
   *
   * @param changed hears that something is pending now
   * @param ended hears that a decision is on the disk, or could not be stored
   * @param failed hears why one could not be stored
   */
  Reviewing(Session session, Edt edt, Runnable changed, Runnable ended, Consumer<String> failed) {
    this.session = session;
    this.edt = edt;
    this.changed = changed;
    this.ended = ended;
    this.failed = failed;
  }

  /** Decisions that are not read back yet: the word by the file. */
  Map<String, String> pending() {
    return pending;
  }

  /** Files whose decision is on the disk: as soon as they are read again, they are no longer pending. */
  Set<String> stored() {
    return Set.copyOf(pending.keySet().stream().filter(file -> !unstored.containsKey(file)).toList());
  }

  /** What was read back after it was stored. */
  void readBack(Set<String> files) {
    files.stream().filter(file -> !unstored.containsKey(file)).forEach(pending::remove);
  }

  /** Another project: what was decided in the one before is no longer undone here. */
  void forget() {
    decided.clear();
  }

  /** The file that was decided last in this session. */
  Optional<String> lastDecided() {
    return Optional.ofNullable(decided.peek());
  }

  /** Stores a decision about a file of a project. */
  void decide(OpenProject open, String file, String word, String reviewer, String note) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("folder", open.project().folder().toFile());
    inputs.put("file", file);
    inputs.put("decision", word);
    inputs.put("reviewer", reviewer);
    inputs.put("note", note);
    decided.remove(file);
    if (!word.equals(Decision.UNDO)) {
      decided.push(file);
    }
    pending.put(file, word);
    unstored.merge(file, 1, Integer::sum);
    CommandCall call = new CommandCall(ReviewFile.class, inputs);
    CompletableFuture<Map<String, Object>> stored = latest.thenCompose(before -> session.run(call).result());
    stored.whenComplete((outputs, failure) -> edt.later(() -> ended(file, failure)));
    latest = stored.handle((outputs, failure) -> null);
    session.promise(latest);
    changed.run();
  }

  private void ended(String file, Throwable failure) {
    unstored.computeIfPresent(file, (f, count) -> count == 1 ? null : count - 1);
    if (failure != null) {
      pending.remove(file);
      Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
      failed.accept(hidden(file, cause.getMessage()));
    }
    ended.run();
  }

  /** A reason names the file; a reviewer who must not know it reads its number. */
  private String hidden(String file, String reason) {
    boolean blind = session.settings().values().get().blind() && session.project().get().isPresent();
    return blind ? String.valueOf(reason).replace(file, session.blinding().nameOfFile(file)) : reason;
  }
}
