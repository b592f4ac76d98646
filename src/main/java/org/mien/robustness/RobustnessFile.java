package org.mien.robustness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mien.file.Csv;
import org.mien.metrics.Estimate;
import org.mien.metrics.Metric;

/** A sweep as a table: one row a disturbance, level and score; the area of a curve stands in the rows of level "area". */
public final class RobustnessFile {

  private static final List<String> COLUMNS =
      List.of("disturbance", "level", "unit", "score", "value", "ci_low", "ci_high", "note");

  private RobustnessFile() {}

  /** Writes the table, whole or not at all. */
  public static void write(Path file, Robustness robustness) {
    Csv.write(file, COLUMNS, out -> {
      for (Robustness.Curve curve : robustness.curves()) {
        for (Metric metric : Robustness.METRICS) {
          for (Robustness.Point point : curve.points()) {
            Object level = Double.isNaN(point.level()) ? "none" : point.level();
            row(out, curve, level, metric, point.scores().get(metric));
          }
          row(out, curve, "area", metric, curve.area().get(metric));
        }
      }
    });
  }

  private static void row(Csv.RowPrinter out, Robustness.Curve curve, Object level, Metric metric, Estimate estimate)
      throws IOException {
    out.row(curve.disturbance().key(), level, curve.disturbance().unit(), metric.key(), estimate.value(), estimate.ciLow(),
        estimate.ciHigh(), estimate.note());
  }
}
