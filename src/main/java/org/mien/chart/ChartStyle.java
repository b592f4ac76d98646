package org.mien.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** How all charts look: fonts, colours that colour-blind readers tell apart, marks that differ in shape as well. */
final class ChartStyle {

  static final Color INK = new Color(0x1f2933);
  static final Color SOFT_INK = new Color(0x52606d);
  static final Color GRID = new Color(0xdde3e9);
  static final Color BAND = new Color(0xf5f7f9);
  static final Color PAPER = Color.WHITE;

  /** Okabe and Ito (2008), "Color Universal Design", without the yellow that vanishes on white, black first. */
  static final List<Color> PALETTE =
      List.of(
          new Color(0x0072b2), new Color(0xd55e00), new Color(0x009e73), new Color(0xcc79a7),
          new Color(0x56b4e9), new Color(0xe69f00), new Color(0x000000));

  /** These measure alike, so text fits where another machine shows the SVG. Looked up once: a miss costs milliseconds. */
  private static final String FAMILY =
      Stream.of("Arial", "Helvetica", "Liberation Sans", "Nimbus Sans")
          .filter(name -> new Font(name, Font.PLAIN, 12).getFamily(Locale.ROOT).equals(name))
          .findFirst().orElse(Font.SANS_SERIF);

  /** What stands in an SVG for the family. */
  static final String SVG_FAMILIES = "Helvetica Neue,Helvetica,Arial,Liberation Sans,Nimbus Sans,sans-serif";

  private static final float[][] DASHES = {null, {7, 3}, {2, 3}, {9, 3, 2, 3}, {4, 2}, {12, 4}};
  private static final int LONGEST_LABEL = 30;
  private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

  private ChartStyle() {}

  static Font font(int style, int size) {
    return new Font(FAMILY, style, size);
  }

  static Font small() {
    return font(Font.PLAIN, 11);
  }

  static Font text() {
    return font(Font.PLAIN, 12);
  }

  static double textWidth(String text, Font font) {
    return text.isEmpty() ? 0 : font.getStringBounds(text, METRICS).getWidth();
  }

  /** A label that is short enough for an axis; the table beside the chart has the whole. */
  static String label(String text) {
    return label(text, LONGEST_LABEL);
  }

  static String label(String text, int longest) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= longest) {
      return line;
    }
    int tail = longest / 3;
    return line.substring(0, longest - tail - 1).strip() + "\u2026" + line.substring(line.length() - tail).strip();
  }

  static List<String> labels(List<String> texts) {
    return texts.stream().map(ChartStyle::label).toList();
  }

  /** Labels that carry the count of their class. */
  static List<String> labels(List<String> texts, IntToLongFunction count) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> label(texts.get(i)) + " (" + count.applyAsLong(i) + ")").toList();
  }

  static double widest(List<String> labels, Font font) {
    return labels.stream().mapToDouble(l -> textWidth(l, font)).max().orElse(0);
  }

  /** A line across a plot with a label on paper, dashed. */
  static ValueMarker line(double at, String label, float... dash) {
    ValueMarker marker =
        new ValueMarker(at, SOFT_INK, new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1f, dash, 0f));
    marker.setAlpha(1f);
    marker.setLabel(label);
    marker.setLabelFont(small());
    marker.setLabelPaint(INK);
    marker.setLabelBackgroundColor(PAPER);
    return marker;
  }

  static Color color(int series) {
    return PALETTE.get(series % PALETTE.size());
  }

  /** Line styles change at another pace than colours, so 13 series are all different. */
  static Stroke line(int series) {
    float[] dash = DASHES[series % DASHES.length];
    return new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dash, 0f);
  }

  static Shape marker(int series) {
    return switch (series % 6) {
      case 0 -> new Ellipse2D.Double(-3.6, -3.6, 7.2, 7.2);
      case 1 -> new Rectangle2D.Double(-3.3, -3.3, 6.6, 6.6);
      case 2 -> polygon(0, -4.4, 4.2, 3.4, -4.2, 3.4);
      case 3 -> polygon(0, -4.8, 4.8, 0, 0, 4.8, -4.8, 0);
      case 4 -> polygon(0, 4.4, 4.2, -3.4, -4.2, -3.4);
      default -> polygon(-1.4, -4.2, 1.4, -4.2, 1.4, -1.4, 4.2, -1.4, 4.2, 1.4, 1.4, 1.4, 1.4, 4.2, -1.4, 4.2, -1.4, 1.4, -4.2,
          1.4, -4.2, -1.4, -1.4, -1.4);
    };
  }

  private static Shape polygon(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** A number format that no locale changes. */
  static NumberFormat number(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.matches("-0\\.?0*") ? text.substring(1) : text;
  }

  static NumberAxis numberAxis(String label, String pattern) {
    NumberAxis axis = new NumberAxis(label);
    axis.setNumberFormatOverride(number(pattern));
    axis.setAutoRangeIncludesZero(true);
    return style(axis);
  }

  /** An axis for counts: whole numbers only, from 0. */
  static NumberAxis countAxis(String label) {
    NumberAxis axis = numberAxis(label, "#,##0");
    axis.setStandardTickUnits(RoundTicks.whole());
    return axis;
  }

  /** An axis for shares and scores: from 0, or from the lowest value below it, to 1. */
  static NumberAxis unitAxis(String label, double lowest) {
    NumberAxis axis = numberAxis(label, "0.0");
    axis.setRange(lowest < 0 ? Math.floor(lowest * 5) / 5 : 0, 1);
    axis.setTickUnit(new NumberTickUnit(0.2, number("0.0")));
    return axis;
  }

  /** An axis whose whole numbers are names, each in the middle of its row or column. */
  static SymbolAxis nameAxis(String label, List<String> names) {
    SymbolAxis axis = new SymbolAxis(label, names.toArray(String[]::new));
    axis.setRange(-0.5, names.size() - 0.5);
    axis.setGridBandsVisible(false);
    axis.setTickMarksVisible(false);
    style(axis);
    axis.setTickLabelFont(text());
    return axis;
  }

  static <A extends Axis> A style(A axis) {
    axis.setLabelFont(text());
    axis.setLabelPaint(SOFT_INK);
    axis.setTickLabelFont(small());
    axis.setTickLabelPaint(INK);
    axis.setAxisLinePaint(GRID.darker());
    axis.setTickMarkPaint(GRID.darker());
    return axis;
  }

  static XYPlot style(XYPlot plot) {
    plain(plot);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    plot.setDomainGridlineStroke(new BasicStroke(1f));
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  static void plain(Plot plot) {
    plot.setBackgroundPaint(PAPER);
    plot.setOutlineVisible(false);
    plot.setInsets(new RectangleInsets(4, 2, 2, 6));
  }

  static JFreeChart chart(String title, String subtitle, Plot plot) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(PAPER);
    chart.setAntiAlias(true);
    chart.setPadding(new RectangleInsets(10, 12, 10, 14));
    TextTitle heading = new TextTitle(title, font(Font.BOLD, 14));
    heading.setPaint(INK);
    heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
    heading.setTextAlignment(HorizontalAlignment.LEFT);
    heading.setPadding(0, 0, subtitle.isEmpty() ? 6 : 2, 0);
    chart.setTitle(heading);
    if (!subtitle.isEmpty()) {
      TextTitle second = new TextTitle(subtitle, text());
      second.setPaint(SOFT_INK);
      second.setHorizontalAlignment(HorizontalAlignment.LEFT);
      second.setTextAlignment(HorizontalAlignment.LEFT);
      second.setPadding(0, 0, 6, 0);
      chart.addSubtitle(second);
    }
    return chart;
  }

  static void addLegend(JFreeChart chart) {
    LegendTitle legend = new LegendTitle(chart.getPlot());
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(text());
    legend.setItemPaint(INK);
    legend.setFrame(BlockBorder.NONE);
    legend.setBackgroundPaint(PAPER);
    legend.setItemLabelPadding(new RectangleInsets(1, 4, 1, 14));
    legend.setPadding(0, 0, 4, 0);
    chart.addSubtitle(legend);
  }
}
