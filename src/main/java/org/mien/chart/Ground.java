package org.mien.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.AbstractRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.Layer;

/**
 * Draws charts on the ground of a window. On a dark one, ink and paper change places while a chart is drawn, and come back
 * after it: what is exported is always on white. Colours that carry meaning stay as they are, only black becomes white.
 */
final class Ground {

  private static final Color LIGHT_INK = new Color(0xe6e9ec);
  private static final Color SOFT_LIGHT_INK = new Color(0xb4bcc5);

  private final Map<Color, Color> colors;

  private Ground(Map<Color, Color> colors) {
    this.colors = colors;
  }

  /** The ground of a colour; a dark one if white reads better on it than black. */
  static Ground of(Color paper) {
    if (!dark(paper)) {
      return new Ground(Map.of(ChartStyle.PAPER, paper));
    }
    return new Ground(Map.of(ChartStyle.PAPER, paper, ChartStyle.INK, LIGHT_INK, ChartStyle.SOFT_INK, SOFT_LIGHT_INK,
        ChartStyle.GRID, mixed(paper, 0.2), ChartStyle.GRID.darker(), mixed(paper, 0.4), ChartStyle.BAND, mixed(paper, 0.06),
        Color.BLACK, Color.WHITE));
  }

  static boolean dark(Color paper) {
    return Sequential.luminance(paper) < 0.18;
  }

  private static Color mixed(Color paper, double white) {
    return new Color(mixed(paper.getRed(), white), mixed(paper.getGreen(), white), mixed(paper.getBlue(), white));
  }

  private static int mixed(int channel, double white) {
    return (int) Math.round(channel + white * (255 - channel));
  }

  /** Draws a chart; only one drawing of a chart is made at a time. */
  void draw(JFreeChart chart, Graphics2D graphics, Rectangle2D area, ChartRenderingInfo info) {
    synchronized (chart) {
      List<Runnable> undo = new ArrayList<>();
      try {
        recolor(chart, undo);
        chart.draw(graphics, area, null, info);
      } finally {
        undo.forEach(Runnable::run);
      }
    }
  }

  private void recolor(JFreeChart chart, List<Runnable> undo) {
    swap(chart.getBackgroundPaint(), chart::setBackgroundPaint, undo);
    if (chart.getTitle() != null) {
      recolor(chart.getTitle(), undo);
    }
    for (int i = 0; i < chart.getSubtitleCount(); i++) {
      recolor(chart.getSubtitle(i), undo);
    }
    recolor(chart.getPlot(), undo);
  }

  private void recolor(Title title, List<Runnable> undo) {
    if (title instanceof TextTitle text) {
      swap(text.getPaint(), text::setPaint, undo);
    } else if (title instanceof LegendTitle legend) {
      swap(legend.getItemPaint(), legend::setItemPaint, undo);
      swap(legend.getBackgroundPaint(), legend::setBackgroundPaint, undo);
    } else if (title instanceof PaintScaleLegend scale) {
      swap(scale.getBackgroundPaint(), scale::setBackgroundPaint, undo);
      recolor(scale.getAxis(), undo);
    } else if (title instanceof PictureTitle picture) {
      swap(picture.captionPaint(), picture::captionPaint, undo);
    }
  }

  private void recolor(Plot plot, List<Runnable> undo) {
    swap(plot.getBackgroundPaint(), plot::setBackgroundPaint, undo);
    if (plot instanceof CombinedDomainXYPlot combined) {
      combined.getSubplots().forEach(part -> recolor((Plot) part, undo));
      recolor(combined.getDomainAxis(), undo);
    } else if (plot instanceof XYPlot xy) {
      swap(xy.getDomainGridlinePaint(), xy::setDomainGridlinePaint, undo);
      swap(xy.getRangeGridlinePaint(), xy::setRangeGridlinePaint, undo);
      recolorAxes(xy, undo);
      for (int i = 0; i < xy.getDatasetCount(); i++) {
        recolor(xy.getRenderer(i), xy.getDataset(i) == null ? 0 : xy.getDataset(i).getSeriesCount(), undo);
      }
      for (Layer layer : new Layer[] {Layer.FOREGROUND, Layer.BACKGROUND}) {
        recolor(xy.getDomainMarkers(layer), undo);
        recolor(xy.getRangeMarkers(layer), undo);
      }
    } else if (plot instanceof CategoryPlot category) {
      swap(category.getDomainGridlinePaint(), category::setDomainGridlinePaint, undo);
      swap(category.getRangeGridlinePaint(), category::setRangeGridlinePaint, undo);
      recolor(category.getDomainAxis(), undo);
      recolor(category.getRangeAxis(), undo);
      recolor(category.getRenderer(), category.getDataset() == null ? 0 : category.getDataset().getRowCount(), undo);
    }
  }

  private void recolorAxes(XYPlot plot, List<Runnable> undo) {
    for (int i = 0; i < plot.getDomainAxisCount(); i++) {
      recolor(plot.getDomainAxis(i), undo);
    }
    for (int i = 0; i < plot.getRangeAxisCount(); i++) {
      recolor(plot.getRangeAxis(i), undo);
    }
  }

  private void recolor(Axis axis, List<Runnable> undo) {
    if (axis == null) {
      return;
    }
    swap(axis.getLabelPaint(), axis::setLabelPaint, undo);
    swap(axis.getTickLabelPaint(), axis::setTickLabelPaint, undo);
    swap(axis.getAxisLinePaint(), axis::setAxisLinePaint, undo);
    swap(axis.getTickMarkPaint(), axis::setTickMarkPaint, undo);
    if (axis instanceof SymbolAxis names) {
      swap(names.getGridBandPaint(), names::setGridBandPaint, undo);
      swap(names.getGridBandAlternatePaint(), names::setGridBandAlternatePaint, undo);
    }
  }

  private void recolor(Object renderer, int series, List<Runnable> undo) {
    if (renderer instanceof AbstractRenderer drawn) {
      for (int i = 0; i < series; i++) {
        int index = i;
        swap(drawn.getSeriesPaint(i), paint -> drawn.setSeriesPaint(index, paint), undo);
        swap(drawn.getSeriesFillPaint(i), paint -> drawn.setSeriesFillPaint(index, paint), undo);
        swap(drawn.getSeriesOutlinePaint(i), paint -> drawn.setSeriesOutlinePaint(index, paint), undo);
      }
      swap(drawn.getDefaultItemLabelPaint(), drawn::setDefaultItemLabelPaint, undo);
    }
  }

  private void recolor(Collection<?> markers, List<Runnable> undo) {
    if (markers != null) {
      for (Object each : markers) {
        Marker marker = (Marker) each;
        swap(marker.getPaint(), marker::setPaint, undo);
        swap(marker.getLabelPaint(), marker::setLabelPaint, undo);
        swap(marker.getLabelBackgroundColor(), color -> marker.setLabelBackgroundColor((Color) color), undo);
      }
    }
  }

  private void swap(Paint now, Consumer<Paint> set, List<Runnable> undo) {
    Color other = now instanceof Color color ? colors.get(color) : null;
    if (other != null) {
      undo.add(() -> set.accept(now));
      set.accept(other);
    }
  }
}
