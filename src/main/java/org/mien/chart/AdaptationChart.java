package org.mien.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.mien.experiment.Adaptation;

/** How much a model gains on the held-out clips of a person or group, against how many labelled clips it was adapted to. */
public final class AdaptationChart {

  private static final float BAND_OPACITY = 0.18f;
  private static final double LEAST_SPAN = 0.1;

  private AdaptationChart() {}

  /** The curve, its intervals as a band. */
  public static ChartFigure of(Adaptation adaptation) {
    List<Adaptation.Point> points = adaptation.points();
    SymbolAxis clips = ChartStyle.nameAxis(
        "labelled clips learned from", points.stream().map(p -> Integer.toString(p.k())).toList());
    YIntervalSeries gains = new YIntervalSeries("gain in accuracy");
    double low = -LEAST_SPAN;
    double high = LEAST_SPAN;
    for (int i = 0; i < points.size(); i++) {
      Band band = Band.of(points.get(i).gain());
      double from = band.hasInterval() ? band.low() : band.value();
      double to = band.hasInterval() ? band.high() : band.value();
      gains.add(i, band.value(), from, to);
      low = Math.min(low, from);
      high = Math.max(high, to);
    }
    YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
    dataset.addSeries(gains);
    NumberAxis axis = ChartStyle.unitAxis("gain in accuracy (dotted line: none)", 0);
    double room = 0.05 * (high - low);
    axis.setRange(low - room, high + room);
    XYPlot plot = ChartStyle.style(new XYPlot(dataset, clips, axis, renderer()));
    plot.addRangeMarker(ChartStyle.line(0, null, 2, 3));
    String title = "Adapted to " + adaptation.column() + " " + adaptation.value();
    JFreeChart chart = ChartStyle.chart(title, subtitle(adaptation), plot);
    return new ChartFigure("adaptation", title, chart, table(points), 560, 340, altText(adaptation));
  }

  private static String subtitle(Adaptation adaptation) {
    double before = adaptation.trials().stream().mapToDouble(Adaptation.Trial::accuracyBefore).average().orElse(Double.NaN);
    long repeats = adaptation.trials().stream().map(Adaptation.Trial::repeat).distinct().count();
    return "mean over " + repeats + (repeats == 1 ? " draw" : " draws") + " of clips; accuracy before "
        + ChartStyle.fixed(before, 2);
  }

  private static DeviationRenderer renderer() {
    DeviationRenderer renderer = new DeviationRenderer(true, true);
    renderer.setAlpha(BAND_OPACITY);
    Color color = ChartStyle.color(0);
    renderer.setSeriesPaint(0, color);
    renderer.setSeriesFillPaint(0, color);
    renderer.setSeriesStroke(0, ChartStyle.line(0));
    renderer.setSeriesShape(0, ChartStyle.marker(0));
    return renderer;
  }

  private static ChartTable table(List<Adaptation.Point> points) {
    ChartTable.Builder table = ChartTable.columns("k", "accuracy", "accuracy_ci_low", "accuracy_ci_high", "gain", "gain_ci_low",
        "gain_ci_high");
    for (Adaptation.Point p : points) {
      table.row(p.k(), p.accuracy().value(), p.accuracy().ciLow(), p.accuracy().ciHigh(), p.gain().value(), p.gain().ciLow(),
          p.gain().ciHigh());
    }
    return table.build();
  }

  private static String altText(Adaptation adaptation) {
    return "Gain in accuracy by number of labelled clips. " + adaptation.points().stream()
        .map(p -> p.k() + ": " + Band.of(p.gain()).text()).collect(Collectors.joining("; ")) + ".";
  }
}
