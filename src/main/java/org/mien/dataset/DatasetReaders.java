package org.mien.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mien.job.Job;
import org.mien.job.UserError;

/** The layouts of data sets that can be read; the first that fits is taken. */
public final class DatasetReaders {

  private final List<DatasetReader> readers;

  /** Tries these layouts in this order. */
  public DatasetReaders(List<DatasetReader> readers) {
    this.readers = List.copyOf(readers);
  }

  /** The layouts that come with Mien. */
  public static DatasetReaders builtIn() {
    return new DatasetReaders(List.of(new CsvDatasetReader(), new FolderDatasetReader()));
  }

  /** All of them, in the order in which they are tried. */
  public List<DatasetReader> all() {
    return readers;
  }

  /**
   * Opens a data set.
   *
   * @throws UserError if no layout fits, or the files of the layout are damaged
   */
  public Manifest open(Path location, Job job) {
    if (Files.isRegularFile(location) && location.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return read(new CsvDatasetReader(location.getFileName().toString()),
          ProjectStorage.open(location.toAbsolutePath().getParent()), job);
    }
    Storage storage = ProjectStorage.open(location);
    try {
      for (DatasetReader reader : readers) {
        if (reader.canRead(storage)) {
          return reader.read(storage, job);
        }
      }
      throw new UserError(
          location
              + " holds no images, recordings or manifest.csv that Mien can read; see docs/file-formats.md for the layouts.");
    } catch (RuntimeException e) {
      closeAfter(e, storage);
      throw e;
    }
  }

  private static Manifest read(DatasetReader reader, Storage storage, Job job) {
    try {
      return reader.read(storage, job);
    } catch (RuntimeException e) {
      closeAfter(e, storage);
      throw e;
    }
  }

  static void closeAfter(RuntimeException failure, Storage storage) {
    try {
      storage.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
