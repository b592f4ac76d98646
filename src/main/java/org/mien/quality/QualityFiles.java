package org.mien.quality;

import java.nio.file.Path;
import java.util.List;
import org.mien.dataset.Manifest;
import org.mien.file.AtomicFile;
import org.mien.file.Csv;
import org.mien.file.Json;

/** Writes the files of a quality folder; see docs/quality.md for their columns. Nothing in them depends on the clock. */
final class QualityFiles {

  /** The name of the table of findings. */
  static final String FINDINGS_FILE = "findings.csv";

  static final List<String> FINDINGS =
      List.of("file", "check", "severity", "value", "threshold", "group", "message");
  private static final List<String> LISTS =
      List.of("id", "file", "label", "subject", "reasons", "reviewer", "note", "sha256");

  private QualityFiles() {}

  static void write(Path folder, Manifest manifest, QualityReport report) {
    Csv.write(folder.resolve(FINDINGS_FILE), FINDINGS, out -> {
      for (Finding f : report.findings()) {
        out.row(f.file(), f.check(), f.severity().key(), number(f.value()), number(f.threshold()), f.group(), f.message());
      }
    });
    for (Verdict verdict : Verdict.values()) {
      list(folder.resolve(verdict.key() + ".csv"), verdict, report);
    }
    Summary summary = Summary.of(manifest, report);
    Json.write(folder.resolve("summary.json"), summary);
    AtomicFile.write(folder.resolve("summary.md"), SummaryText.of(summary, report));
  }

  private static void list(Path file, Verdict verdict, QualityReport report) {
    Csv.write(file, LISTS, out -> {
      for (Judgement j : report.judgements()) {
        if (j.verdict() == verdict) {
          out.row(j.clip().id(), j.clip().file(), j.clip().label(), j.clip().subject(), String.join(" ", j.reasons()),
              j.reviewer(), j.note(), j.contentHash());
        }
      }
    });
  }

  /** An undefined number is an empty field, since tools for tables stumble over NaN. */
  private static Object number(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
