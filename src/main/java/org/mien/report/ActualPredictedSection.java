package org.mien.report;

import java.util.Optional;
import org.mien.chart.CountChart;
import org.scijava.plugin.Plugin;

/** How often each class occurs, beside how often it was named. */
@Plugin(type = ReportSection.class)
public final class ActualPredictedSection extends BuiltInSection {

  /** The section. */
  public ActualPredictedSection() {
    super("actual-predicted", "Actual against predicted", 800);
  }

  @Override
  public Optional<Html> render(RunView run) {
    return Optional.of(run.figure(CountChart.actualAgainstPredicted(run.model().evaluation().confusion()),
        "How many clips of the test part are of each class, and how many the model called so. Equal bars do not mean that they"
            + " are the same clips; the confusion matrix tells that."));
  }
}
