package org.mien.chart;

import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lines in a unit square, one a class, each with a dash of its own as well as a colour. */
final class Curves {

  private static final int SIDE = 560;
  private static final int LEGEND_LINE = 22;
  private static final double ROOM = 0.02;

  private Curves() {}

  /** A line that may double back; its points are not sorted. */
  static XYSeries series(int index, String name) {
    return new XYSeries(new Name(index, name), false, true);
  }

  static JFreeChart chart(String title, String subtitle, List<XYSeries> lines, String x, String y) {
    XYSeriesCollection dataset = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    for (int s = 0; s < lines.size(); s++) {
      dataset.addSeries(lines.get(s));
      renderer.setSeriesPaint(s, ChartStyle.color(s));
      renderer.setSeriesStroke(s, ChartStyle.line(s));
    }
    renderer.setDrawSeriesLineAsPath(true);
    XYPlot plot = ChartStyle.style(new XYPlot(dataset, axis(x), axis(y), renderer));
    JFreeChart chart = ChartStyle.chart(title, subtitle, plot);
    ChartStyle.addLegend(chart);
    return chart;
  }

  /** An axis from 0 to 1 with room for lines and marks that lie on either end. */
  static NumberAxis axis(String label) {
    NumberAxis axis = ChartStyle.unitAxis(label, 0);
    axis.setRange(-ROOM, 1 + ROOM);
    return axis;
  }

  /** A dotted diagonal from the lower left to the upper right, without an entry in the legend. */
  static void diagonal(XYPlot plot) {
    XYSeries line = series(-1, "");
    line.add(0, 0);
    line.add(1, 1);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setSeriesPaint(0, ChartStyle.SOFT_INK);
    renderer.setSeriesStroke(0,
        new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1f, new float[] {2, 3}, 0f));
    renderer.setSeriesVisibleInLegend(0, false);
    plot.setDataset(1, new XYSeriesCollection(line));
    plot.setRenderer(1, renderer);
  }

  static int width() {
    return SIDE;
  }

  /** Room for a square and a legend of about two entries a line. */
  static int height(int entries) {
    return SIDE + 30 + (entries + 1) / 2 * LEGEND_LINE;
  }

  /** A name in the legend that stays apart from an equal one. */
  private record Name(int index, String text) implements Comparable<Name> {

    @Override
    public int compareTo(Name other) {
      return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
