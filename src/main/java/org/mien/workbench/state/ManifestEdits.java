package org.mien.workbench.state;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.dataset.ManifestEdit;
import org.mien.dataset.ManifestFile;
import org.mien.job.UserError;
import org.mien.workflow.EditWork;
import org.mien.workflow.Project;

/**
 * Edits of the manifest of the open project: done at once in the session, undone and done again, and saved within a second. Each
 * is a step of the history that the command {@link org.mien.command.EditManifest} does again.
 */
public final class ManifestEdits implements AutoCloseable {

  private static final int MOST_UNDO = 200;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Holder<State> state = new Holder<>(State.NOTHING);
  private final Holder<Optional<OpenProject>> project;
  private final EditSteps steps;
  private final LogBook log;
  private final Function<Path, Manifest> reader;
  private final Consumer<Manifest> after;
  private final Path lastResort;
  private final Deque<Done> undo = new ArrayDeque<>();
  private final Deque<Done> redo = new ArrayDeque<>();
  private Autosave autosave;
  private List<String> declared = List.of();

  private record Done(ManifestEdit edit, ManifestEdit back) {}

  /** How far the edits are. */
  public enum Phase {
    /** Nothing was edited. */
    UNTOUCHED,
    /** Everything is on the disk. */
    SAVED,
    /** Something is not on the disk yet. */
    WAITING,
    /** Something could not be written; it is tried again. */
    FAILED,
    /** Somebody else changed the file; ours is beside it. */
    CONFLICT
  }

  /**
   * What is known of the edits.
   *
   * @param phase how far they are
   * @param words the same as a sentence for the person
   * @param undo what undo takes back, or empty
   * @param redo what redo does again, or empty
   */
  public record State(Phase phase, String words, String undo, String redo) {
    static final State NOTHING = new State(Phase.UNTOUCHED, "", "", "");
  }

  /**
   * Edits the project of a session.
   *
   * @param reader reads the manifest of a project folder again
   * @param after told of the manifest after every edit
   * @param lastResort folder that receives a copy of what could not be saved when all ends
   */
  ManifestEdits(Holder<Optional<OpenProject>> project, History history, LogBook log, Function<Path, Manifest> reader,
      Consumer<Manifest> after, Path lastResort) {
    this.project = project;
    this.steps = new EditSteps(history);
    this.log = log;
    this.reader = reader;
    this.after = after;
    this.lastResort = lastResort;
  }

  /** How far the edits are. */
  public Holder<State> state() {
    return state;
  }

  /** What a manifest file holds now; taken before it is read, so that no change in between goes unseen. */
  static String content(Project of) {
    return FileContent.of(of.manifest());
  }

  /**
   * Goes over to a project; what is waiting for another one is written first.
   *
   * @param content of its manifest file when it was read
   */
  void opened(Project next, String content) {
    List<String> classes = next.declaredLabels();
    close();
    synchronized (this) {
      declared = classes;
      autosave = new Autosave(next.manifest(), content, new Told());
    }
  }

  /**
   * Does an edit.
   *
   * @throws UserError with a sentence if it cannot be done; nothing is changed then
   */
  public synchronized void edit(ManifestEdit edit) {
    OpenProject open = open();
    ManifestEdit back = apply(open, edit);
    if (back == null) {
      return;
    }
    undo.push(new Done(edit, back));
    while (undo.size() > MOST_UNDO) {
      undo.removeLast();
    }
    redo.clear();
    waiting();
  }

  /**
   * Does what a command asks for, as an edit of this session.
   *
   * @return how many clips have another text now
   * @throws UserError with a sentence if it cannot be done; nothing is changed then
   */
  synchronized int edit(EditWork.Request request) {
    Manifest before = open().manifest();
    edit(EditWork.edit(before, request));
    return EditWork.changed(before, open().manifest(), request);
  }

  /** Takes the last edit back; does nothing where there is none. */
  public synchronized void undo() {
    if (!undo.isEmpty()) {
      apply(open(), undo.peek().back());
      redo.push(undo.pop());
      waiting();
    }
  }

  /** Does again what was taken back; does nothing where there is nothing. */
  public synchronized void redo() {
    if (!redo.isEmpty()) {
      apply(open(), redo.peek().edit());
      undo.push(redo.pop());
      waiting();
    }
  }

  /** How many clips undo changes, 0 where there is nothing to undo; for whoever has to keep a window lively. */
  public synchronized int undoClips() {
    return undo.isEmpty() ? 0 : undo.peek().back().cells().size();
  }

  /** How many clips redo changes, 0 where there is nothing to do again. */
  public synchronized int redoClips() {
    return redo.isEmpty() ? 0 : redo.peek().edit().cells().size();
  }

  private OpenProject open() {
    return project.get().orElseThrow(() -> new UserError("No project is open; open one, or make one of your recordings."));
  }

  /** The way back, or null where the edit changes nothing. */
  private ManifestEdit apply(OpenProject open, ManifestEdit edit) {
    if (autosave == null || !autosave.file().equals(open.project().manifest())) {
      throw new UserError("Another project is being opened; edit when it is there.");
    }
    Manifest before = open.manifest();
    Manifest next = edit.apply(before, declared);
    if (next.clips().equals(before.clips())) {
      return null;
    }
    ManifestEdit back = edit.inverse(before);
    steps.remember(open.project(), edit, before.clips().size());
    project.set(Optional.of(new OpenProject(open.project(), next)));
    after.accept(next);
    autosave.save(next);
    return back;
  }

  private void waiting() {
    state(Phase.WAITING, "Saving...");
  }

  private synchronized void state(Phase phase, String words) {
    state.set(new State(phase, words, undo.isEmpty() ? "" : undo.peek().edit().words(),
        redo.isEmpty() ? "" : redo.peek().edit().words()));
  }

  /**
   * Waits until all edits are on the disk.
   *
   * @throws UserError if they cannot be written
   */
  public void saveNow() {
    Autosave now = now();
    if (now != null) {
      now.flush();
    }
  }

  private synchronized Autosave now() {
    return autosave;
  }

  /** Looks, in the background, whether somebody else changed the file. */
  void look() {
    Autosave now = now();
    if (now != null) {
      now.look();
    }
  }

  /**
   * After a conflict: goes on with what somebody else wrote; ours stays in the file beside it. Reads a file, so not for the event
   * thread.
   */
  public void takeTheirs() {
    do {
      saveNow();
    } while (!readAgain());
  }

  /**
   * After a conflict: puts ours in place and keeps what somebody else wrote beside it. Writes files, so not for the event thread.
   *
   * @throws UserError if that does not work; both files are still there then
   */
  public void takeOurs() {
    saveNow();
    Autosave mine = now();
    if (mine == null) {
      throw new UserError("The project was closed; open it again.");
    }
    Path theirs = mine.takeOurs(open().manifest());
    log.info("The manifest is yours again; the other version is kept as " + theirs + ".");
  }

  /** Reads the file again, unless an edit came in between; says whether it did. */
  private boolean readAgain() {
    Autosave mine = now();
    if (mine == null) {
      return true;
    }
    OpenProject before = open();
    String content = content(before.project());
    try (Manifest read = reader.apply(before.project().folder())) {
      synchronized (this) {
        if (autosave != mine || mine.waiting()) {
          return autosave != mine;
        }
        String words = "Read again " + clock(Instant.now());
        if (lost(mine, read)) {
          Path kept = mine.keep(before.manifest());
          words = "Somebody else wrote manifest.csv without edits of yours; your version is kept beside it as '"
              + kept.getFileName() + "' (" + clock(Instant.now()) + ").";
          log.problem(words);
        }
        // The storage that views read from stays open.
        Manifest next = new Manifest(before.manifest().storage(), read.name(), read.labels(), read.clips(), read.notes());
        undo.clear();
        redo.clear();
        mine.read(content);
        project.set(Optional.of(new OpenProject(before.project(), next)));
        after.accept(next);
        state(Phase.SAVED, words);
      }
      return true;
    }
  }

  /** Whether a cell that was edited here has another text there. */
  private boolean lost(Autosave mine, Manifest there) {
    Map<String, Clip> ours = open().manifest().byId();
    Map<String, Clip> theirs = there.byId();
    return mine.beside().isEmpty() && undo.stream().flatMap(done -> done.edit().steps().stream())
        .anyMatch(step -> step.ids().stream().anyMatch(id -> !theirs.containsKey(id)
            || !ManifestFile.text(theirs.get(id), step.column()).equals(ManifestFile.text(ours.get(id), step.column()))));
  }

  private static String clock(Instant time) {
    return CLOCK.format(time.atZone(ZoneId.systemDefault()));
  }

  /** Writes what is waiting; where that is impossible a copy goes to the folder of last resort, and the log says so. */
  @Override
  public void close() {
    Autosave last = now();
    if (last == null) {
      return;
    }
    try {
      last.flush();
    } catch (UserError e) {
      rescue(e);
    } finally {
      last.close();
      forget(last);
    }
  }

  private synchronized void forget(Autosave last) {
    autosave = autosave == last ? null : autosave;
    undo.clear();
    redo.clear();
    state.set(State.NOTHING);
  }

  private void rescue(UserError failure) {
    Path copy = lastResort.resolve(
        "manifest of " + open().project().folder().getFileName() + " " + Instant.now().toEpochMilli() + ".csv");
    try {
      ManifestFile.write(copy, open().manifest());
      log.problem(failure.getMessage() + " Your edits are kept in " + copy + ".");
    } catch (UserError e) {
      log.fault(failure.getMessage() + " Nor could a copy be kept.", e);
    }
  }

  /** What the saving thread has to say. */
  private final class Told implements Autosave.Listener {

    private String last = "";

    @Override
    public void saved(Instant time) {
      synchronized (ManifestEdits.this) {
        if (autosave != null) {
          tell(time, autosave.beside());
        }
      }
    }

    private void tell(Instant time, Optional<Path> beside) {
      if (autosave.waiting()) {
        waiting();
      } else if (beside.isPresent()) {
        state(Phase.CONFLICT, "Somebody else changed manifest.csv. Your version is saved beside it as '"
            + beside.get().getFileName() + "' (" + clock(time) + ").");
      } else {
        state(Phase.SAVED, "Saved " + clock(time));
      }
    }

    @Override
    public void failed(String sentence) {
      state(Phase.FAILED, "Not saved; trying again. " + sentence);
      if (!sentence.equals(last)) {
        log.problem("The manifest is not saved; it is tried again. " + sentence);
      }
      last = sentence;
    }

    @Override
    public void conflict(Path ours) {
      String sentence = "Somebody else changed manifest.csv. It was not overwritten; your version is kept as " + ours + ".";
      if (!sentence.equals(last)) {
        log.problem(sentence);
      }
      last = sentence;
    }

    @Override
    public void changedByOthers() {
      try {
        if (readAgain()) {
          log.info("manifest.csv was changed outside this table; it was read again.");
        }
      } catch (RuntimeException e) {
        // Nothing may end the thread that saves.
        log.problem("manifest.csv was changed outside this table and cannot be read: " + e.getMessage());
      }
    }
  }
}
