package org.mien.workbench.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * When a file was written, how long it is and which file it is: equal as long as nobody put another one in its place.
 *
 * @param written last
 * @param bytes its length
 * @param key what the file system calls it, or the empty text
 */
public record FileStamp(FileTime written, long bytes, String key) {

  /** The stamp of a file, or nothing where none can be seen. Asks the disk, so it is not for the event thread. */
  public static Optional<FileStamp> of(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new FileStamp(found.lastModifiedTime(), found.size(),
          found.fileKey() == null ? "" : found.fileKey().toString()));
    } catch (IOException e) {
      // Whoever reads the file says why it cannot.
      return Optional.empty();
    }
  }
}
