package org.mien.report;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mien.experiment.RunFolder;
import org.mien.file.Csv;
import org.mien.split.DuplicateGroups;
import org.mien.split.Leak;

/**
 * The audit of a run folder: {@code audit.csv}, one row a clip, summed up by kind.
 *
 * @param rows one kind a row
 * @param samePeople whether the same people are on both sides
 */
record RunAudit(List<ReportModel.AuditRow> rows, boolean samePeople) {

  private static final int NAMED = 6;

  static RunAudit read(RunFolder folder, boolean peopleKnown) {
    List<Map<String, String>> table = Csv.read(folder.audit()).rows();
    DuplicateGroups duplicates =
        Files.isRegularFile(folder.duplicates()) ? folder.readDuplicates() : DuplicateGroups.unchecked();
    List<ReportModel.AuditRow> rows = new ArrayList<>();
    boolean samePeople = false;
    for (Leak leak : Leak.values()) {
      boolean checked = switch (leak) {
        case SAME_SUBJECT -> peopleKnown;
        case SAME_CONTENT -> duplicates.exactChecked();
        case NEAR_CONTENT -> duplicates.nearChecked();
        case SAME_CLIP, AUGMENTED_COPY -> true;
      };
      ReportModel.AuditRow row = row(leak, table, checked);
      rows.add(row);
      samePeople |= leak == Leak.SAME_SUBJECT && row.groups() > 0;
    }
    return new RunAudit(rows, samePeople);
  }

  private static ReportModel.AuditRow row(Leak leak, List<Map<String, String>> table, boolean checked) {
    Set<String> groups = new LinkedHashSet<>();
    Set<String> clips = new LinkedHashSet<>();
    boolean admitted = true;
    for (Map<String, String> row : table) {
      if (leak.key().equals(row.get("leak"))) {
        groups.add(row.get("what"));
        clips.add(row.get("id"));
        admitted &= "true".equals(row.get("admitted"));
      }
    }
    return new ReportModel.AuditRow("clips that " + leak.reason(), groups.size(), clips.size(), checked, admitted,
        groups.stream().limit(NAMED).toList());
  }
}
