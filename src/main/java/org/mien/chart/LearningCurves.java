package org.mien.chart;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.mien.learn.Epoch;

/** Loss and accuracy of the training and the validation part over the epochs, with the epoch that was kept. */
public final class LearningCurves {

  private static final int MOST_MARKERS = 60;

  private LearningCurves() {}

  /**
   * The curves of one training.
   *
   * @param epochs at least one
   * @param bestEpoch number of the epoch whose weights were kept, from 1; 0 if none is to be marked
   */
  public static ChartFigure of(List<Epoch> epochs, int bestEpoch) {
    if (epochs.isEmpty()) {
      throw new IllegalArgumentException("learning curves need at least one epoch");
    }
    NumberAxis time = ChartStyle.countAxis("epoch");
    time.setAutoRangeIncludesZero(false);
    time.setRange(epochs.get(0).number() - 0.5, epochs.get(epochs.size() - 1).number() + 0.5);
    NumberAxis loss = ChartStyle.numberAxis("loss (cross-entropy)", "0.0##");
    CombinedDomainXYPlot both = new CombinedDomainXYPlot(time);
    ChartStyle.plain(both);
    both.setGap(14);
    both.add(panel(epochs, loss, Epoch::trainLoss, Epoch::validationLoss, bestEpoch, true), 1);
    both.add(panel(epochs, ChartStyle.unitAxis("accuracy", 0), Epoch::trainAccuracy, Epoch::validationAccuracy, bestEpoch,
        false), 1);
    String title = "Learning curves";
    JFreeChart chart = ChartStyle.chart(title, "", both);
    ChartStyle.addLegend(chart);
    return new ChartFigure("learning-curves", title, chart, table(epochs), 720, 470, altText(epochs, bestEpoch));
  }

  private static XYPlot panel(
      List<Epoch> epochs, NumberAxis axis, ToDoubleFunction<Epoch> train, ToDoubleFunction<Epoch> validation, int bestEpoch,
      boolean first) {
    XYSeriesCollection dataset = new XYSeriesCollection();
    dataset.addSeries(series("training part", epochs, train));
    XYSeries held = series("validation part", epochs, validation);
    if (!held.isEmpty()) {
      dataset.addSeries(held);
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, epochs.size() <= MOST_MARKERS);
    for (int s = 0; s < dataset.getSeriesCount(); s++) {
      renderer.setSeriesPaint(s, ChartStyle.color(s));
      renderer.setSeriesStroke(s, ChartStyle.line(s));
      renderer.setSeriesShape(s, ChartStyle.marker(s));
      renderer.setSeriesVisibleInLegend(s, first);
    }
    renderer.setDrawSeriesLineAsPath(true);
    XYPlot plot = ChartStyle.style(new XYPlot(dataset, null, axis, renderer));
    if (bestEpoch > 0) {
      plot.addDomainMarker(best(bestEpoch, epochs, first));
    }
    return plot;
  }

  private static XYSeries series(String name, List<Epoch> epochs, ToDoubleFunction<Epoch> value) {
    XYSeries series = new XYSeries(name);
    for (Epoch epoch : epochs) {
      double y = value.applyAsDouble(epoch);
      if (!Double.isNaN(y)) {
        series.add(epoch.number(), y);
      }
    }
    return series;
  }

  private static ValueMarker best(int bestEpoch, List<Epoch> epochs, boolean labelled) {
    ValueMarker marker = ChartStyle.line(bestEpoch, null, 5, 3);
    if (labelled) {
      boolean late = bestEpoch - epochs.get(0).number() > epochs.size() / 2;
      marker.setLabel("kept: epoch " + bestEpoch);
      marker.setLabelAnchor(late ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
      marker.setLabelTextAnchor(late ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
      marker.setLabelOffset(new RectangleInsets(3, 5, 3, 5));
    }
    return marker;
  }

  private static ChartTable table(List<Epoch> epochs) {
    ChartTable.Builder table =
        ChartTable.columns("epoch", "train_loss", "train_accuracy", "validation_loss", "validation_accuracy");
    for (Epoch e : epochs) {
      table.row(e.number(), e.trainLoss(), e.trainAccuracy(), e.validationLoss(), e.validationAccuracy());
    }
    return table.build();
  }

  private static String altText(List<Epoch> epochs, int bestEpoch) {
    Epoch first = epochs.get(0);
    Epoch last = epochs.get(epochs.size() - 1);
    String kept = bestEpoch > 0 ? " The weights of epoch " + bestEpoch + " were kept." : "";
    return String.format(
        Locale.ROOT, "Loss and accuracy over %d epochs: training loss from %.3f to %.3f, validation loss from %.3f to %.3f.%s",
        epochs.size(), first.trainLoss(), last.trainLoss(), first.validationLoss(), last.validationLoss(), kept)
        .replace("NaN", "none");
  }
}
