package org.mien.workbench.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mien.dataset.Manifest;
import org.mien.dataset.ManifestFile;
import org.mien.file.AtomicFile;
import org.mien.file.FileTurn;
import org.mien.job.UserError;

/**
 * Writes one manifest file a moment after each edit, on a thread of its own. A save that fails is tried again until it works. A
 * file that somebody else changed is never overwritten: from then on edits go to a file beside it.
 */
final class Autosave implements AutoCloseable {

  /** Well below the second that an edit may wait for the disk. */
  private static final long DELAY_MILLIS = 400;
  private static final long RETRY_MILLIS = 2_000;
  private static final long WATCH_MILLIS = 3_000;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss", Locale.ROOT);

  private final Path file;
  private final Listener listener;
  private final Object writing = new Object();
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
    Thread made = new Thread(work, "mien-autosave");
    made.setDaemon(true);
    return made;
  });

  private Manifest pending;
  private boolean scheduled;
  private String known;
  private String looked = "";
  private volatile Path beside;

  /** Hears what becomes of the file; called on the saving thread. */
  interface Listener {
    /** The edits so far are on the disk. */
    void saved(Instant time);

    /** They are not; it is tried again. */
    void failed(String sentence);

    /** Somebody else changed the file while there were edits; ours are in the other file from now on. */
    void conflict(Path ours);

    /** Somebody else changed the file and there is nothing of ours that it lacks. */
    void changedByOthers();
  }

  /**
   * Saves to a file.
   *
   * @param known hash of what was read from it
   */
  Autosave(Path file, String known, Listener listener) {
    this.file = file;
    this.known = known;
    this.listener = listener;
    thread.scheduleWithFixedDelay(this::watch, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Saves a manifest soon; of several only the last one is written. */
  synchronized void save(Manifest manifest) {
    pending = manifest;
    schedule(DELAY_MILLIS);
  }

  private synchronized void schedule(long millis) {
    if (!scheduled && !thread.isShutdown()) {
      scheduled = true;
      thread.schedule(this::write, millis, TimeUnit.MILLISECONDS);
    }
  }

  private void write() {
    synchronized (this) {
      scheduled = false;
    }
    try {
      flush();
    } catch (RuntimeException e) {
      // Whatever it was, the edits are still waiting, and giving up would lose them.
      listener.failed(e instanceof UserError ? e.getMessage() : "An unexpected fault (" + e + ").");
      schedule(RETRY_MILLIS);
    }
  }

  /**
   * Writes what is waiting, now, on this thread.
   *
   * @throws UserError if it cannot be written; it is still waiting then
   */
  void flush() {
    Path other;
    synchronized (writing) {
      Manifest manifest;
      synchronized (this) {
        manifest = pending;
      }
      if (manifest == null) {
        return;
      }
      // Nobody else who takes turns writes between the look at the file and the writing.
      FileTurn.takeWherePossible(file, () -> put(manifest));
      other = beside;
      synchronized (this) {
        pending = pending == manifest ? null : pending;
      }
    }
    if (other != null) {
      listener.conflict(other);
    }
    listener.saved(Instant.now());
  }

  private void put(Manifest manifest) {
    if (beside == null && othersChanged()) {
      beside = fresh();
    }
    String written = FileContent.write(beside == null ? file : beside, ManifestFile.content(manifest));
    known = beside == null ? written : known;
  }

  /** Whether something is not on the disk yet. */
  synchronized boolean waiting() {
    return pending != null;
  }

  /** The file that is saved to. */
  Path file() {
    return file;
  }

  /** A file that vanished holds nothing that could be overwritten. */
  private boolean othersChanged() {
    String now = FileContent.of(file);
    return !now.equals(known) && !now.equals(FileContent.MISSING);
  }

  /** The name of a file beside the manifest that is not taken. */
  private Path fresh() {
    String stem = file.getFileName().toString().replaceFirst("\\.csv$", "") + " (conflict "
        + CLOCK.format(Instant.now().atZone(ZoneId.systemDefault()));
    Path free = file.resolveSibling(stem + ").csv");
    for (int i = 2; Files.exists(free); i++) {
      free = file.resolveSibling(stem + ", " + i + ").csv");
    }
    return free;
  }

  /** Looks whether somebody else changed the file. */
  void look() {
    if (!thread.isShutdown()) {
      thread.execute(this::watch);
    }
  }

  private void watch() {
    boolean changed;
    synchronized (writing) {
      synchronized (this) {
        if (pending != null || beside != null) {
          return;
        }
      }
      try {
        String stamp = stamp();
        if (stamp.equals(looked)) {
          return;
        }
        changed = othersChanged();
        looked = stamp;
      } catch (UserError | IOException e) {
        // The file cannot be looked at just now, as on a network drive that is gone for a moment; it is looked at again.
        return;
      }
    }
    if (changed) {
      listener.changedByOthers();
    }
  }

  private String stamp() throws IOException {
    return Files.isRegularFile(file) ? Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() : "";
  }

  /** What the file held when somebody read it again. */
  void read(String content) {
    synchronized (writing) {
      known = content;
      beside = null;
    }
  }

  /**
   * Writes a version of the manifest to a file of its own beside the other.
   *
   * @throws UserError if it cannot be written
   */
  Path keep(Manifest manifest) {
    Path kept = fresh();
    FileContent.write(kept, ManifestFile.content(manifest));
    return kept;
  }

  /** Where our edits go while somebody else's file is in place. */
  Optional<Path> beside() {
    return Optional.ofNullable(beside);
  }

  /**
   * Puts ours in place; theirs is kept beside it.
   *
   * @return the file that holds theirs
   * @throws UserError if one of them cannot be written; both are still there then
   */
  Path takeOurs(Manifest ours) {
    Path theirs;
    synchronized (writing) {
      theirs = fresh();
      try {
        Files.copy(file, theirs);
      } catch (IOException e) {
        throw new UserError(
            "Cannot keep the other version of " + file + " (" + AtomicFile.reason(e) + "); nothing was changed.", e);
      }
      known = FileContent.write(file, ManifestFile.content(ours));
      beside = null;
    }
    listener.saved(Instant.now());
    return theirs;
  }

  /** Ends the saving; what is waiting is written by {@link #flush} before. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
