package org.mien.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.data.xy.XYSeries;
import org.mien.metrics.PrecisionRecallCurve;

/** Precision against recall, one line a class against the others, as steps: a straight line between points would flatter. */
public final class PrecisionRecallChart {

  private static final int MOST_POINTS = 400;

  private PrecisionRecallChart() {}

  /** The curves of all classes; of many points one is kept in every step of recall. */
  public static ChartFigure of(List<PrecisionRecallCurve> curves) {
    List<XYSeries> lines = new ArrayList<>();
    ChartTable.Builder table = ChartTable.columns("class", "threshold", "recall", "precision");
    List<String> told = new ArrayList<>();
    for (PrecisionRecallCurve curve : curves) {
      String share = ChartStyle.fixed((double) curve.positives() / Math.max(1, curve.positives() + curve.negatives()), 2);
      XYSeries line = Curves.series(lines.size(),
          ChartStyle.label(curve.name()) + " (" + RocChart.number("AP ", curve.averagePrecision()) + ", chance " + share + ")");
      double before = 0;
      for (PrecisionRecallCurve.Point point : thinned(curve.points())) {
        line.add(before, point.precision());
        line.add(point.recall(), point.precision());
        before = point.recall();
        table.row(curve.name(), point.threshold(), point.recall(), point.precision());
      }
      lines.add(line);
      told.add(curve.name() + " " + RocChart.number("", curve.averagePrecision()) + " (chance " + share + ")");
    }
    String title = "Precision and recall of each class against the others";
    JFreeChart chart = Curves.chart(title, "AP: average precision; chance: share of the class among all clips", lines,
        "recall: share of the class found", "precision: share of what was taken for it that is of it");
    return new ChartFigure("precision-recall", title, chart, table.build(), Curves.width(), Curves.height(2 * lines.size()),
        title + ". Average precision: " + String.join(", ", told) + ".");
  }

  private static List<PrecisionRecallCurve.Point> thinned(List<PrecisionRecallCurve.Point> points) {
    if (points.size() <= MOST_POINTS) {
      return points;
    }
    List<PrecisionRecallCurve.Point> kept = new ArrayList<>();
    double next = 0;
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).recall() >= next || i == points.size() - 1) {
        kept.add(points.get(i));
        next = points.get(i).recall() + 1.0 / MOST_POINTS;
      }
    }
    return kept;
  }
}
