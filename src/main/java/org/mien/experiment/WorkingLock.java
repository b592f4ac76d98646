package org.mien.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mien.file.AtomicFile;
import org.mien.job.UserError;

/** Keeps two processes from working in one folder. The system takes the lock away from a process that ends, however it ends. */
final class WorkingLock implements Closeable {

  private final Path file;
  private final FileChannel channel;

  private WorkingLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a folder.
   *
   * @throws UserError if somebody works there already
   */
  static WorkingLock of(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new UserError("Another Mien is working in " + file.toAbsolutePath().getParent()
            + "; wait until it is done, or name another folder for the results.").mendedBy("--out");
      }
      return new WorkingLock(file, channel);
    } catch (IOException e) {
      throw new UserError("Cannot write " + file + " (" + AtomicFile.reason(e) + "); check the folder.", e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UserError("Cannot delete " + file + " (" + AtomicFile.reason(e) + "); delete it by hand.", e);
    }
  }
}
