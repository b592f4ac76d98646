package org.mien.annotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mien.file.Csv;
import org.mien.file.Json;

/**
 * The files of an agreement: {@code agreement.csv}, {@code disagreements.csv} and {@code agreement.json}. An undefined number is
 * null in JSON and empty in CSV, with its reason beside it.
 */
public final class AgreementFiles {

  /** The version of the layout. */
  public static final int FORMAT = 1;

  /** Columns of the table of figures. */
  public static final List<String> FIGURES = List.of("what", "action_unit", "coders", "figure", "measured_in", "value", "ci_low",
      "ci_high", "clips", "people", "note");

  private AgreementFiles() {}

  /** Columns of the table of clips on which coders differ; the last ones are the coders. */
  public static List<String> disagreementColumns(Agreement agreement) {
    List<String> header = new ArrayList<>(List.of("clip", "subject", "what", "difference", "measured_in"));
    agreement.coders().forEach(coder -> header.add("says-" + coder));
    return header;
  }

  /** One row of the table of figures; NaN where a number is undefined. */
  public static Object[] row(Figure f) {
    return new Object[] {f.aspect().key(), f.actionUnit(), f.coderWord(), f.measure().key(), f.scale(), f.estimate().value(),
        f.estimate().ciLow(), f.estimate().ciHigh(), f.clips(), f.people(), f.estimate().note()};
  }

  /** One row of the table of clips on which coders differ. */
  public static Object[] row(Disagreement d) {
    List<Object> row = new ArrayList<>(List.of(d.clip(), d.subject(), d.aspect().key(), d.size(), d.scale()));
    row.addAll(d.said());
    return row.toArray();
  }

  /** Writes all three files into a folder, each whole or not at all. */
  public static void write(Path folder, Agreement agreement) {
    Csv.write(folder.resolve("agreement.csv"), FIGURES, out -> {
      for (Figure figure : agreement.figures()) {
        out.row(withoutNaN(row(figure)));
      }
    });
    Csv.write(folder.resolve("disagreements.csv"), disagreementColumns(agreement), out -> {
      for (Disagreement disagreement : agreement.disagreements()) {
        out.row(row(disagreement));
      }
    });
    Json.write(folder.resolve("agreement.json"), json(agreement));
  }

  private static Object[] withoutNaN(Object[] row) {
    for (int i = 0; i < row.length; i++) {
      row[i] = row[i] instanceof Double number && number.isNaN() ? null : row[i];
    }
    return row;
  }

  private static Map<String, Object> json(Agreement agreement) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("format", FORMAT);
    map.put("kind", "agreement");
    map.put("data", agreement.data());
    map.put("data_hash", agreement.dataHash());
    map.put("coders", agreement.coders());
    map.put("clips", agreement.clips());
    map.put("tolerance_frames", agreement.tolerance());
    map.put("seed", agreement.resampling().seed());
    map.put("intervals", agreement.resampling().sentence());
    map.put("notes", agreement.notes());
    map.put("figures", agreement.figures().stream().map(f -> named(FIGURES, withoutNaN(row(f)))).toList());
    map.put("disagreements", agreement.disagreements().stream().map(d -> disagreement(d, agreement.coders())).toList());
    map.put("definitions", agreement.figures().stream().map(Figure::measure).distinct()
        .collect(Collectors.toMap(Measure::key, Measure::definition, (a, b) -> a, LinkedHashMap::new)));
    return map;
  }

  private static Map<String, Object> disagreement(Disagreement d, List<String> coders) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("clip", d.clip());
    map.put("subject", d.subject());
    map.put("what", d.aspect().key());
    map.put("difference", d.size());
    map.put("measured_in", d.scale());
    map.put("says", named(coders, d.said().toArray()));
    return map;
  }

  private static Map<String, Object> named(List<String> names, Object[] values) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      map.put(names.get(i), values[i]);
    }
    return map;
  }
}
