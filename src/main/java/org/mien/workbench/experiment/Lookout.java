package org.mien.workbench.experiment;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import org.mien.command.CommandCall;
import org.mien.command.StudyCommand;
import org.mien.dataset.Manifest;
import org.mien.experiment.CrossValidationFolder;
import org.mien.experiment.RunFolder;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.Blame;
import org.mien.workflow.Estimate;
import org.mien.workflow.EstimateWork;
import org.mien.workflow.StudyOutlook;
import org.mien.workflow.StudyShape;

/**
 * Looks in the background at what a call will do, and measures how long it takes. A newer question puts an end to an older one;
 * an answer that comes too late is thrown away. Asked on the event thread, which also gets the answers.
 */
final class Lookout implements AutoCloseable {

  private static final long MOMENT_MILLIS = 250;

  private final Session session;
  private final EstimateWork work;
  private final Map<StudyCommand.Planned, Estimate> known = new ConcurrentHashMap<>();
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
    Thread made = new Thread(task, "mien-experiment");
    made.setDaemon(true);
    return made;
  });
  private Path openedPath;
  private Manifest opened;
  private ScheduledFuture<?> waiting;
  private CancelToken cancel = new CancelToken();
  private volatile int asked;

  /**
   * What was found.
   *
   * @param call that was looked at
   * @param planned what it asks for, or null
   * @param outlooks what it will do, study by study; empty where that cannot be told
   * @param problem why not, a sentence; else empty
   * @param field that has to be changed; empty where no field alone is to blame
   */
  record Seen(CommandCall call, StudyCommand.Planned planned, List<StudyOutlook> outlooks, String problem, String field) {}

  Lookout(Session session) {
    this.session = session;
    this.work = new EstimateWork(session.tools());
  }

  /** Looks at a call a moment later, unless another one is asked for before. */
  void look(CommandCall call, Consumer<Seen> answer) {
    int number = next();
    waiting = thread.schedule(guarded(() -> {
      Seen seen = seen(call);
      answer(number, () -> answer.accept(seen));
    }), MOMENT_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** A fault must not vanish in the executor. */
  private Runnable guarded(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        if (e instanceof CancelledException) {
          return;
        }
        session.log().fault("The experiment cannot be looked at (" + e + ").", e);
      }
    };
  }

  /** What was asked last is of no interest any more. */
  void drop() {
    next();
  }

  private int next() {
    cancel.cancel();
    cancel = new CancelToken();
    if (waiting != null) {
      waiting.cancel(false);
    }
    return ++asked;
  }

  private void answer(int number, Runnable work) {
    SwingUtilities.invokeLater(() -> {
      if (number == asked && !thread.isShutdown()) {
        work.run();
      }
    });
  }

  /** What was estimated before, if it was. */
  Optional<Estimate> known(Seen seen) {
    return Optional.ofNullable(known.get(seen.planned()));
  }

  /**
   * Measures and estimates.
   *
   * @param progress hears what is being done
   * @param answer gets the estimate, or null where it was stopped, with a sentence where it failed
   */
  void estimate(Seen seen, Consumer<String> progress, BiConsumer<Estimate, String> answer) {
    int number = next();
    CancelToken token = cancel;
    Progress tell = step -> answer(number, () -> progress.accept(step.detail()));
    waiting = thread.schedule(guarded(() -> {
      try {
        Job job = new Job(tell, token, Runtime.getRuntime().availableProcessors());
        Estimate found = work.run(seen.planned().shapes(), manifest(seen.planned().data()), job);
        known.put(seen.planned(), found);
        answer(number, () -> answer.accept(found, ""));
      } catch (CancelledException e) {
        answer(number, () -> answer.accept(null, ""));
      } catch (UserError e) {
        answer(number, () -> answer.accept(null, e.getMessage()));
      }
    }), 0, TimeUnit.MILLISECONDS);
  }

  /** Ends an estimate that is being made. */
  void stop() {
    cancel.cancel();
  }

  /** Does something in the background and hands over what it gives, or the sentence of its failure. */
  <T> void later(Supplier<T> work, Consumer<T> done, Consumer<String> failed) {
    thread.execute(guarded(() -> {
      try {
        T made = work.get();
        SwingUtilities.invokeLater(() -> {
          if (!thread.isShutdown()) {
            done.accept(made);
          }
        });
      } catch (UserError e) {
        SwingUtilities.invokeLater(() -> failed.accept(e.getMessage()));
      }
    }));
  }

  private Seen seen(CommandCall call) {
    if (call.inputs().get("out") instanceof File out && isTaken(out.toPath())) {
      return new Seen(call, null, List.of(), out + " holds a finished run already; choose another folder.", "out");
    }
    try {
      StudyCommand.Planned planned = StudyCommand.planned(call, session.tools()).orElseThrow();
      return new Seen(call, planned, outlooks(planned), "", "");
    } catch (UserError e) {
      return new Seen(call, null, List.of(), e.getMessage(), Blame.of(call, this::isSound));
    }
  }

  private static boolean isTaken(Path out) {
    return new RunFolder(out).isComplete() || new CrossValidationFolder(out).isComplete();
  }

  private List<StudyOutlook> outlooks(StudyCommand.Planned planned) {
    Manifest manifest = manifest(planned.data());
    return StudyShape.possible(planned.shapes(), manifest).stream()
        .map(shape -> StudyOutlook.of(shape, manifest, session.tools().protocols())).toList();
  }

  private boolean isSound(CommandCall call) {
    try {
      outlooks(StudyCommand.planned(call, session.tools()).orElseThrow());
      return true;
    } catch (UserError e) {
      return false;
    }
  }

  private Manifest manifest(Path data) {
    Optional<OpenProject> open = session.project().get();
    if (open.isPresent() && open.get().project().folder().equals(data.toAbsolutePath().normalize())) {
      return open.get().manifest();
    }
    if (!data.equals(openedPath)) {
      forget();
      opened = session.tools().readers().open(data, new Job(Progress.NONE, cancel, 1));
      openedPath = data;
    }
    return opened;
  }

  private void forget() {
    if (opened != null) {
      opened.close();
    }
    opened = null;
    openedPath = null;
  }

  @Override
  public void close() {
    cancel.cancel();
    thread.execute(this::forget);
    thread.shutdown();
  }
}
