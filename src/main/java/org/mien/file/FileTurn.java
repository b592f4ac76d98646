package org.mien.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.mien.job.CancelledException;
import org.mien.job.UserError;

/**
 * Lets everybody who changes a shared file wait for their turn, in this process and in others, on this computer and on others
 * that share the folder: whoever reads a file, changes what was read and writes it back would otherwise lose what somebody else
 * wrote in between. A turn is a lock of the system on a hidden file beside it, which stays there empty; the turn of a killed
 * process ends with it.
 */
public final class FileTurn {

  private static final long GLANCE_MILLIS = 15;
  private static final long PATIENCE_MILLIS = 20_000;

  private FileTurn() {}

  /**
   * Does work while nobody else has a turn at the same file. In this process one turn is taken after the other.
   *
   * @param file that the work reads and writes
   * @param work is done on this thread
   * @throws UserError if others do not end in time, or the folder cannot be locked; the work is not done then
   */
  public static void take(Path file, Runnable work) {
    run(file.toAbsolutePath(), PATIENCE_MILLIS, work, true);
  }

  /**
   * The same for work that notices by itself what others wrote: where a folder cannot be locked, it is done all the same.
   *
   * @throws UserError if others do not end in time; the work is not done then
   */
  public static void takeWherePossible(Path file, Runnable work) {
    run(file.toAbsolutePath(), PATIENCE_MILLIS, work, false);
  }

  static synchronized void run(Path file, long patienceMillis, Runnable work, boolean must) {
    // One channel at a time: some systems let go of a lock when another channel to the same file is closed.
    try (Turn turn = new Turn()) {
      try {
        turn.await(file, patienceMillis);
      } catch (IOException e) {
        if (must) {
          throw new UserError("Cannot lock " + file + " against others who write to it (" + AtomicFile.reason(e)
              + "), so nothing was written. Check that you may write to the folder; where a network drive knows no locks, work on"
              + " a copy of the project on another drive.", e);
        }
      }
      work.run();
    }
  }

  private static final class Turn implements AutoCloseable {

    private FileChannel channel;

    void await(Path file, long patienceMillis) throws IOException {
      Path sign = file.resolveSibling("." + file.getFileName() + ".lock");
      make(sign);
      channel = FileChannel.open(sign, StandardOpenOption.WRITE);
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
      while (!locked()) {
        if (System.nanoTime() > end) {
          throw new UserError("Somebody else has been writing to " + file + " for " + patienceMillis / 1000
              + " seconds, so nothing was written; try again in a moment.");
        }
        try {
          Thread.sleep(GLANCE_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new CancelledException();
        }
      }
    }

    private static void make(Path sign) throws IOException {
      Files.createDirectories(sign.getParent());
      if (Files.exists(sign)) {
        return;
      }
      try {
        Files.createFile(sign);
      } catch (FileAlreadyExistsException e) {
        // Somebody else made it just now.
        return;
      }
      if (Files.getFileStore(sign).supportsFileAttributeView(PosixFileAttributeView.class)) {
        // Whoever comes after must be able to lock it too; there is nothing in it to protect.
        Files.setPosixFilePermissions(sign, PosixFilePermissions.fromString("rw-rw-rw-"));
      }
    }

    private boolean locked() throws IOException {
      try {
        return channel.tryLock() != null;
      } catch (OverlappingFileLockException e) {
        // A second Mien in this very process; the system counts both as one.
        return false;
      }
    }

    @Override
    public void close() {
      try {
        if (channel != null) {
          channel.close();
        }
      } catch (IOException e) {
        // The work is done and written; the system ends the lock with the process at the latest.
        channel = null;
      }
    }
  }
}
