package org.mien.workbench.state;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mien.command.CommandCall;
import org.mien.command.StudyCommand;
import org.mien.command.Watch;
import org.mien.experiment.CrossValidationListener;
import org.mien.experiment.FoldFile;
import org.mien.experiment.HistoryTable;
import org.mien.experiment.RunFolder;
import org.mien.experiment.WorkItem;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Epoch;
import org.mien.learn.TrainingListener;

/** A training or cross-validation that can be watched: its call, its job, every epoch and every fold so far. */
public final class Training {

  private static final long LOOK_MILLIS = 100;

  private final CommandCall call;
  private final Path folder;
  private final Holder<List<Epoch>> epochs = new Holder<>(List.of());
  private final Holder<Folds> folds = new Holder<>(Folds.NONE);
  private final Holder<Map<WorkItem, List<Epoch>>> inHand = new Holder<>(Map.of());
  private final Holder<Optional<RunningJob>> job = new Holder<>(Optional.empty());
  private final Holder<Map<String, Object>> outputs = new Holder<>(Map.of());

  /**
   * The folds of a cross-validation.
   *
   * @param items trainings in all: learners x seeds x folds; 0 where there is one training alone
   * @param done how many of them are finished, those of an earlier start too
   * @param finished in this start, in the order in which they ended
   */
  public record Folds(int items, int done, List<FoldFile> finished) {

    /** No cross-validation. */
    public static final Folds NONE = new Folds(0, 0, List.of());

    /** Copies the list. */
    public Folds {
      finished = List.copyOf(finished);
    }
  }

  /**
   * A training that is about to begin.
   *
   * @param call the command; running it again takes an interrupted training up where it stopped
   * @param folder that receives the run
   */
  public Training(CommandCall call, Path folder) {
    this.call = call;
    this.folder = folder;
  }

  /** The training that a command does, if it does one. */
  public static Optional<Training> of(CommandCall call) {
    boolean trains = StudyCommand.class.isAssignableFrom(call.type()) && !"yes".equals(call.inputs().get("estimate"));
    return trains && call.inputs().get("out") instanceof File out ? Optional.of(new Training(call, out.toPath()))
        : Optional.empty();
  }

  /** The command. */
  public CommandCall call() {
    return call;
  }

  /** The run folder. */
  public Path folder() {
    return folder;
  }

  /** The epochs so far, in order; those of an earlier start too. */
  public Holder<List<Epoch>> epochs() {
    return epochs;
  }

  /** How far a cross-validation is. */
  public Holder<Folds> folds() {
    return folds;
  }

  /** The epochs so far of the folds that are being trained, in the order in which these were begun. */
  public Holder<Map<WorkItem, List<Epoch>>> inHand() {
    return inHand;
  }

  /** The job that does it, once it was started. */
  public Holder<Optional<RunningJob>> job() {
    return job;
  }

  /** What its command gave when it was done, by name; empty before. */
  public Holder<Map<String, Object>> outputs() {
    return outputs;
  }

  /** Starts it in the background, behind the training that is at work if there is one, and puts it in front. */
  public Jobs.Started<Map<String, Object>> start(Session session) {
    Optional<RunningJob> before = session.training().get().flatMap(other -> other.job().get());
    Jobs.Started<Map<String, Object>> started = session.run(call, work -> watch(work, before));
    job.set(Optional.of(started.job()));
    session.training().set(Optional.of(this));
    return started.after((made, failure) -> {
      // A fold that was not finished counts for nothing.
      inHand.set(Map.of());
      if (made != null) {
        outputs.set(Map.copyOf(present(made)));
      }
    });
  }

  private static Map<String, Object> present(Map<String, Object> outputs) {
    Map<String, Object> present = new LinkedHashMap<>(outputs);
    present.values().removeIf(Objects::isNull);
    return present;
  }

  /** Two trainings at once would only slow each other down, so one waits for the other. */
  private static void await(RunningJob before, Job work) {
    try {
      while (before.state().get().running()) {
        work.step("Waiting for the training that was started before", 0, 0);
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  private Watch watch(Job work, Optional<RunningJob> before) {
    takeUp();
    before.ifPresent(other -> await(other, work));
    return new Watch() {
      @Override
      public Job job() {
        return work;
      }

      @Override
      public TrainingListener training() {
        return listener();
      }

      @Override
      public CrossValidationListener folds() {
        return foldListener();
      }
    };
  }

  /** Puts the epochs of an interrupted training back, so that its curves go on. */
  private void takeUp() {
    RunFolder run = new RunFolder(folder);
    if (!run.isComplete() && Files.exists(run.checkpoint()) && Files.isRegularFile(run.history())) {
      try {
        epochs.set(HistoryTable.read(run.history()));
      } catch (UserError e) {
        // The state of the training decides what goes on; without the table only the beginning of the curves is missing.
        epochs.set(List.of());
      }
    }
  }

  /** What the training tells its epochs to; an epoch that is trained again takes the place of the one before. */
  public TrainingListener listener() {
    return epoch -> epochs.update(old -> with(old, epoch));
  }

  private static List<Epoch> with(List<Epoch> old, Epoch epoch) {
    List<Epoch> next = new ArrayList<>(old);
    next.removeIf(earlier -> earlier.number() >= epoch.number());
    next.add(epoch);
    return List.copyOf(next);
  }

  private CrossValidationListener foldListener() {
    return new CrossValidationListener() {
      @Override
      public void divided(int items, int finished) {
        folds.set(new Folds(items, finished, List.of()));
      }

      @Override
      public void epochDone(WorkItem item, Epoch epoch) {
        inHand.update(old -> {
          Map<WorkItem, List<Epoch>> next = new LinkedHashMap<>(old);
          next.put(item, with(next.getOrDefault(item, List.of()), epoch));
          return Collections.unmodifiableMap(next);
        });
      }

      @Override
      public void foldDone(FoldFile fold, int done, int items) {
        folds.update(old -> {
          List<FoldFile> finished = new ArrayList<>(old.finished());
          finished.add(fold);
          return new Folds(items, done, finished);
        });
        // Later, so that the fold is never nowhere.
        inHand.update(old -> {
          Map<WorkItem, List<Epoch>> next = new LinkedHashMap<>(old);
          next.remove(fold.item());
          return Collections.unmodifiableMap(next);
        });
      }
    };
  }
}
