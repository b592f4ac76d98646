package org.mien.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.file.Csv;

/** Columns of a manifest by whose values figures can be broken down. */
final class GroupColumns {

  private GroupColumns() {}

  /** Writes which clips take part: columns {@code id}, {@code sha256} and those by which figures are broken down. */
  static void write(Path file, List<String> columns, Materials materials) {
    List<String> header = Stream.concat(Stream.of("id", "sha256"), columns.stream()).toList();
    Csv.write(file, header, out -> {
      for (Clip clip : materials.manifest().clips()) {
        List<Object> row = new ArrayList<>(List.of(clip.id(), materials.hashes().get(clip.id())));
        columns.forEach(column -> row.add(value(clip, column)));
        out.row(row.toArray());
      }
    });
  }

  /** The value of a clip in a column, or the empty string. */
  static String value(Clip clip, String column) {
    return switch (column) {
      case "subject" -> clip.subject();
      case "session" -> clip.session();
      default -> clip.column(column);
    };
  }

  /** The columns that a manifest has. */
  static List<String> of(Manifest manifest) {
    Set<String> columns = new LinkedHashSet<>();
    manifest.clips().forEach(clip -> columns.addAll(clip.columns().keySet()));
    List<String> all = new ArrayList<>(columns);
    for (String own : List.of("subject", "session")) {
      if (manifest.clips().stream().anyMatch(clip -> !value(clip, own).isEmpty())) {
        all.add(own);
      }
    }
    return all.isEmpty() ? List.of("none") : all;
  }
}
