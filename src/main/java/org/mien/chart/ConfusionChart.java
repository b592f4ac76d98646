package org.mien.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;
import org.mien.metrics.ConfusionMatrix;

/** Confusion matrices: rows are the actual classes, columns the predicted ones, every cell with its number. */
public final class ConfusionChart {

  private static final double GAP = 0.96;

  private ConfusionChart() {}

  /** The counts; darker is more. */
  public static ChartFigure counts(ConfusionMatrix matrix) {
    int n = matrix.size();
    double[][] values = new double[n][n];
    double largest = 1;
    ChartTable.Builder table = ChartTable.columns("actual", "predicted", "count");
    for (int a = 0; a < n; a++) {
      for (int p = 0; p < n; p++) {
        values[a][p] = matrix.count(a, p);
        largest = Math.max(largest, values[a][p]);
        table.row(matrix.classes().get(a), matrix.classes().get(p), matrix.count(a, p));
      }
    }
    NumberAxis scale = ChartStyle.countAxis("clips");
    String title = "Confusion matrix: counts";
    return figure("confusion-counts", title, matrix, new Cells(values, largest, "%.0f"), scale, table.build());
  }

  /** The share of each actual class that was predicted as each class: every row sums up to 1. */
  public static ChartFigure shares(ConfusionMatrix matrix) {
    ChartTable.Builder table = ChartTable.columns("actual", "predicted", "share_of_actual", "count_of_actual");
    double[][] values = matrix.rowShares();
    for (int a = 0; a < matrix.size(); a++) {
      for (int p = 0; p < matrix.size(); p++) {
        table.row(matrix.classes().get(a), matrix.classes().get(p), values[a][p], matrix.actualTotal(a));
      }
    }
    NumberAxis scale = ChartStyle.unitAxis("share of the actual class", 0);
    String title = "Confusion matrix: share of each actual class";
    return figure("confusion-shares", title, matrix, new Cells(values, 1, "%.2f"), scale, table.build());
  }

  private record Cells(double[][] values, double upper, String format) {

    String text(int a, int p) {
      double value = values[a][p];
      return Double.isNaN(value) ? "\u2013" : String.format(Locale.ROOT, format, value);
    }
  }

  private static ChartFigure figure(
      String key, String title, ConfusionMatrix matrix, Cells cells, NumberAxis scaleAxis, ChartTable table) {
    int n = matrix.size();
    Sequential colors = new Sequential(cells.upper());
    int cell = n <= 4 ? 76 : n <= 8 ? 68 : 50;
    List<String> rows = ChartStyle.labels(matrix.classes(), matrix::actualTotal);
    List<String> columns = ChartStyle.labels(matrix.classes());
    SymbolAxis across = ChartStyle.nameAxis("predicted", columns);
    SymbolAxis down = ChartStyle.nameAxis("actual (number of clips)", rows);
    down.setInverted(true);
    double widest = ChartStyle.widest(columns, ChartStyle.text());
    boolean upright = widest > cell - 4;
    across.setVerticalTickLabels(upright);
    XYPlot plot = ChartStyle.style(new XYPlot(dataset(cells), across, down, renderer(colors)));
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    label(plot, cells, colors, cell);
    JFreeChart chart = ChartStyle.chart(title, "", plot);
    int below = (int) (upright ? widest : 14) + 26;
    chart.addSubtitle(legend(colors, scaleAxis, below));
    int width = (int) (n * cell + ChartStyle.widest(rows, ChartStyle.text()) + 138);
    int height = n * cell + below + 54;
    return new ChartFigure(key, title, chart, table, Math.max(width, 380), Math.max(height, 260), altText(matrix));
  }

  private static DefaultXYZDataset dataset(Cells cells) {
    int n = cells.values().length;
    double[][] xyz = new double[3][n * n];
    for (int a = 0; a < n; a++) {
      for (int p = 0; p < n; p++) {
        xyz[0][a * n + p] = p;
        xyz[1][a * n + p] = a;
        xyz[2][a * n + p] = cells.values()[a][p];
      }
    }
    DefaultXYZDataset dataset = new DefaultXYZDataset();
    dataset.addSeries("cells", xyz);
    return dataset;
  }

  private static XYBlockRenderer renderer(Sequential colors) {
    XYBlockRenderer renderer = new XYBlockRenderer();
    renderer.setBlockWidth(GAP);
    renderer.setBlockHeight(GAP);
    renderer.setPaintScale(colors);
    return renderer;
  }

  private static void label(XYPlot plot, Cells cells, Sequential colors, int cell) {
    int n = cells.values().length;
    for (int a = 0; a < n; a++) {
      for (int p = 0; p < n; p++) {
        String text = cells.text(a, p);
        XYTextAnnotation label = new XYTextAnnotation(text, p, a);
        label.setFont(fitting(text, a == p ? Font.BOLD : Font.PLAIN, cell - 8));
        label.setPaint(colors.inkOn(cells.values()[a][p]));
        plot.addAnnotation(label, false);
      }
      BasicStroke stroke = new BasicStroke(1.6f);
      double half = GAP / 2;
      // The axis runs downwards, so the upper edge is the lower number.
      plot.addAnnotation(
          new XYBoxAnnotation(a - half, a + half, a + half, a - half, stroke, ChartStyle.SOFT_INK, null), false);
    }
  }

  private static Font fitting(String text, int style, double width) {
    int size = 13;
    while (size > 7 && ChartStyle.textWidth(text, ChartStyle.font(style, size)) > width) {
      size--;
    }
    return ChartStyle.font(style, size);
  }

  private static PaintScaleLegend legend(Sequential colors, NumberAxis axis, int below) {
    axis.setRange(0, colors.getUpperBound());
    if (colors.getUpperBound() > 1) {
      axis.setTickUnit(RoundTicks.whole().covering(colors.getUpperBound(), 6));
    }
    PaintScaleLegend legend = new PaintScaleLegend(colors, axis);
    legend.setPosition(RectangleEdge.RIGHT);
    legend.setStripWidth(12);
    legend.setSubdivisionCount(128);
    legend.setStripOutlineVisible(false);
    legend.setFrame(BlockBorder.NONE);
    legend.setBackgroundPaint(ChartStyle.PAPER);
    legend.setMargin(new RectangleInsets(4, 14, below, 0));
    return legend;
  }

  private static String altText(ConfusionMatrix matrix) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "Confusion matrix of %d clips in %d classes.", matrix.total(), matrix.size()));
    for (int a = 0; a < matrix.size(); a++) {
      int most = a;
      for (int p = 0; p < matrix.size(); p++) {
        most = p != a && (most == a || matrix.count(a, p) > matrix.count(a, most)) ? p : most;
      }
      text.append(String.format(
          Locale.ROOT, " %s: %d of %d right", matrix.classes().get(a), matrix.count(a, a), matrix.actualTotal(a)));
      boolean mistaken = most != a && matrix.count(a, most) > 0;
      text.append(mistaken ? ", most often mistaken for " + matrix.classes().get(most) + "." : ".");
    }
    return text.toString();
  }
}
