package org.mien.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mien.chart.Band;
import org.mien.chart.IntervalChart;
import org.mien.metrics.Evaluation;
import org.mien.metrics.Metric;
import org.scijava.plugin.Plugin;

/** The model beside simpler ones on the same test part. */
@Plugin(type = ReportSection.class)
public final class ComparisonSection extends BuiltInSection {

  private static final List<Metric> DRAWN = List.of(Metric.ACCURACY, Metric.F1_MACRO, Metric.UAR);
  private static final List<Metric> TOLD =
      List.of(Metric.ACCURACY, Metric.F1_MACRO, Metric.UF1, Metric.UAR, Metric.KAPPA, Metric.LOG_LOSS);

  /** The section. */
  public ComparisonSection() {
    super("comparison", "Comparison with baselines", 850);
  }

  @Override
  public Optional<Html> render(RunView run) {
    ReportModel model = run.model();
    if (model.baselines().isEmpty()) {
      return Optional.empty();
    }
    List<ReportModel.Model> all = new ArrayList<>(List.of(new ReportModel.Model(model.facts().model(), model.evaluation())));
    all.addAll(model.baselines());
    List<IntervalChart.Series> series = new ArrayList<>();
    HtmlTable table = new HtmlTable().text("Model");
    TOLD.forEach(metric -> table.number(metric.title()));
    for (ReportModel.Model one : all) {
      Evaluation evaluation = one.evaluation();
      series.add(new IntervalChart.Series(one.name(), DRAWN.stream().map(m -> Band.of(evaluation.score(m))).toList()));
      List<Object> row = new ArrayList<>(List.of(one.name()));
      TOLD.forEach(metric -> row.add(Figure.of(evaluation.score(metric))));
      table.row(row.toArray());
    }
    List<String> names = DRAWN.stream().map(Metric::title).toList();
    return Optional.of(Html.join(
        run.paragraph("The baselines are simpler models that were trained on the same training part and tested on the same test"
            + " part. A network that is not clearly above them has not earned its size."),
        run.figure(IntervalChart.comparison(names, series, model.classes().size()),
            "The network and the baselines on the same test part, with intervals."),
        run.table(table, "The same in numbers, intervals below them.")));
  }
}
