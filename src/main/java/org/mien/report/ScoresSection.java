package org.mien.report;

import java.util.Optional;
import org.mien.metrics.Metric;
import org.scijava.plugin.Plugin;

/** Every score with its interval. */
@Plugin(type = ReportSection.class)
public final class ScoresSection extends BuiltInSection {

  /** The section. */
  public ScoresSection() {
    super("scores", "All scores", 300);
  }

  @Override
  public Optional<Html> render(RunView run) {
    HtmlTable table = new HtmlTable().text("Score").number("Value").number("Interval").text("Definition").text("Note");
    for (Metric metric : Metric.values()) {
      Figure figure = Figure.of(run.model().evaluation().score(metric));
      table.row(metric.title(), figure.value(), Sorted.interval(figure), metric.definition(), figure.note());
    }
    return Optional.of(Html.join(
        run.table(table, "Scores on the " + run.model().evaluation().samples() + " clips of the test part. "
            + run.model().evaluation().resampling().sentence()),
        run.paragraph("A score that cannot be computed is undefined and says why; it is not counted as 0.")));
  }
}
