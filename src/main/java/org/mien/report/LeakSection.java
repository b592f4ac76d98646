package org.mien.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mien.chart.Band;
import org.mien.chart.IntervalChart;
import org.mien.metrics.Metric;
import org.scijava.plugin.Plugin;

/** The random split beside the split by subject. */
@Plugin(type = ReportSection.class)
public final class LeakSection extends BuiltInSection {

  /** The section. */
  public LeakSection() {
    super("leak", "What a random split hides", 400);
  }

  @Override
  public Optional<Html> render(RunView run) {
    return run.model().companion().map(companion -> render(run, companion));
  }

  private static Html render(RunView run, ReportModel.Companion companion) {
    ReportModel model = run.model();
    List<String> names = new ArrayList<>();
    List<Band> own = new ArrayList<>();
    List<Band> other = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      for (ReportModel.NamedFigure score : companion.scores()) {
        if (score.metric().equals(metric.key())) {
          names.add(metric.title());
          own.add(Band.of(model.evaluation().score(metric)));
          other.add(new Band(score.figure().value(), score.figure().low(), score.figure().high()));
        }
      }
    }
    if (names.isEmpty()) {
      return Html.EMPTY;
    }
    boolean ownIsRandom = model.facts().leaky();
    return Html.join(
        run.paragraph("The same model, the same data, the same settings; only the split differs. Where the random split scores"
            + " higher, the difference is what the model gains from having seen the same people before: it recognises persons,"
            + " not only expressions. The split by subject is the figure to quote for new people."),
        run.figure(
            IntervalChart.leak(names, ownIsRandom ? own : other, ownIsRandom ? other : own, model.classes().size()),
            "Scores with their intervals. This report is of the " + model.facts().protocolName() + "; the other figures are of "
                + companion.run() + "."));
  }
}
