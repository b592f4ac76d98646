package org.mien.report;

import java.util.Optional;
import org.mien.chart.IntervalChart;
import org.mien.metrics.ClassScores;
import org.scijava.plugin.Plugin;

/** Precision, recall and F1 of each class. */
@Plugin(type = ReportSection.class)
public final class ClassScoresSection extends BuiltInSection {

  /** The section. */
  public ClassScoresSection() {
    super("class-scores", "Score of each class", 700);
  }

  @Override
  public Optional<Html> render(RunView run) {
    HtmlTable table = new HtmlTable()
        .text("Class").number("Clips").number("Named").number("Precision").number("Recall").number("F1");
    for (ClassScores scores : run.model().evaluation().perClass()) {
      table.row(scores.name(), scores.actual(), scores.predicted(), Figure.of(scores.precision()), Figure.of(scores.recall()),
          Figure.of(scores.f1()));
    }
    return Optional.of(Html.join(
        run.table(table, "Scores of each class, intervals below them. Clips: how many of the test part are of the class."
            + " Named: how many the model called so."),
        run.figure(IntervalChart.classScores(run.model().evaluation().perClass()),
            "Precision, recall and F1 of each class with their intervals; the number of clips in brackets.")));
  }
}
