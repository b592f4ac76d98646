package org.mien.report;

import java.util.Optional;
import org.scijava.plugin.Plugin;

/** What lies on both sides of the split. */
@Plugin(type = ReportSection.class)
public final class AuditSection extends BuiltInSection {

  /** The section. */
  public AuditSection() {
    super("leakage-audit", "Leakage audit", 200);
  }

  @Override
  public Optional<Html> render(RunView run) {
    ReportModel.Audit audit = run.model().audit();
    HtmlTable table = new HtmlTable()
        .text("On both sides").number("Found").number("Clips").text("By this protocol").text("Which");
    for (ReportModel.AuditRow row : audit.rows()) {
      String verdict = !row.checked() ? "not looked for" : row.groups() == 0 ? "none" : row.admitted() ? "admitted" : "a fault";
      int more = row.groups() - row.names().size();
      String which = String.join(", ", row.names()) + (more > 0 ? " and " + more + " more" : "");
      table.row(row.leak(), row.groups(), row.clips(), verdict, which);
    }
    return Optional.of(Html.join(
        run.paragraph(audit.sentence()),
        table.size() == 0 ? Html.EMPTY : run.table(table, "What was found both in the test part and in the parts that were"
            + " learned from, or in the validation part and the part that was trained on. audit.csv in the run folder names"
            + " every clip."),
        run.paragraph("The epoch was chosen on the validation part, which was cut out of the training part; the test part was"
            + " used once, for the figures of this report.")));
  }
}
