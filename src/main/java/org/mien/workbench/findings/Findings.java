package org.mien.workbench.findings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mien.dataset.Clip;
import org.mien.quality.About;
import org.mien.quality.Decision;
import org.mien.quality.Decisions;
import org.mien.quality.Finding;
import org.mien.quality.QualityCheck;
import org.mien.quality.QualityResults;
import org.mien.quality.Severity;
import org.mien.workbench.state.Blinding;
import org.mien.workbench.state.OpenProject;

/**
 * What is known of a project's quality: what the check found, and what was decided.
 *
 * @param checked whether there was a check at all
 * @param items one a finding, in the order of the check
 * @param looked files with an error or a warning that are decided
 * @param total files with an error or a warning
 */
record Findings(boolean checked, List<Item> items, int looked, int total) {

  static final Findings NONE = new Findings(false, List.of(), 0, 0);

  /**
   * One finding in the words of the table.
   *
   * @param finding as the check wrote it
   * @param check what the check says about itself, where it is installed
   * @param clip of the manifest as it is now, where there is one
   * @param decision that counts about the file, if any
   * @param name of the file as it may be shown
   * @param message what is wrong, as it may be shown
   * @param set to which it belongs, as it may be shown
   */
  record Item(Finding finding, Optional<About> check, Optional<Clip> clip, Optional<Decision> decision, String name,
      String message, String set) {

    /** Whether a reviewer can decide about it: folders, classes and whole sets are mended otherwise. */
    boolean isFile() {
      return !finding.clip().isEmpty();
    }

    /** What the check is called. */
    String title() {
      return check.map(About::title).orElse(finding.check());
    }
  }

  /** Reads what was written; slow with large sets. */
  static Findings read(OpenProject open, List<QualityCheck> checks, Optional<Blinding> blinding) {
    Path folder = open.project().quality();
    if (!QualityResults.isIn(folder)) {
      return NONE;
    }
    QualityResults results = QualityResults.read(folder, checks);
    Decisions decisions = Decisions.read(folder);
    Map<String, About> abouts = new HashMap<>();
    checks.forEach(check -> abouts.put(check.key(), check.about()));
    Map<String, Clip> clips = open.manifest().byId();
    Map<String, String> sets = new LinkedHashMap<>();
    List<Item> items = new ArrayList<>();
    for (Finding finding : results.findings()) {
      Optional<About> about = Optional.ofNullable(abouts.get(finding.check()));
      Optional<Decision> decision = finding.clip().isEmpty() ? Optional.empty()
          : decisions.about(finding.file(), results.files().get(finding.file()).contentHash());
      String set = finding.group().isEmpty() || blinding.isEmpty() ? finding.group()
          : sets.computeIfAbsent(finding.group(), g -> "Set " + (sets.size() + 1));
      items.add(new Item(finding, about, Optional.ofNullable(clips.get(finding.clip())), decision,
          name(finding, blinding), message(finding, about, blinding), set));
    }
    return new Findings(true, List.copyOf(items), results.answered(decisions), results.questions().size());
  }

  private static String name(Finding finding, Optional<Blinding> blinding) {
    if (finding.clip().isEmpty()) {
      return finding.file().isEmpty() ? "(the whole set)" : blinding.isPresent() ? "(a folder)" : finding.file() + "/";
    }
    return blinding.map(b -> b.nameOfFile(finding.file())).orElse(finding.file());
  }

  /** A sentence of a check may name files, people and labels: a reviewer who must not know them reads the numbers alone. */
  private static String message(Finding finding, Optional<About> about, Optional<Blinding> blinding) {
    if (blinding.isEmpty()) {
      return finding.message();
    }
    String title = about.map(About::title).orElse(finding.check());
    String value = Double.isNaN(finding.value()) ? "" : ": " + Words.number(finding.value());
    return title + value + (Double.isNaN(finding.threshold()) || value.isEmpty() ? ""
        : " (limit " + Words.number(finding.threshold()) + ")") + ".";
  }

  /** How many findings there are of each severity. */
  Map<Severity, Integer> counts() {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0);
    }
    items.forEach(item -> counts.merge(item.finding().severity(), 1, Integer::sum));
    return counts;
  }
}
