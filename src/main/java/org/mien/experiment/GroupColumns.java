package org.mien.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.file.Csv;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.metrics.Bootstrap;
import org.mien.metrics.GroupScores;
import org.mien.metrics.Metric;
import org.mien.metrics.Predictions;

/** Columns of a manifest by whose values figures can be broken down. */
final class GroupColumns {

  /** The metrics whose gaps between groups are tested. */
  static final List<Metric> SCORED = List.of(Metric.UF1, Metric.UAR);

  private GroupColumns() {}

  /**
   * Writes which clips take part: columns {@code id}, {@code sha256}, {@code subject} and those by which figures are broken down.
   */
  static void write(Path file, List<String> groups, List<Clip> clips, Map<String, String> hashes) {
    List<String> columns = Stream.concat(Stream.of(StartModel.SUBJECT), groups.stream()).distinct().toList();
    List<String> header = Stream.concat(Stream.of("id", "sha256"), columns.stream()).toList();
    Csv.write(file, header, out -> {
      for (Clip clip : clips) {
        List<Object> row = new ArrayList<>(List.of(clip.id(), hashes.get(clip.id())));
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

  /**
   * Breaks predictions down by columns.
   *
   * @param contents file that {@link #write} wrote
   * @return by column, in the order of the columns
   */
  static Map<String, GroupScores> scores(
      Path contents, List<String> columns, Predictions predictions, Bootstrap.Settings settings, Job job) {
    Map<String, GroupScores> all = new LinkedHashMap<>();
    if (columns.isEmpty()) {
      return all;
    }
    List<Map<String, String>> rows = Csv.read(contents).rows();
    for (String column : columns) {
      Map<String, String> values = new HashMap<>();
      rows.forEach(row -> values.put(row.get("id"), row.getOrDefault(column, "")));
      all.put(column, GroupScores.of(predictions,
          new GroupScores.Question(column, values, GroupScores.LEAST_PEOPLE, SCORED), settings, job));
    }
    return all;
  }

  /**
   * A column that no clip has is a slip.
   *
   * @throws UserError that names it and those that there are
   */
  static void require(List<String> columns, Manifest manifest) {
    for (String column : columns) {
      if (manifest.clips().stream().allMatch(clip -> value(clip, column).isEmpty())) {
        throw new UserError("No clip has a value in the column '" + column + "' by which the figures are to be broken down; the"
            + " manifest has " + String.join(", ", of(manifest)) + ".");
      }
    }
  }

  /** The columns that a manifest has. */
  private static List<String> of(Manifest manifest) {
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
