package org.mien.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.mien.metrics.Estimate;
import org.mien.metrics.Metric;
import org.mien.robustness.Robustness;

/** How the scores of a model sink as a disturbance grows, with their intervals as bands. */
public final class RobustnessChart {

  private static final float BAND_OPACITY = 0.18f;

  private RobustnessChart() {}

  /**
   * One disturbance.
   *
   * @param chance the score of guessing, drawn as a line
   */
  public static ChartFigure of(Robustness.Curve curve, double chance) {
    List<Robustness.Point> points = curve.points();
    SymbolAxis levels = ChartStyle.nameAxis(curve.disturbance().unit(), points.stream().map(RobustnessChart::level).toList());
    YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
    double lowest = chance;
    for (Metric metric : Robustness.METRICS) {
      YIntervalSeries series = new YIntervalSeries(metric.title());
      for (int i = 0; i < points.size(); i++) {
        Band band = Band.of(points.get(i).scores().get(metric));
        if (band.isDefined()) {
          double low = band.hasInterval() ? band.low() : band.value();
          series.add(i, band.value(), low, band.hasInterval() ? band.high() : band.value());
          lowest = Math.min(lowest, low);
        }
      }
      dataset.addSeries(series);
    }
    XYPlot plot = ChartStyle.style(
        new XYPlot(dataset, levels, ChartStyle.unitAxis("score (dotted line: chance)", lowest), renderer()));
    plot.addRangeMarker(ChartStyle.line(chance, null, 2, 3));
    String title = curve.disturbance().title();
    JFreeChart chart = ChartStyle.chart(title, "", plot);
    ChartStyle.addLegend(chart);
    return new ChartFigure("robustness-" + curve.disturbance().key(), title, chart, table(curve), 560, 320, altText(curve));
  }

  /** The areas under all curves beside each other. */
  public static ChartFigure areas(Robustness robustness) {
    List<String> rows = robustness.curves().stream().map(c -> c.disturbance().title()).toList();
    List<IntervalChart.Series> series = Robustness.METRICS.stream().map(metric -> new IntervalChart.Series(metric.title(),
        robustness.curves().stream().map(c -> Band.of(c.area().get(metric))).toList())).toList();
    Estimate plain = robustness.undisturbed().get(Metric.ACCURACY);
    return IntervalChart.of(new IntervalChart.Content("robustness-areas", "What the model withstands",
        "mean score from undisturbed to the strongest level; undisturbed accuracy " + ChartStyle.fixed(plain.value(), 2),
        "disturbance", "area under the curve", rows, series, OptionalDouble.empty()));
  }

  private static String level(Robustness.Point point) {
    if (Double.isNaN(point.level())) {
      return "none";
    }
    return point.level() == Math.rint(point.level()) ? Long.toString((long) point.level()) : Double.toString(point.level());
  }

  private static DeviationRenderer renderer() {
    DeviationRenderer renderer = new DeviationRenderer(true, true);
    renderer.setAlpha(BAND_OPACITY);
    for (int s = 0; s < Robustness.METRICS.size(); s++) {
      Color color = ChartStyle.color(s);
      renderer.setSeriesPaint(s, color);
      renderer.setSeriesFillPaint(s, color);
      renderer.setSeriesStroke(s, ChartStyle.line(s));
      renderer.setSeriesShape(s, ChartStyle.marker(s));
    }
    return renderer;
  }

  private static ChartTable table(Robustness.Curve curve) {
    ChartTable.Builder table = ChartTable.columns("level", "score", "value", "ci_low", "ci_high");
    for (Robustness.Point point : curve.points()) {
      for (Metric metric : Robustness.METRICS) {
        Estimate e = point.scores().get(metric);
        table.row(level(point), metric.key(), e.value(), e.ciLow(), e.ciHigh());
      }
    }
    return table.build();
  }

  private static String altText(Robustness.Curve curve) {
    List<String> parts = new ArrayList<>();
    for (Robustness.Point point : curve.points()) {
      parts.add(level(point) + ": " + Band.of(point.scores().get(Metric.ACCURACY)).text());
    }
    return curve.disturbance().title() + ", accuracy by " + curve.disturbance().unit() + ". " + String.join("; ", parts) + ".";
  }
}
