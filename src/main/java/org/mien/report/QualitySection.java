package org.mien.report;

import java.util.Optional;
import org.scijava.plugin.Plugin;

/** What the quality check found in the data. */
@Plugin(type = ReportSection.class)
public final class QualitySection extends BuiltInSection {

  /** The section. */
  public QualitySection() {
    super("quality", "Quality of the data", 410);
  }

  @Override
  public Optional<Html> render(RunView run) {
    return run.model().quality().map(quality -> render(run, quality));
  }

  private static Html render(RunView run, ReportModel.Quality quality) {
    HtmlTable table = new HtmlTable().text("Check").text("Severity").number("Findings").text("What to do");
    for (ReportModel.QualityRow row : quality.rows()) {
      table.row(row.check(), row.severity(), row.findings(), row.advice());
    }
    return Html.join(
        run.paragraph(quality.files() + " files were checked: " + quality.keep() + " to keep, " + quality.review()
            + " to be looked at by a person, " + quality.reject() + " that cannot be used."),
        table.size() == 0 ? run.paragraph("Nothing was found.")
            : run.table(table, "Findings of the quality check, by check and severity."));
  }
}
