package org.mien.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYZDataset;

/** What lies where on a chart that was drawn: from points of the drawing to numbers and words, and back. */
final class ChartPlaces {

  private final JFreeChart chart;
  private final ChartRenderingInfo info;
  private final List<XYPlot> xyPlots = new ArrayList<>();
  private final List<Rectangle2D> areas = new ArrayList<>();

  ChartPlaces(JFreeChart chart, ChartRenderingInfo info) {
    this.chart = chart;
    this.info = info;
    PlotRenderingInfo plot = info.getPlotInfo();
    if (chart.getPlot() instanceof CombinedDomainXYPlot combined) {
      for (int i = 0; i < plot.getSubplotCount(); i++) {
        xyPlots.add((XYPlot) combined.getSubplots().get(i));
        areas.add(plot.getSubplotInfo(i).getDataArea());
      }
    } else if (chart.getPlot() instanceof XYPlot xy) {
      xyPlots.add(xy);
      areas.add(plot.getDataArea());
    }
  }

  /** Areas of the plots, the uppermost first. */
  List<Rectangle2D> plots() {
    return areas;
  }

  private ValueAxis across() {
    return ((XYPlot) chart.getPlot()).getDomainAxis();
  }

  double pixelX(double x) {
    return xyPlots.isEmpty() ? Double.NaN : across().valueToJava2D(x, areas.get(0), RectangleEdge.BOTTOM);
  }

  private double pixelY(int plot, double y) {
    return xyPlots.get(plot).getRangeAxis().valueToJava2D(y, areas.get(plot), RectangleEdge.LEFT);
  }

  Optional<Point2D> pixel(double x, double y) {
    return xyPlots.isEmpty() ? Optional.empty() : Optional.of(new Point2D.Double(pixelX(x), pixelY(0, y)));
  }

  /** The frame of the cell around two names of the first plot. */
  Optional<Rectangle2D> cell(Point2D at) {
    if (xyPlots.isEmpty()) {
      return Optional.empty();
    }
    Rectangle2D frame = new Rectangle2D.Double();
    frame.setFrameFromDiagonal(pixelX(at.getX() - 0.5), pixelY(0, at.getY() - 0.5), pixelX(at.getX() + 0.5),
        pixelY(0, at.getY() + 0.5));
    return Optional.of(frame);
  }

  /** What a point of the drawing shows; none where there is no plot. */
  Optional<Pick> pick(double x, double y) {
    for (int i = 0; i < areas.size(); i++) {
      if (areas.get(i).contains(x, y)) {
        double across = across().java2DToValue(x, areas.get(i), RectangleEdge.BOTTOM);
        double up = xyPlots.get(i).getRangeAxis().java2DToValue(y, areas.get(i), RectangleEdge.LEFT);
        return Optional.of(new Pick(i, across, up, text(x, y)));
      }
    }
    String text = text(x, y);
    return text.isEmpty() ? Optional.empty() : Optional.of(new Pick(0, Double.NaN, Double.NaN, text));
  }

  private String text(double x, double y) {
    ChartEntity entity = info.getEntityCollection().getEntity(x, y);
    if (entity instanceof XYItemEntity item) {
      return text(item);
    }
    if (entity instanceof CategoryItemEntity item) {
      Number value = item.getDataset().getValue(item.getRowKey(), item.getColumnKey());
      return item.getColumnKey() + ", " + item.getRowKey() + ": " + (value == null ? "not defined" : number(value.doubleValue()));
    }
    return "";
  }

  private String text(XYItemEntity item) {
    XYDataset data = item.getDataset();
    int series = item.getSeriesIndex();
    int index = item.getItem();
    XYPlot plot = xyPlots.stream().filter(p -> p.indexOf(data) >= 0).findFirst().orElse(null);
    if (plot == null || index >= data.getItemCount(series)) {
      return "";
    }
    String x = words(across(), data.getXValue(series, index));
    String y = words(plot.getRangeAxis(), data.getYValue(series, index));
    if (plot.getRenderer() instanceof XYBlockRenderer && data instanceof XYZDataset cells) {
      return y + "; " + x + ": " + number(cells.getZValue(series, index));
    }
    String name = data.getSeriesCount() > 1 ? data.getSeriesKey(series) + ": " : "";
    return name + Stream.of(x, y).filter(part -> !part.isEmpty()).reduce((a, b) -> a + "; " + b).orElse("");
  }

  private static String words(ValueAxis axis, double value) {
    if (Double.isNaN(value) || axis == null) {
      return "";
    }
    String what = axis.getLabel() == null || axis.getLabel().isEmpty() ? "" : axis.getLabel() + " ";
    if (axis instanceof SymbolAxis names) {
      return what + names.valueToString(Math.rint(value));
    }
    return what + (axis instanceof NumberAxis ? number(value) : Double.toString(value));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "not defined" : ChartStyle.number("#,##0.###").format(value);
  }
}
