package org.mien.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mien.file.AtomicFile;
import org.mien.file.Csv;

/** Writes {@code manifest.csv} so that {@link CsvDatasetReader} reads the same clips from it. */
public final class ManifestFile {

  private static final List<String> FIXED =
      List.of("id", "file", "label", "subject", "session", "onset", "apex", "offset", "fps", "action_units");

  private ManifestFile() {}

  /** The columns of a manifest: the fixed ones, then every other in the order of first use. */
  public static List<String> columns(Manifest manifest) {
    Set<String> columns = new LinkedHashSet<>(FIXED);
    List<String> last = List.of();
    for (Clip clip : manifest.clips()) {
      // Lines of one file share the very names of their columns, which makes a hundred thousand lines quick to compare.
      if (!same(last, clip.columns().keySet())) {
        last = List.copyOf(clip.columns().keySet());
        columns.addAll(last);
      }
    }
    return List.copyOf(columns);
  }

  private static boolean same(List<String> names, Set<String> others) {
    if (names.size() != others.size()) {
      return false;
    }
    int i = 0;
    for (String other : others) {
      if (!names.get(i++).equals(other)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The text of one column of a clip, as it stands in the file; the empty string where nothing is recorded.
   *
   * @param column a name of {@link #columns}
   */
  public static String text(Clip clip, String column) {
    return switch (column) {
      case "id" -> clip.id();
      case "file" -> clip.file();
      case "label" -> clip.label();
      case "subject" -> clip.subject();
      case "session" -> clip.session();
      case "onset" -> frame(clip.timing().onset());
      case "apex" -> frame(clip.timing().apex());
      case "offset" -> frame(clip.timing().offset());
      case "fps" -> Double.isNaN(clip.timing().framesPerSecond()) ? "" : Csv.number(clip.timing().framesPerSecond());
      case "action_units" -> String.join("+", clip.actionUnits());
      default -> clip.column(column);
    };
  }

  private static String frame(int index) {
    return index == Timing.UNKNOWN ? "" : Integer.toString(index);
  }

  /**
   * Writes the clips of a manifest, whole or not at all.
   *
   * @throws org.mien.job.UserError if the file cannot be written; what was there before is untouched
   */
  public static void write(Path file, Manifest manifest) {
    AtomicFile.write(file, content(manifest));
  }

  /** The bytes of the file of a manifest. */
  public static AtomicFile.Content content(Manifest manifest) {
    List<String> columns = columns(manifest);
    return Csv.content(columns, out -> {
      for (Clip clip : manifest.clips()) {
        List<Object> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(text(clip, column)));
        out.row(values.toArray());
      }
    });
  }
}
