package org.mien.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.mien.job.Job;

/**
 * Where the files of a data set lie: a folder, or a zip archive read in place. Read only; safe for use by several
 * threads. Paths are relative, with forward slashes, and never climb out.
 */
public interface Storage extends Closeable {

  /** The folder or archive on disk. */
  Path location();

  /**
   * All files and folders, in natural order of their paths.
   *
   * @throws org.mien.job.UserError if the folder or archive cannot be listed
   */
  List<Entry> list(Job job);

  /** Names of the files directly in a folder, in natural order; empty where there is no such folder. */
  List<String> files(String folder) throws IOException;

  /** Whether there is a file of this path. */
  boolean isFile(String path);

  /** Whether there is a folder of this path. */
  boolean isFolder(String path);

  /** Opens a file; the caller closes the stream. */
  InputStream open(String path) throws IOException;

  /** Bytes of a file, decompressed. */
  long size(String path) throws IOException;

  /**
   * Runs {@code work} with the file as a real file on disk. From an archive it is unpacked into a temporary file that is
   * deleted when the handle is closed.
   */
  LocalFile local(String path) throws IOException;

  /**
   * How a person names a file or folder: where it lies on disk; inside an archive, the path of the archive and behind it the path
   * in it.
   *
   * @throws org.mien.job.UserError if the path climbs out, or no such name can be written down here
   */
  Path named(String path);

  /**
   * One file or folder.
   *
   * @param path relative path with forward slashes; no slash at the end
   * @param folder whether it is a folder
   */
  record Entry(String path, boolean folder) {}

  /** A file that stays on disk until this handle is closed. */
  interface LocalFile extends Closeable {
    /** The file; not to be written. */
    Path path();
  }

  /**
   * Opens a folder or a zip archive.
   *
   * @throws org.mien.job.UserError if it is neither
   */
  static Storage open(Path location) {
    return StorageOpening.open(location);
  }
}
