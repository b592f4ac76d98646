package org.mien.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mien.file.Csv;
import org.mien.split.AuditedSplit;
import org.mien.split.FoldsAudit;
import org.mien.split.Offence;
import org.mien.split.SplitTable;

/** Writes down who is in which part of which fold, and what lies on both sides. */
final class Divisions {

  private Divisions() {}

  static void write(ItemWork work, CrossValidationFolder folder) {
    for (long seed : work.plan().seeds()) {
      SplitTable.write(folder.split(seed), work.folds(seed).stream().map(AuditedSplit::split).toList());
    }
    Csv.write(folder.audit(), List.of("seed", "fold", "leak", "what", "admitted", "part", "id"), out -> {
      for (long seed : work.plan().seeds()) {
        for (AuditedSplit fold : work.folds(seed)) {
          for (Object[] row : rows(seed, fold)) {
            out.row(row);
          }
        }
      }
    });
  }

  private static List<Object[]> rows(long seed, AuditedSplit fold) {
    List<Object[]> rows = new ArrayList<>();
    for (Offence offence : fold.audit().offences()) {
      boolean admitted = fold.audit().admitted().contains(offence.leak());
      Map<String, List<String>> parts =
          Map.of("train", offence.train(), "validation", offence.validation(), "test", offence.test());
      for (String part : List.of("train", "validation", "test")) {
        for (String id : parts.get(part)) {
          rows.add(new Object[] {seed, fold.split().fold(), offence.leak().key(), offence.what(), admitted, part, id});
        }
      }
    }
    return rows;
  }

  /** The hash of all folds, by seed. */
  static Map<String, String> hashes(ItemWork work) {
    Map<String, String> hashes = new TreeMap<>();
    for (long seed : work.plan().seeds()) {
      hashes.put(Long.toString(seed), SplitTable.hash(work.folds(seed).stream().map(AuditedSplit::split).toList()));
    }
    return hashes;
  }

  /** What the audit says of all folds, by seed. */
  static Map<String, String> sentences(ItemWork work) {
    Map<String, String> sentences = new TreeMap<>();
    for (long seed : work.plan().seeds()) {
      sentences.put(Long.toString(seed), FoldsAudit.of(work.folds(seed), work.materials().manifest().clips()).sentence());
    }
    return sentences;
  }
}
