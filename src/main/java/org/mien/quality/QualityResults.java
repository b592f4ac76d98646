package org.mien.quality;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mien.file.Csv;
import org.mien.job.UserError;

/**
 * What a run of the check wrote into its folder, read back. Columns that a later version adds are passed over.
 *
 * @param findings in the order of the file; the id of a clip comes from the lists, the advice from the check if it is there
 * @param files every file that was checked, by its path, in the order of the lists
 */
public record QualityResults(List<Finding> findings, Map<String, Checked> files) {

  private static final List<String> LIST_COLUMNS = List.of("id", "file", "reasons", "sha256");

  /** Copies the lists. */
  public QualityResults {
    findings = List.copyOf(findings);
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /**
   * A file that was checked.
   *
   * @param id of its first clip
   * @param file path inside the data set
   * @param verdict what became of it
   * @param contentHash SHA-256 of what was checked, or the empty string where it could not be read
   */
  public record Checked(String id, String file, Verdict verdict, String contentHash) {}

  /** Whether a folder holds the results of a check. */
  public static boolean isIn(Path qualityFolder) {
    return Files.isRegularFile(qualityFolder.resolve(QualityFiles.FINDINGS_FILE));
  }

  /**
   * Reads the findings and lists of a quality folder.
   *
   * @param qualityFolder the folder that holds {@code findings.csv}
   * @param checks give the advice
   * @throws UserError if a file is missing or has no meaning
   */
  public static QualityResults read(Path qualityFolder, List<QualityCheck> checks) {
    Map<String, Checked> files = new LinkedHashMap<>();
    for (Verdict verdict : Verdict.values()) {
      readList(qualityFolder.resolve(verdict.key() + ".csv"), verdict, files);
    }
    Map<String, String> advice = new HashMap<>();
    checks.forEach(check -> advice.put(check.key(), check.about().advice()));
    Path file = qualityFolder.resolve(QualityFiles.FINDINGS_FILE);
    Csv.Table table = table(file, QualityFiles.FINDINGS);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      findings.add(finding(table.rows().get(i), files, advice, file + ", line " + table.lines().get(i)));
    }
    return new QualityResults(findings, files);
  }

  private static void readList(Path file, Verdict verdict, Map<String, Checked> files) {
    for (Map<String, String> row : table(file, LIST_COLUMNS).rows()) {
      files.putIfAbsent(row.get("file"), new Checked(row.get("id"), row.get("file"), verdict, row.get("sha256")));
    }
  }

  private static Csv.Table table(Path file, List<String> columns) {
    Csv.Table table = Csv.read(file);
    for (String column : columns) {
      if (!table.header().contains(column)) {
        throw new UserError(file + " has no column '" + column + "'; check the quality again, which writes it anew.");
      }
    }
    return table;
  }

  private static Finding finding(Map<String, String> row, Map<String, Checked> files, Map<String, String> advice, String where) {
    Checked about = files.get(row.get("file"));
    String check = row.get("check");
    return new Finding(about == null ? "" : about.id(), row.get("file"), check, severity(row.get("severity"), where),
        number(row.get("value"), where), number(row.get("threshold"), where), row.get("group"), row.get("message"),
        advice.getOrDefault(check, ""));
  }

  private static Severity severity(String word, String where) {
    for (Severity severity : Severity.values()) {
      if (severity.key().equals(word)) {
        return severity;
      }
    }
    throw new UserError(where + ": the severity is '" + word + "'; it must be error, warning or info.");
  }

  private static double number(String text, String where) {
    try {
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new UserError(where + ": '" + text + "' is not a number.", e);
    }
  }

  /** The files that a person should look at, in the order of the findings: those with an error or a warning. */
  public Set<String> questions() {
    Set<String> open = new LinkedHashSet<>();
    for (Finding finding : findings) {
      if (!finding.clip().isEmpty() && finding.severity() != Severity.INFO) {
        open.add(finding.file());
      }
    }
    return open;
  }

  /** How many of the {@link #questions} are answered about the content that was checked. */
  public int answered(Decisions decisions) {
    Set<String> decided = new LinkedHashSet<>();
    decisions.all().forEach(d -> decided.add(d.file()));
    return (int) questions().stream().filter(decided::contains)
        .filter(file -> decisions.about(file, files.get(file).contentHash()).isPresent()).count();
  }
}
