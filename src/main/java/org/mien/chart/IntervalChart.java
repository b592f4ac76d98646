package org.mien.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.mien.metrics.ClassScores;

/** Scores as points with their intervals, one row a thing that is scored, the numbers written out at the right. */
public final class IntervalChart {

  private static final int WIDTH = 720;
  private static final int LINE = 17;
  private static final int LONGEST_ROW = 46;
  private static final double ROOM = 0.02;

  private IntervalChart() {}

  /**
   * One kind of point.
   *
   * @param name what the legend says
   * @param bands one a row
   * @param texts what is written at the right of each
   */
  public record Series(String name, List<Band> bands, List<String> texts) {

    /** Copies the lists and checks that their lengths agree. */
    public Series {
      bands = List.copyOf(bands);
      texts = List.copyOf(texts);
      if (texts.size() != bands.size()) {
        throw new IllegalArgumentException(texts.size() + " texts for " + bands.size() + " points");
      }
    }

    /** Points with their numbers beside them. */
    public Series(String name, List<Band> bands) {
      this(name, bands, bands.stream().map(Band::text).toList());
    }
  }

  /**
   * What to draw.
   *
   * @param key stable name of the chart
   * @param title what is shown
   * @param subtitle a line below the title, or the empty string
   * @param rowName what a row is, in one word, for the table
   * @param axis name of the axis of scores
   * @param rows names of the rows
   * @param series one or more kinds of points
   * @param chance the score of guessing, drawn as a line
   */
  public record Content(
      String key, String title, String subtitle, String rowName, String axis, List<String> rows, List<Series> series,
      OptionalDouble chance) {

    /** Copies the lists and checks that their lengths agree. */
    public Content {
      rows = List.copyOf(rows);
      series = List.copyOf(series);
      for (Series one : series) {
        if (one.bands().size() != rows.size()) {
          throw new IllegalArgumentException(one.bands().size() + " points in " + rows.size() + " rows");
        }
      }
    }
  }

  /** Precision, recall and F1 of every class. */
  public static ChartFigure classScores(List<ClassScores> classes) {
    List<String> rows =
        ChartStyle.labels(classes.stream().map(ClassScores::name).toList(), c -> classes.get(c).actual());
    List<Series> series = List.of(
        new Series("precision", classes.stream().map(c -> Band.of(c.precision())).toList()),
        new Series("recall", classes.stream().map(c -> Band.of(c.recall())).toList()),
        new Series("F1", classes.stream().map(c -> Band.of(c.f1())).toList()));
    return of(new Content("class-scores", "Score of each class", "", "class (clips)", "score", rows, series,
        OptionalDouble.empty()));
  }

  /**
   * The leak of a random split: the same model measured on a random split and on people it has never seen.
   *
   * @param scores names of the scores, one a row
   * @param random the scores on the random split
   * @param bySubject the scores on the split by subject
   * @param classes number of classes, for the line of chance
   */
  public static ChartFigure leak(List<String> scores, List<Band> random, List<Band> bySubject, int classes) {
    List<Series> series =
        List.of(new Series("random split (the same people on both sides)", random),
            new Series("split by subject (new people)", bySubject));
    return of(new Content("leak", "What a random split hides", "", "score", "score", scores, series,
        OptionalDouble.of(1.0 / classes)));
  }

  /**
   * Several models on the same test part.
   *
   * @param scores names of the scores, one a row
   * @param models one series a model
   * @param classes number of classes, for the line of chance
   */
  public static ChartFigure comparison(List<String> scores, List<Series> models, int classes) {
    return of(new Content("comparison", "Comparison of models", "on the same test part", "score", "score", scores, models,
        OptionalDouble.of(1.0 / classes)));
  }

  /** Any scores with intervals. */
  public static ChartFigure of(Content content) {
    NumberAxis scores = ChartStyle.unitAxis(axisLabel(content), lowest(content));
    // A mark on an end of the axis would be cut in two.
    double low = scores.getLowerBound();
    scores.setRange(within(content, low) ? low - ROOM : low, within(content, 1) ? 1 + ROOM : 1);
    return of(content, scores, content.chance());
  }

  /** Any numbers with intervals along an axis of the caller's, with a dotted line. */
  static ChartFigure of(Content content, NumberAxis scores, OptionalDouble line) {
    int rows = content.rows().size();
    int series = content.series().size();
    SymbolAxis names = ChartStyle.nameAxis(null, content.rows().stream().map(r -> ChartStyle.label(r, LONGEST_ROW)).toList());
    names.setInverted(true);
    names.setGridBandsVisible(true);
    names.setGridBandPaint(ChartStyle.BAND);
    names.setGridBandAlternatePaint(ChartStyle.PAPER);
    XYPlot plot = ChartStyle.style(new XYPlot(dataset(content), scores, names, renderer(series)));
    plot.setRangeGridlinesVisible(false);
    plot.setRangeAxis(1, numbers(content));
    plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
    line.ifPresent(at -> plot.addDomainMarker(ChartStyle.line(at, null, 2, 3), Layer.BACKGROUND));
    JFreeChart chart = ChartStyle.chart(content.title(), content.subtitle(), plot);
    if (series > 1) {
      ChartStyle.addLegend(chart);
    }
    int height = rows * (series + 1) * LINE + 96 + (content.subtitle().isEmpty() ? 0 : 18) + (series > 1 ? 26 : 0);
    return new ChartFigure(content.key(), content.title(), chart, table(content), WIDTH, height, altText(content));
  }

  /** Chance is told below the axis, where it covers no point. */
  private static String axisLabel(Content content) {
    return content.chance().isPresent()
        ? content.axis() + " (dotted line: chance, " + ChartStyle.fixed(content.chance().getAsDouble(), 2) + ")"
        : content.axis();
  }

  private static boolean within(Content content, double end) {
    return content.series().stream().flatMap(s -> s.bands().stream())
        .anyMatch(b -> DoubleStream.of(b.value(), b.low(), b.high()).anyMatch(v -> Math.abs(v - end) < ROOM / 2));
  }

  private static double lowest(Content content) {
    return content.series().stream().flatMap(s -> s.bands().stream())
        .mapToDouble(b -> b.hasInterval() ? Math.min(b.low(), b.value()) : b.value())
        .filter(v -> !Double.isNaN(v)).min().orElse(0);
  }

  /** Row r, series s of S lies at a whole step of 1 / (S + 1), so that the axis of written numbers can have a line there. */
  private static XYIntervalSeriesCollection dataset(Content content) {
    XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
    int n = content.series().size();
    for (int s = 0; s < n; s++) {
      XYIntervalSeries points = new XYIntervalSeries(content.series().get(s).name(), false, true);
      List<Band> bands = content.series().get(s).bands();
      for (int r = 0; r < bands.size(); r++) {
        Band band = bands.get(r);
        if (band.isDefined()) {
          double y = r + (s - (n - 1) / 2.0) / (n + 1);
          double low = band.hasInterval() ? band.low() : band.value();
          double high = band.hasInterval() ? band.high() : band.value();
          points.add(band.value(), low, high, y, y, y);
        }
      }
      dataset.addSeries(points);
    }
    return dataset;
  }

  private static SymbolAxis numbers(Content content) {
    int n = content.series().size();
    String[] lines = new String[content.rows().size() * (n + 1) + 1];
    Arrays.fill(lines, "");
    for (int s = 0; s < n; s++) {
      for (int r = 0; r < content.rows().size(); r++) {
        lines[r * (n + 1) + s + 1] = content.series().get(s).texts().get(r);
      }
    }
    SymbolAxis axis = new SymbolAxis(null, lines);
    axis.setRange(0, lines.length - 1);
    axis.setInverted(true);
    axis.setGridBandsVisible(false);
    axis.setTickMarksVisible(false);
    axis.setAxisLineVisible(false);
    return ChartStyle.style(axis);
  }

  private static XYErrorRenderer renderer(int series) {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(true);
    renderer.setDrawYError(false);
    renderer.setCapLength(5);
    renderer.setErrorStroke(new BasicStroke(1.4f));
    renderer.setUseOutlinePaint(true);
    renderer.setUseFillPaint(true);
    for (int s = 0; s < series; s++) {
      Color color = ChartStyle.color(s);
      renderer.setSeriesPaint(s, color);
      renderer.setSeriesFillPaint(s, color);
      renderer.setSeriesOutlinePaint(s, color);
      renderer.setSeriesShape(s, ChartStyle.marker(s));
      renderer.setSeriesLinesVisible(s, false);
      renderer.setSeriesShapesVisible(s, true);
      renderer.setSeriesShapesFilled(s, true);
    }
    return renderer;
  }

  private static ChartTable table(Content content) {
    ChartTable.Builder table = ChartTable.columns(content.rowName(), "of", "value", "ci_low", "ci_high");
    for (int r = 0; r < content.rows().size(); r++) {
      for (Series one : content.series()) {
        Band band = one.bands().get(r);
        table.row(content.rows().get(r), one.name(), band.value(), band.low(), band.high());
      }
    }
    return table.build();
  }

  private static String altText(Content content) {
    List<String> parts = new ArrayList<>();
    for (int r = 0; r < content.rows().size(); r++) {
      List<String> points = new ArrayList<>();
      for (Series one : content.series()) {
        points.add(one.name() + " " + one.texts().get(r));
      }
      parts.add(content.rows().get(r) + ": " + String.join(", ", points) + ".");
    }
    return content.title() + ". " + String.join(" ", parts);
  }
}
