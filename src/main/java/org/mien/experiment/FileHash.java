package org.mien.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mien.dataset.ContentHash;
import org.mien.file.AtomicFile;
import org.mien.job.UserError;

/** The hash of a small file of a run folder. */
final class FileHash {

  private FileHash() {}

  static String of(Path file) {
    try {
      return ContentHash.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UserError("Cannot read " + file + " (" + AtomicFile.reason(e) + ").", e);
    }
  }
}
