package org.mien.chart;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Probabilities over a recording above, and below them one row a class that is filled where the class is the most probable. */
public final class TimelineChart {

  private static final int CURVES = 200;
  /** High enough for its word also where the chart is drawn a third as high. */
  private static final int ROW = 34;
  private static final int MOST_POINTS = 600;
  private static final int WIDTH = 820;
  private static final int MARKERS = 10;

  private TimelineChart() {}

  /**
   * The timeline of one recording.
   *
   * @param key stable name of the figure
   * @param title what was recorded
   * @param timeline one point a frame; more than 600 are drawn as means over neighbouring frames, and the chart says so
   * @param window frames of the moving mean that is drawn, odd; 1 for the probabilities as they are
   */
  public static ChartFigure of(String key, String title, Timeline timeline, int window) {
    return of(key, title, timeline, window, Extras.NONE);
  }

  /**
   * What is drawn beside the lines, or not drawn.
   *
   * @param hidden indices of classes whose lines are left out; which class is the most probable stays as it is
   * @param marks places on the time axis with a word, such as onset, apex and offset
   */
  public record Extras(Set<Integer> hidden, Map<String, Double> marks) {

    /** Every line, and no mark. */
    public static final Extras NONE = new Extras(Set.of(), Map.of());

    /** Copies the collections. */
    public Extras {
      hidden = Set.copyOf(hidden);
      marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }
  }

  /** The timeline of one recording with marks, some lines left out; see {@link #of(String, String, Timeline, int)}. */
  public static ChartFigure of(String key, String title, Timeline timeline, int window, Extras extras) {
    Timeline drawn = timeline.smoothed(window).condensed(MOST_POINTS);
    NumberAxis time = ChartStyle.numberAxis(timeline.axis(), "0.###");
    time.setAutoRangeIncludesZero(false);
    double[] ends = ends(drawn);
    time.setRange(ends[0], ends[ends.length - 1]);
    RoundTicks ticks = timeline.axis().equals("frame") ? RoundTicks.whole() : new RoundTicks(1e-3, "0.###");
    time.setTickUnit(ticks.covering(ends[ends.length - 1] - ends[0], 11));
    CombinedDomainXYPlot both = new CombinedDomainXYPlot(time);
    ChartStyle.plain(both);
    both.setGap(12);
    List<Integer> named = named(drawn);
    int rows = named.size() * ROW + ROW / 2;
    both.add(probabilities(drawn, extras), CURVES);
    both.add(tops(drawn, ends, named), rows);
    JFreeChart chart = ChartStyle.chart(title, subtitle(timeline, drawn, window), both);
    ChartStyle.addLegend(chart);
    int legendLines = 1 + (int) (timeline.classes().stream().mapToDouble(c -> 62
        + ChartStyle.textWidth(ChartStyle.label(c), ChartStyle.text())).sum() / (WIDTH - 40));
    int height = CURVES + rows + 110 + 20 * legendLines;
    return new ChartFigure(key, title, chart, table(drawn), WIDTH, height, altText(title, timeline, drawn));
  }

  private static String subtitle(Timeline timeline, Timeline drawn, int window) {
    List<String> notes = new ArrayList<>();
    if (window > 1) {
      notes.add("moving mean over " + window + " frames");
    }
    if (drawn.times().length < timeline.times().length) {
      int step = (timeline.times().length + MOST_POINTS - 1) / MOST_POINTS;
      notes.add("each point is the mean of " + step + " frames");
    }
    return String.join("; ", notes);
  }

  /** Borders between points: halfway, and as far beyond the first and the last. */
  private static double[] ends(Timeline drawn) {
    double[] times = drawn.times();
    int n = times.length;
    double[] ends = new double[n + 1];
    for (int i = 1; i < n; i++) {
      ends[i] = (times[i - 1] + times[i]) / 2;
    }
    ends[0] = n == 1 ? times[0] - 0.5 : 2 * times[0] - ends[1];
    ends[n] = n == 1 ? times[0] + 0.5 : 2 * times[n - 1] - ends[n - 1];
    return ends;
  }

  private static XYPlot probabilities(Timeline drawn, Extras extras) {
    XYSeriesCollection dataset = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new SparseMarkers(drawn.times().length);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setDrawOutlines(false);
    for (int c = 0; c < drawn.classes().size(); c++) {
      // The index keeps classes apart whose shortened names are equal.
      XYSeries series = new XYSeries(new Named(c, ChartStyle.label(drawn.classes().get(c))));
      for (int i = 0; i < drawn.times().length; i++) {
        series.add(drawn.times()[i], drawn.probabilities()[i][c], false);
      }
      dataset.addSeries(series);
      renderer.setSeriesPaint(c, ChartStyle.color(c));
      renderer.setSeriesStroke(c, ChartStyle.line(c));
      renderer.setSeriesShape(c, ChartStyle.marker(c));
      renderer.setSeriesVisible(c, !extras.hidden().contains(c));
    }
    XYPlot plot = ChartStyle.style(new XYPlot(dataset, null, ChartStyle.unitAxis("probability", 0), renderer));
    extras.marks().forEach((word, at) -> {
      ValueMarker mark = ChartStyle.line(at, word, 4, 3);
      mark.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
      mark.setLabelTextAnchor(TextAnchor.TOP_LEFT);
      plot.addDomainMarker(mark);
    });
    return plot;
  }

  /** The classes that are the most probable one somewhere: only they have a row, so that each has room for its word. */
  private static List<Integer> named(Timeline drawn) {
    return IntStream.range(0, drawn.times().length).map(drawn::top).distinct().sorted().boxed().toList();
  }

  private static XYPlot tops(Timeline drawn, double[] ends, List<Integer> named) {
    XYSeriesCollection dataset = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    for (int row = 0; row < named.size(); row++) {
      int c = named.get(row);
      XYSeries series = new XYSeries(new Named(c, ChartStyle.label(drawn.classes().get(c))), false, true);
      for (int i = 0; i < drawn.times().length; i++) {
        if (drawn.top(i) == c) {
          series.add(ends[i], row, false);
          series.add(ends[i + 1], row, false);
          series.add(ends[i + 1], Double.NaN, false);
        }
      }
      dataset.addSeries(series);
      renderer.setSeriesPaint(row, ChartStyle.color(c));
      renderer.setSeriesStroke(row, new BasicStroke(9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
      renderer.setSeriesVisibleInLegend(row, false);
    }
    SymbolAxis rows = ChartStyle.nameAxis("most probable", ChartStyle.labels(named.stream().map(drawn.classes()::get).toList()));
    rows.setTickLabelFont(ChartStyle.small());
    rows.setInverted(true);
    rows.setGridBandsVisible(true);
    rows.setGridBandPaint(ChartStyle.BAND);
    rows.setGridBandAlternatePaint(ChartStyle.PAPER);
    XYPlot plot = ChartStyle.style(new XYPlot(dataset, null, rows, renderer));
    plot.setRangeGridlinesVisible(false);
    return plot;
  }

  private record Named(int index, String name) implements Comparable<Named> {

    @Override
    public int compareTo(Named other) {
      return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Marks about every tenth of a line, each line at other points, so that lines differ without colour. */
  private static final class SparseMarkers extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1L;

    private final int step;

    SparseMarkers(int points) {
      super(true, true);
      step = Math.max(1, points / MARKERS);
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
      return item % step == series * 3 % step;
    }

    @Override
    public LegendItem getLegendItem(int dataset, int series) {
      LegendItem item = super.getLegendItem(dataset, series);
      LegendItem marked = new LegendItem(item.getLabel(), null, null, null, true, item.getShape(), true, item.getFillPaint(),
          false, item.getOutlinePaint(), item.getOutlineStroke(), true, item.getLine(), item.getLineStroke(),
          item.getLinePaint());
      marked.setSeriesKey(item.getSeriesKey());
      marked.setSeriesIndex(series);
      marked.setDataset(item.getDataset());
      marked.setDatasetIndex(dataset);
      return marked;
    }
  }

  private static ChartTable table(Timeline drawn) {
    List<String> columns = new ArrayList<>(List.of(drawn.axis()));
    columns.addAll(drawn.classes());
    columns.add("most_probable");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < drawn.times().length; i++) {
      List<Object> row = new ArrayList<>(List.of(drawn.times()[i]));
      for (float p : drawn.probabilities()[i]) {
        row.add(p);
      }
      row.add(drawn.classes().get(drawn.top(i)));
      rows.add(row);
    }
    return new ChartTable(columns, rows);
  }

  private static String altText(String title, Timeline timeline, Timeline drawn) {
    int points = drawn.times().length;
    int[] counts = new int[drawn.classes().size()];
    for (int i = 0; i < points; i++) {
      counts[drawn.top(i)]++;
    }
    List<String> shares = new ArrayList<>();
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] > 0) {
        shares.add(String.format(Locale.ROOT, "%s %.0f %%", drawn.classes().get(c), 100.0 * counts[c] / points));
      }
    }
    return title + ": probabilities of " + counts.length + " classes over " + timeline.times().length
        + " frames. Most probable class by share of the time: " + String.join(", ", shares) + ".";
  }
}
