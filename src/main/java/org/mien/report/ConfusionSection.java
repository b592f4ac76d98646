package org.mien.report;

import java.util.Optional;
import org.mien.chart.ConfusionChart;
import org.mien.metrics.ConfusionMatrix;
import org.scijava.plugin.Plugin;

/** What was taken for what. */
@Plugin(type = ReportSection.class)
public final class ConfusionSection extends BuiltInSection {

  /** The section. */
  public ConfusionSection() {
    super("confusion", "Confusion matrix", 600);
  }

  @Override
  public Optional<Html> render(RunView run) {
    ConfusionMatrix confusion = run.model().evaluation().confusion();
    return Optional.of(Html.join(
        run.figure(ConfusionChart.counts(confusion), "Clips of each actual class (rows) by the class that the model named"
            + " (columns). What is named right lies on the framed diagonal."),
        run.figure(ConfusionChart.shares(confusion), "The same as shares of each actual class: every row sums up to 1. A class"
            + " without clips in the test part has no shares.")));
  }
}
