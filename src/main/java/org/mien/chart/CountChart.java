package org.mien.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.mien.metrics.ConfusionMatrix;

/** Counts per class as horizontal bars: as many rows as classes, so that long names stay readable. */
public final class CountChart {

  private static final int WIDTH = 720;
  private static final int BAR = 17;
  private static final int GAP = 14;
  private static final List<Color> FILLS =
      List.of(new Color(0x08519c), new Color(0xe69f00), new Color(0xdeebf7), new Color(0x52606d));

  private CountChart() {}

  /**
   * One group of bars.
   *
   * @param name what the legend says
   * @param counts one a class, none negative
   */
  public record Series(String name, long[] counts) {}

  /** How many clips are of each class, beside how many were predicted as it. */
  public static ChartFigure actualAgainstPredicted(ConfusionMatrix matrix) {
    int n = matrix.size();
    Series actual = new Series("actual", LongStream.range(0, n).map(c -> matrix.actualTotal((int) c)).toArray());
    Series predicted = new Series("predicted", LongStream.range(0, n).map(c -> matrix.predictedTotal((int) c)).toArray());
    return of("actual-predicted", "Actual against predicted", "clips", matrix.classes(), List.of(actual, predicted));
  }

  /**
   * How many clips of each class there are, in total or in each part of a split.
   *
   * @param classes names of the classes
   * @param parts such as training, validation and test part, at most four
   */
  public static ChartFigure classDistribution(List<String> classes, List<Series> parts) {
    return of("class-distribution", "Class distribution", "clips", classes, parts);
  }

  private static ChartFigure of(String key, String title, String unit, List<String> classes, List<Series> series) {
    if (series.isEmpty() || series.size() > FILLS.size()) {
      throw new IllegalArgumentException("one to " + FILLS.size() + " groups of bars, not " + series.size());
    }
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    for (Series one : series) {
      if (one.counts().length != classes.size()) {
        throw new IllegalArgumentException(one.counts().length + " counts for " + classes.size() + " classes");
      }
      for (int c = 0; c < classes.size(); c++) {
        dataset.addValue(one.counts()[c], one.name(), new Row(c, ChartStyle.label(classes.get(c))));
      }
    }
    CategoryAxis rows = ChartStyle.style(new CategoryAxis());
    rows.setTickLabelFont(ChartStyle.text());
    rows.setMaximumCategoryLabelWidthRatio(0.4f);
    rows.setTickMarksVisible(false);
    double rowHeight = series.size() * BAR + GAP;
    rows.setCategoryMargin((double) (classes.size() - 1) * GAP / (classes.size() * rowHeight));
    rows.setLowerMargin(0.5 * GAP / (classes.size() * rowHeight));
    rows.setUpperMargin(rows.getLowerMargin());
    NumberAxis counts = ChartStyle.countAxis(unit);
    long most = series.stream().flatMapToLong(s -> Arrays.stream(s.counts())).max().orElse(0);
    counts.setRange(0, Math.max(1, 1.1 * most));
    counts.setTickUnit(RoundTicks.whole().covering(Math.max(1, most), 8));
    CategoryPlot plot = new CategoryPlot(dataset, rows, counts, renderer(series.size()));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    ChartStyle.plain(plot);
    plot.setRangeGridlinePaint(ChartStyle.GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    JFreeChart chart = ChartStyle.chart(title, "", plot);
    if (series.size() > 1) {
      ChartStyle.addLegend(chart);
    }
    int height = (int) (classes.size() * rowHeight + 92 + (series.size() > 1 ? 24 : 0));
    return new ChartFigure(key, title, chart, table(classes, series), WIDTH, height, altText(title, classes, series));
  }

  /** A row of its own even where two shortened names are equal. */
  private record Row(int index, String label) implements Comparable<Row> {

    @Override
    public int compareTo(Row other) {
      return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
      return label;
    }
  }

  private static BarRenderer renderer(int series) {
    BarRenderer renderer = new BarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setItemMargin(0.06);
    renderer.setDrawBarOutline(true);
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator("{2}", ChartStyle.number("#,##0")));
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelFont(ChartStyle.small());
    renderer.setDefaultItemLabelPaint(ChartStyle.INK);
    renderer.setItemLabelAnchorOffset(4);
    renderer.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    for (int s = 0; s < series; s++) {
      renderer.setSeriesPaint(s, FILLS.get(s));
      renderer.setSeriesOutlinePaint(s, FILLS.get(0));
      renderer.setSeriesOutlineStroke(s, new BasicStroke(0.8f));
    }
    return renderer;
  }

  private static ChartTable table(List<String> classes, List<Series> series) {
    List<String> columns = new ArrayList<>(List.of("class"));
    series.forEach(one -> columns.add(one.name()));
    List<List<Object>> rows = new ArrayList<>();
    for (int c = 0; c < classes.size(); c++) {
      List<Object> row = new ArrayList<>(List.of(classes.get(c)));
      for (Series one : series) {
        row.add(one.counts()[c]);
      }
      rows.add(row);
    }
    return new ChartTable(columns, rows);
  }

  private static String altText(String title, List<String> classes, List<Series> series) {
    StringBuilder text = new StringBuilder(title + ", clips per class.");
    for (int c = 0; c < classes.size(); c++) {
      text.append(' ').append(classes.get(c)).append(':');
      for (int s = 0; s < series.size(); s++) {
        text.append(s == 0 ? " " : ", ").append(series.get(s).counts()[c]).append(' ').append(series.get(s).name());
      }
      text.append('.');
    }
    return text.toString();
  }
}
