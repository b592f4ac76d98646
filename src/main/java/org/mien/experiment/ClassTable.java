package org.mien.experiment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mien.dataset.Clip;
import org.mien.file.Csv;
import org.mien.job.UserError;
import org.mien.split.Split;

/** {@code classes.csv}: how many clips of each class are in each part of the split. */
public final class ClassTable {

  private static final List<String> HEADER = List.of("class", "train", "validation", "test");

  private ClassTable() {}

  /**
   * The counts of one class.
   *
   * @param name key of the class
   * @param train clips learned from
   * @param validation clips that chose the epoch
   * @param test clips tested
   */
  public record Row(String name, long train, long validation, long test) {}

  /** Counts the clips of a split and writes the table, whole or not at all. */
  static void write(Path file, List<String> classes, Split split, Iterable<Clip> clips) {
    Map<String, String> labels = new HashMap<>();
    clips.forEach(clip -> labels.put(clip.id(), clip.label()));
    Csv.write(file, HEADER, out -> {
      for (String name : classes) {
        out.row(name, count(split.train(), name, labels), count(split.validation(), name, labels),
            count(split.test(), name, labels));
      }
    });
  }

  /** Reads a table. */
  public static List<Row> read(Path file) {
    try {
      return Csv.read(file).rows().stream()
          .map(row -> new Row(row.get("class"), Long.parseLong(row.get("train")), Long.parseLong(row.get("validation")),
              Long.parseLong(row.get("test"))))
          .toList();
    } catch (NumberFormatException e) {
      throw new UserError(file + " is not a table of classes as Mien writes it.", e);
    }
  }

  private static long count(List<String> ids, String name, Map<String, String> labels) {
    return ids.stream().filter(id -> name.equals(labels.get(id))).count();
  }
}
