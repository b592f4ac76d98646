package org.mien.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mien.dataset.CsvDatasetReader;
import org.mien.dataset.Manifest;
import org.mien.dataset.ManifestFile;
import org.mien.dataset.NaturalOrder;
import org.mien.dataset.ProjectFile;
import org.mien.file.AtomicFile;
import org.mien.file.Json;
import org.mien.job.Job;
import org.mien.job.UserError;

/**
 * A project on disk: {@code mien.json}, {@code manifest.csv}, {@code quality/}, {@code runs/ID/}. The
 * recordings lie in it, or somewhere else where they are only read. A project folder is itself a data set: every command takes
 * it as one.
 *
 * @param folder of the project
 */
public record Project(Path folder) {

  /** Makes the path absolute. */
  public Project {
    folder = folder.toAbsolutePath().normalize();
  }

  /**
   * The project of a folder that holds {@code mien.json} and {@code manifest.csv}.
   *
   * @throws UserError if it does not
   */
  public static Project open(Path folder) {
    if (!isProject(folder)) {
      throw new UserError(folder + " is not a project of Mien (it has no " + ProjectFile.FILE_NAME + " with "
          + CsvDatasetReader.FILE_NAME + " beside it); make one of your recordings first.");
    }
    return new Project(folder);
  }

  /** Whether a folder is a project. */
  public static boolean isProject(Path folder) {
    return Files.isRegularFile(folder.resolve(ProjectFile.FILE_NAME))
        && Files.isRegularFile(folder.resolve(CsvDatasetReader.FILE_NAME));
  }

  /**
   * Makes a project of recordings: lists them in a {@code manifest.csv} of its own and names where they lie. The recordings are
   * only read.
   *
   * @param data a data set of any layout
   * @param folder of the new project; may exist, but holds no project yet
   * @throws UserError if a project lies there already, or the data cannot be read
   */
  public static Project create(Path data, Path folder, Toolbox tools, Job job) {
    Project project = new Project(folder);
    if (Files.exists(project.file()) || Files.exists(project.manifest())) {
      throw new UserError(folder + " holds a project or a data set already; choose another folder.");
    }
    try (Manifest manifest = tools.readers().open(data, job)) {
      ManifestFile.write(project.manifest(), manifest);
      ProjectFile.Labels labels = new ProjectFile.Labels(manifest.labels().name(), manifest.labels().version(),
          manifest.labels().keys());
      String place = project.place(manifest.storage().location().toAbsolutePath().normalize());
      Json.write(project.file(), new ProjectFile(ProjectFile.FORMAT, manifest.name(), labels, place));
    }
    return project;
  }

  /** Recordings inside the project folder move with it; of others the whole path is kept. */
  private String place(Path data) {
    if (data.equals(folder)) {
      return null;
    }
    return data.startsWith(folder) ? folder.relativize(data).toString().replace('\\', '/') : data.toString();
  }

  /** {@code mien.json}. */
  public Path file() {
    return folder.resolve(ProjectFile.FILE_NAME);
  }

  /** {@code manifest.csv}. */
  public Path manifest() {
    return folder.resolve(CsvDatasetReader.FILE_NAME);
  }

  /**
   * Keys of the classes that the project declares; they stay where no clip shows them.
   *
   * @throws UserError if {@code mien.json} cannot be read
   */
  public List<String> declaredLabels() {
    return ProjectFile.declaredLabels(folder);
  }

  /** One file a coder. */
  public Path annotations() {
    return folder.resolve("annotations");
  }

  /** Findings and decisions. */
  public Path quality() {
    return folder.resolve("quality");
  }

  /** One folder a comparison of runs. */
  public Path comparisons() {
    return folder.resolve("comparisons");
  }

  /** Tables of recordings that were classified frame by frame. */
  public Path timelines() {
    return folder.resolve("timelines");
  }

  /** One folder a run. */
  public Path runs() {
    return folder.resolve("runs");
  }

  /** A folder for a new run that is not taken yet: the name, or the name with the first free number behind it. */
  public Path freshRun(String name) {
    Path free = runs().resolve(name);
    for (int i = 2; Files.exists(free); i++) {
      free = runs().resolve(name + "-" + i);
    }
    return free;
  }

  /**
   * The folders of runs and cross-validations, in natural order of their names; finished ones and others.
   *
   * @throws UserError if the folder cannot be listed
   */
  public List<Path> runFolders() {
    if (!Files.isDirectory(runs())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(runs())) {
      return folders.filter(Files::isDirectory)
          .sorted(Comparator.comparing(f -> f.getFileName().toString(), NaturalOrder.INSTANCE)).toList();
    } catch (IOException e) {
      throw new UserError("Cannot list " + runs() + " (" + AtomicFile.reason(e) + ").", e);
    }
  }
}
