package org.mien.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.mien.file.AtomicFile;
import org.mien.file.Json;
import org.mien.job.UserError;

/**
 * The file {@code mien.json} at the top of a project or data set.
 *
 * @param format version of this file format, {@value #FORMAT}
 * @param name what people call the project, may be absent
 * @param labels the labels that the study declares, may be absent
 * @param data where the recordings of a project lie: a folder or zip archive, absolute or relative to the file; absent where
 *     they lie beside it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectFile(int format, String name, Labels labels, String data) {

  /** The name of the file. */
  public static final String FILE_NAME = "mien.json";

  /** The version that this Mien writes and the newest that it reads. */
  public static final int FORMAT = 1;

  private static final int LARGEST = 1 << 20;

  /**
   * Declared labels.
   *
   * @param name of the taxonomy
   * @param version of the taxonomy
   * @param keys declared classes, by key or synonym, whether or not a clip shows them; order does not matter
   */
  public record Labels(String name, int version, List<String> keys) {}

  /** A file of a data set whose recordings lie beside it. */
  public ProjectFile(int format, String name, Labels labels) {
    this(format, name, labels, null);
  }

  /** Reads the file of a folder in the storage; where there is none, nothing is declared. */
  static ProjectFile read(Storage storage, String folder) {
    String path = folder + FILE_NAME;
    if (!storage.isFile(path)) {
      return new ProjectFile(FORMAT, null, null);
    }
    String where = storage.location() + "/" + path;
    try (InputStream in = storage.open(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new UserError(where + " is larger than 1 MiB; it is not a project file of Mien.");
      }
      return checked(Json.read(new ByteArrayInputStream(bytes), ProjectFile.class, where), where);
    } catch (IOException e) {
      throw new UserError("Cannot read " + where + " (" + AtomicFile.reason(e) + ").", e);
    }
  }

  private static ProjectFile checked(ProjectFile file, String where) {
    if (file.format() < 1 || file.format() > FORMAT) {
      throw new UserError(
          where + " has format " + file.format() + "; this Mien reads format " + FORMAT + ". Open it with a newer version.");
    }
    return file;
  }

  /**
   * Keys of the labels that the file of a project folder declares.
   *
   * @throws UserError if the file cannot be read
   */
  public static List<String> declaredLabels(Path folder) {
    return read(new FolderStorage(folder), "").declaredLabels();
  }

  LabelSet labelSet() {
    return LabelSet.standard().including(labels == null || labels.keys() == null ? List.of() : labels.keys());
  }

  List<String> declaredLabels() {
    if (labels == null || labels.keys() == null) {
      return List.of();
    }
    LabelSet set = labelSet();
    return labels.keys().stream().map(w -> set.find(w).orElseThrow().key()).toList();
  }

  String nameOr(String other) {
    return name == null || name.isBlank() ? other : name;
  }

}
