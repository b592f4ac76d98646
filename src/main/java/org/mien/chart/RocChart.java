package org.mien.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.data.xy.XYSeries;
import org.mien.metrics.RocCurve;
import org.mien.metrics.Score;

/** ROC curves, one a class against the others. */
public final class RocChart {

  private RocChart() {}

  /** The curves of all classes; points on a straight line between two others are left out. */
  public static ChartFigure of(List<RocCurve> curves) {
    List<XYSeries> lines = new ArrayList<>();
    ChartTable.Builder table = ChartTable.columns("class", "threshold", "false_positive_rate", "true_positive_rate");
    List<String> told = new ArrayList<>();
    for (RocCurve curve : curves) {
      XYSeries line = Curves.series(lines.size(), ChartStyle.label(curve.name()) + " (" + number("AUC ", curve.area()) + ")");
      for (RocCurve.Point point : corners(curve.points())) {
        line.add(point.falsePositiveRate(), point.truePositiveRate());
        table.row(curve.name(), Double.isInfinite(point.threshold()) ? null : point.threshold(), point.falsePositiveRate(),
            point.truePositiveRate());
      }
      lines.add(line);
      told.add(curve.name() + " " + number("", curve.area()));
    }
    String title = "ROC curve of each class against the others";
    JFreeChart chart = Curves.chart(title, "dotted line: chance", lines, "share of other clips taken for the class",
        "share of the class found");
    Curves.diagonal(chart.getXYPlot());
    return new ChartFigure("roc", title, chart, table.build(), Curves.width(), Curves.height(lines.size()),
        title + ". Area under the curve: " + String.join(", ", told) + ". A half is chance, 1 is perfect.");
  }

  static String number(String name, Score score) {
    return score.isDefined() ? name + ChartStyle.fixed(score.value(), 2) : "undefined";
  }

  private static List<RocCurve.Point> corners(List<RocCurve.Point> points) {
    List<RocCurve.Point> corners = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      boolean inside = i > 0 && i < points.size() - 1;
      if (!inside || turns(points.get(i - 1), points.get(i), points.get(i + 1))) {
        corners.add(points.get(i));
      }
    }
    return corners;
  }

  private static boolean turns(RocCurve.Point a, RocCurve.Point b, RocCurve.Point c) {
    boolean flat = a.truePositiveRate() == b.truePositiveRate() && b.truePositiveRate() == c.truePositiveRate();
    boolean steep = a.falsePositiveRate() == b.falsePositiveRate() && b.falsePositiveRate() == c.falsePositiveRate();
    return !flat && !steep;
  }
}
