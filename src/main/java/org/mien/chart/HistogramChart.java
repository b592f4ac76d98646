package org.mien.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Histograms of texture over each other, as steps: what both have and where they differ. */
public final class HistogramChart {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 260;

  private HistogramChart() {}

  /**
   * One histogram.
   *
   * @param name what the legend says
   * @param shares of pixels, one a bin
   */
  public record Series(String name, double[] shares) {}

  /**
   * Histograms with the same bins.
   *
   * @param title of the chart
   * @param bins what the bins are ("LBP code")
   * @param histograms one or more, all as long
   */
  public static ChartFigure of(String title, String bins, List<Series> histograms) {
    int count = histograms.get(0).shares().length;
    XYSeriesCollection dataset = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    for (int s = 0; s < histograms.size(); s++) {
      if (histograms.get(s).shares().length != count) {
        throw new IllegalArgumentException("histograms with different bins");
      }
      dataset.addSeries(steps(s + 1 + ". " + histograms.get(s).name(), histograms.get(s).shares()));
      renderer.setSeriesPaint(s, ChartStyle.color(s));
      renderer.setSeriesStroke(s, ChartStyle.line(s));
    }
    renderer.setDrawSeriesLineAsPath(true);
    NumberAxis codes = ChartStyle.countAxis(bins);
    codes.setRange(-0.5, count - 0.5);
    XYPlot plot = ChartStyle.style(new XYPlot(dataset, codes, ChartStyle.numberAxis("share of pixels", "0.0##"), renderer));
    plot.setDomainGridlinesVisible(false);
    JFreeChart chart = ChartStyle.chart(title, "", plot);
    ChartStyle.addLegend(chart);
    return new ChartFigure("histogram", title, chart, table(histograms, count), WIDTH, HEIGHT, altText(title, histograms));
  }

  /** Every bin as wide as one, its edges upright. */
  private static XYSeries steps(String name, double[] shares) {
    XYSeries series = new XYSeries(name, false, true);
    series.add(-0.5, 0);
    for (int i = 0; i < shares.length; i++) {
      series.add(i - 0.5, shares[i]);
      series.add(i + 0.5, shares[i]);
    }
    series.add(shares.length - 0.5, 0);
    return series;
  }

  private static ChartTable table(List<Series> histograms, int count) {
    List<String> columns = new ArrayList<>(List.of("bin"));
    for (int s = 0; s < histograms.size(); s++) {
      columns.add("share_" + (s + 1));
    }
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Object> row = new ArrayList<>(List.of(i));
      for (Series histogram : histograms) {
        row.add(histogram.shares()[i]);
      }
      rows.add(row);
    }
    return new ChartTable(columns, rows);
  }

  private static String altText(String title, List<Series> histograms) {
    StringBuilder text = new StringBuilder(title).append('.');
    for (Series histogram : histograms) {
      int highest = 0;
      for (int i = 1; i < histogram.shares().length; i++) {
        highest = histogram.shares()[i] > histogram.shares()[highest] ? i : highest;
      }
      text.append(String.format(Locale.ROOT, " %s: %d bins, the most frequent is %d with a share of %.3f.",
          histogram.name(), histogram.shares().length, highest, histogram.shares()[highest]));
    }
    return text.toString();
  }
}
