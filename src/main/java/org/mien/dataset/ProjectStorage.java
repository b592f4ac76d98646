package org.mien.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mien.job.Job;
import org.mien.job.UserError;

/**
 * The recordings of a project seen through its folder: {@code manifest.csv} and {@code mien.json} come from the project, all
 * other files from where the project says that its data lie. The data are only read.
 */
final class ProjectStorage implements Storage {

  private static final String MEND = " Put them back, or correct 'data' in " + ProjectFile.FILE_NAME + ".";

  private final Storage project;
  private final Storage data;

  private ProjectStorage(Storage project, Storage data) {
    this.project = project;
    this.data = data;
  }

  /**
   * Opens a project folder, or a data set that is none.
   *
   * @throws UserError if there is no such folder or archive, or the project names data that are not there
   */
  static Storage open(Path location) {
    return open(location, new HashSet<>());
  }

  private static Storage open(Path location, Set<Path> seen) {
    Storage storage = Storage.open(location);
    try {
      String data = ProjectFile.read(storage, "").data();
      if (data == null || data.isBlank()) {
        return storage;
      }
      Path place = place(storage.location(), data.strip());
      return place.equals(storage.location()) ? storage : new ProjectStorage(storage, data(storage.location(), place, seen));
    } catch (RuntimeException e) {
      DatasetReaders.closeAfter(e, storage);
      throw e;
    }
  }

  private static Path place(Path project, String data) {
    try {
      return (Files.isDirectory(project) ? project : project.getParent()).resolve(data).normalize();
    } catch (InvalidPathException e) {
      throw new UserError("The project " + project + " says that its recordings lie in '"
          + data.replaceAll("\\p{Cntrl}", "?") + "', which cannot be a folder." + MEND, e);
    }
  }

  /** The recordings of a project may themselves be those of another project. */
  private static Storage data(Path project, Path place, Set<Path> seen) {
    if (!seen.add(project)) {
      throw new UserError("The project " + project + " has its recordings in itself." + MEND);
    }
    try {
      return open(place, seen);
    } catch (UserError e) {
      throw new UserError("The project " + project + " has its recordings in " + place + ", which cannot be opened: "
          + e.getMessage() + (e.getMessage().endsWith(MEND) ? "" : MEND), e);
    }
  }

  /** Lists at the top of the project are its own; everything else is looked for among the recordings. */
  private Storage of(String path) {
    boolean list = path.indexOf('/') < 0 && path.toLowerCase(Locale.ROOT).endsWith(".csv") && project.isFile(path);
    return list || path.equals(ProjectFile.FILE_NAME) ? project : data;
  }

  @Override
  public Path location() {
    return project.location();
  }

  @Override
  public List<Entry> list(Job job) {
    return data.list(job);
  }

  @Override
  public List<String> files(String folder) throws IOException {
    return data.files(folder);
  }

  @Override
  public boolean isFile(String path) {
    return of(path).isFile(path);
  }

  @Override
  public boolean isFolder(String path) {
    return data.isFolder(path);
  }

  @Override
  public InputStream open(String path) throws IOException {
    return of(path).open(path);
  }

  @Override
  public long size(String path) throws IOException {
    return of(path).size(path);
  }

  @Override
  public Path named(String path) {
    return of(path).named(path);
  }

  @Override
  public LocalFile local(String path) throws IOException {
    return of(path).local(path);
  }

  @Override
  public void close() throws IOException {
    try (project) {
      data.close();
    }
  }
}
