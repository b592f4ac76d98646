package org.mien.quality;

import java.util.List;
import java.util.Locale;

/** The summary as a text that a person reads. */
final class SummaryText {

  private static final int EXAMPLES = 5;

  private final StringBuilder text = new StringBuilder();

  private SummaryText() {}

  static String of(Summary summary, QualityReport report) {
    SummaryText out = new SummaryText();
    out.overview(summary);
    out.checks(summary, report);
    for (QualityCheck check : report.checks()) {
      List<Finding> findings = report.findings().stream().filter(f -> f.check().equals(check.key())).toList();
      if (!findings.isEmpty()) {
        out.section(check.about(), findings);
      }
    }
    return out.text.toString();
  }

  private void overview(Summary s) {
    line("# Quality of %s", s.dataset());
    line("");
    line("%d clips in %d files: %d to keep, %d to review, %d to reject.", s.clips(), s.files(), s.lists().get("keep"),
        s.lists().get("review"), s.lists().get("reject"));
    line("%d errors, %d warnings, %d remarks.", s.findings().get("error"), s.findings().get("warning"),
        s.findings().get("info"));
    line("");
    line("- Exact duplicates: %d files in %d sets. Near duplicates: %d files in %d sets.", s.duplicates().get("exact_files"),
        s.duplicates().get("exact_sets"), s.duplicates().get("near_files"), s.duplicates().get("near_sets"));
    line("- Recorded resolution of stills: %d pass, %d fail, %d record none.", s.dpi().get("pass"), s.dpi().get("fail"),
        s.dpi().get("not_recorded"));
    StringBuilder classes = new StringBuilder();
    s.classes().forEach((label,
        count) -> classes.append(classes.isEmpty() ? "" : ", ").append(label).append(' ').append(count));
    line("- Classes: %s.", classes);
    line("- Of each clip at most %d frames were looked at, evenly spread.", s.framesPerClip());
    line("");
  }

  private void checks(Summary s, QualityReport report) {
    line("| check | errors | warnings | remarks |");
    line("| --- | ---: | ---: | ---: |");
    for (QualityCheck check : report.checks()) {
      var counts = s.checks().get(check.key());
      line("| %s (`%s`) | %d | %d | %d |", check.about().title(), check.key(), counts.get("error"), counts.get("warning"),
          counts.get("info"));
    }
    line("");
  }

  private void section(About about, List<Finding> findings) {
    line("## %s", about.title());
    line("");
    line("%s %s", about.measures(), about.why());
    line("What to do: %s", about.advice());
    line("");
    for (Finding finding : findings.subList(0, Math.min(EXAMPLES, findings.size()))) {
      String file = finding.file().isEmpty() ? "" : "`" + finding.file() + "`: ";
      line("- %s, %s%s", finding.severity().key(), file, finding.message());
    }
    if (findings.size() > EXAMPLES) {
      line("- and %d more in findings.csv", findings.size() - EXAMPLES);
    }
    line("");
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
