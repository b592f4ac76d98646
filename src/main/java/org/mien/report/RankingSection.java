package org.mien.report;

import java.util.Optional;
import org.mien.chart.PrecisionRecallChart;
import org.mien.chart.RocChart;
import org.mien.metrics.ClassScores;
import org.mien.metrics.Metric;
import org.scijava.plugin.Plugin;

/** How well the probabilities tell the clips of a class from all others, whatever the threshold. */
@Plugin(type = ReportSection.class)
public final class RankingSection extends BuiltInSection {

  /** The section. */
  public RankingSection() {
    super("ranking", "ROC, precision and recall", 710);
  }

  @Override
  public Optional<Html> render(RunView run) {
    return run.model().curves().map(curves -> Html.join(
        run.paragraph(Metric.AUC_MACRO.title() + ": " + Metric.AUC_MACRO.definition()),
        run.paragraph(Metric.AVERAGE_PRECISION_MACRO.title() + ": " + Metric.AVERAGE_PRECISION_MACRO.definition()),
        run.figure(RocChart.of(curves.roc()), "One line a class, against all other clips. A curve along the dotted line is no"
            + " better than chance."),
        run.figure(PrecisionRecallChart.of(curves.precisionRecall()), "One line a class. What chance reaches is the share of the"
            + " class among all clips; it is low for a rare class, where the ROC curve flatters."),
        run.table(areas(run), "Areas under the curves of each class, intervals below them.")));
  }

  private static HtmlTable areas(RunView run) {
    HtmlTable table = new HtmlTable().text("Class").number("Clips").number("AUC").number("Average precision").text("Note");
    for (ClassScores scores : run.model().evaluation().perClass()) {
      table.row(scores.name(), scores.actual(), Figure.of(scores.auc()), Figure.of(scores.averagePrecision()),
          scores.auc().note());
    }
    return table;
  }
}
