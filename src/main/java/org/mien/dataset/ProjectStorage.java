package org.mien.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.mien.job.Job;
import org.mien.job.UserError;

/**
 * The recordings of a project seen through its folder: {@code manifest.csv} and {@code mien.json} come from the project, all
 * other files from where the project says that its data lie. The data are only read.
 */
final class ProjectStorage implements Storage {

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
    Storage storage = Storage.open(location);
    String data = ProjectFile.read(storage, "").data();
    if (data == null || data.isBlank()) {
      return storage;
    }
    Path place = storage.location().resolve(data).normalize();
    try {
      return new ProjectStorage(storage, Storage.open(place));
    } catch (UserError e) {
      throw new UserError("The project " + location + " has its recordings in " + place + ", which cannot be opened: "
          + e.getMessage() + " Put them back, or correct 'data' in " + ProjectFile.FILE_NAME + ".", e);
    }
  }

  private Storage of(String path) {
    return path.equals(CsvDatasetReader.FILE_NAME) || path.equals(ProjectFile.FILE_NAME) ? project : data;
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
