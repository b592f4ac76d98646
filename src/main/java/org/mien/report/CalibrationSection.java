package org.mien.report;

import java.util.Optional;
import org.mien.chart.ReliabilityChart;
import org.mien.metrics.Metric;
import org.scijava.plugin.Plugin;

/** How far the model's probabilities can be taken at their word. */
@Plugin(type = ReportSection.class)
public final class CalibrationSection extends BuiltInSection {

  /** The section. */
  public CalibrationSection() {
    super("calibration", "Reliability of the probabilities", 720);
  }

  @Override
  public Optional<Html> render(RunView run) {
    return run.model().curves().map(curves -> Html.join(
        run.paragraph(Metric.CALIBRATION_ERROR.title() + ": " + Metric.CALIBRATION_ERROR.definition() + " It is never below 0, so"
            + " with few clips chance alone makes it positive."),
        run.figure(ReliabilityChart.of(curves.reliability()), "Above: of the clips that the model named with about this"
            + " confidence, the share that it named right. Below: how many clips these are; points of few clips say"
            + " little. A probability is not a measure of how strong an expression is, nor of what anybody felt.")));
  }
}
