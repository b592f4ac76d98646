package org.mien.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.mien.metrics.Reliability;

/** How often a model is right when it is so and so sure, above how often it is so sure. */
public final class ReliabilityChart {

  private static final Color BAR = new Color(0x9fb3c8);

  private ReliabilityChart() {}

  /** The diagram of one model. */
  public static ChartFigure of(Reliability reliability) {
    NumberAxis confidence = Curves.axis("confidence: probability of the class that was named");
    CombinedDomainXYPlot both = new CombinedDomainXYPlot(confidence);
    ChartStyle.plain(both);
    both.setGap(12);
    both.add(accuracies(reliability), 3);
    both.add(counts(reliability), 1);
    String title = "Is the model as sure as it is right?";
    String error = reliability.error().isDefined() ? ChartStyle.fixed(reliability.error().value(), 3) : "undefined";
    JFreeChart chart = ChartStyle.chart(title, "expected calibration error " + error + " over " + reliability.bins().size()
        + " bins of equal width; below the dotted line: too sure", both);
    return new ChartFigure("reliability", title, chart, table(reliability), 560, 560, altText(reliability, error));
  }

  private static XYPlot accuracies(Reliability reliability) {
    XYSeries line = new XYSeries("accuracy", false, true);
    for (Reliability.Bin bin : reliability.bins()) {
      if (bin.count() > 0) {
        line.add(bin.confidence(), bin.accuracy());
      }
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    renderer.setSeriesPaint(0, ChartStyle.color(0));
    renderer.setSeriesStroke(0, ChartStyle.line(0));
    renderer.setSeriesShape(0, ChartStyle.marker(0));
    XYPlot plot = ChartStyle.style(new XYPlot(new XYSeriesCollection(line), null,
        Curves.axis("accuracy: share named right"), renderer));
    Curves.diagonal(plot);
    return plot;
  }

  private static XYPlot counts(Reliability reliability) {
    XYIntervalSeries bars = new XYIntervalSeries("clips", false, true);
    long most = 1;
    for (Reliability.Bin bin : reliability.bins()) {
      bars.add((bin.low() + bin.high()) / 2, bin.low(), bin.high(), bin.count(), 0, bin.count());
      most = Math.max(most, bin.count());
    }
    XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
    dataset.addSeries(bars);
    XYBarRenderer renderer = new XYBarRenderer(0.08);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setUseYInterval(true);
    renderer.setSeriesPaint(0, BAR);
    NumberAxis axis = ChartStyle.countAxis("clips");
    axis.setRange(0, 1.1 * most);
    axis.setTickUnit(RoundTicks.whole().covering(most, 3));
    return ChartStyle.style(new XYPlot(dataset, null, axis, renderer));
  }

  private static ChartTable table(Reliability reliability) {
    ChartTable.Builder table =
        ChartTable.columns("confidence_above", "confidence_to", "clips", "right", "mean_confidence", "accuracy");
    for (Reliability.Bin bin : reliability.bins()) {
      table.row(bin.low(), bin.high(), bin.count(), bin.right(), bin.confidence(), bin.accuracy());
    }
    return table.build();
  }

  private static String altText(Reliability reliability, String error) {
    List<String> told = new ArrayList<>();
    for (Reliability.Bin bin : reliability.bins()) {
      if (bin.count() > 0) {
        told.add(bin.count() + " clips with mean confidence " + ChartStyle.fixed(bin.confidence(), 2) + " right in "
            + ChartStyle.fixed(bin.accuracy(), 2));
      }
    }
    return "Accuracy against confidence, expected calibration error " + error + ": " + String.join(", ", told) + ".";
  }
}
