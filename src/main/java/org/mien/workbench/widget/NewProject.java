package org.mien.workbench.widget;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.mien.file.PathText;
import org.mien.workflow.Project;

/** Where the project of some recordings goes, unless a person says something else. */
public final class NewProject {

  private static final String SUFFIX = "-mien";

  private NewProject() {}

  /**
   * What the disk says to two fields.
   *
   * @param suggestion the folder that would be suggested for these recordings; empty where none can be
   * @param folder the project folder meant: what was written, or else the suggestion
   * @param problem what keeps the two from becoming a project, as a sentence; empty where nothing does
   * @param open whether the recordings named are a project already, which is opened rather than made
   */
  public record Seen(String suggestion, String folder, String problem, boolean open) {}

  /**
   * Looks at the disk, which may take a while on a shared folder.
   *
   * @param data as typed
   * @param folder as typed, or null where the suggestion is taken
   * @param home of the person
   */
  public static Seen look(String data, String folder, Path home) {
    String text = PathText.plain(data);
    try {
      String suggestion = text.isEmpty() ? "" : suggest(Path.of(text), home).toString();
      String place = folder == null ? suggestion : PathText.plain(folder);
      return new Seen(suggestion, place, problem(text, place), !text.isEmpty() && Project.isProject(Path.of(text)));
    } catch (InvalidPathException e) {
      return new Seen("", folder == null ? "" : folder.trim(), "'" + e.getInput() + "' is no name of a file.", false);
    }
  }

  /**
   * A folder that is not there yet: beside the recordings where one may write, else in the person's documents.
   *
   * @param data a folder or file of recordings
   * @param home of the person
   */
  public static Path suggest(Path data, Path home) {
    Path absolute = data.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    Path name = absolute.getFileName();
    String base = (name == null ? "recordings" : name.toString().replaceFirst("\\.(zip|csv|avi|tiff?)$", "")) + SUFFIX;
    Path place = parent != null && Files.isDirectory(parent) && Files.isWritable(parent) ? parent : documents(home);
    return free(place, base);
  }

  /** A folder of this name in the person's documents that is not there yet. */
  public static Path inDocuments(String name, Path home) {
    return free(documents(home), name);
  }

  private static Path documents(Path home) {
    Path documents = home.resolve("Documents");
    return Files.isDirectory(documents) && Files.isWritable(documents) ? documents : home;
  }

  private static Path free(Path place, String name) {
    Path folder = place.resolve(name);
    for (int i = 2; Files.exists(folder); i++) {
      folder = place.resolve(name + "-" + i);
    }
    return folder;
  }

  private static String problem(String data, String folder) {
    if (data.isBlank()) {
      return "Choose the folder, the zip or the file with your recordings.";
    }
    if (!Files.exists(Path.of(data))) {
      return "There is nothing at " + data + "; choose the recordings with the button beside the field.";
    }
    if (folder.isBlank()) {
      return "Say where the project folder goes.";
    }
    if (Project.isProject(Path.of(folder)) && !Project.isProject(Path.of(data))) {
      return folder + " is a project already; choose another folder, or open it with File > Open Project.";
    }
    return "";
  }
}
