package org.mien.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * Precision against recall of one class against all others as the threshold on its probability falls (Davis and Goadrich,
 * "The relationship between precision-recall and ROC curves", 2006).
 *
 * @param name of the class
 * @param positives samples of the class
 * @param negatives all other samples; the line of chance is at positives / (positives + negatives)
 * @param points one a distinct probability, from the highest down; empty where the curve is undefined
 * @param averagePrecision the area below the steps, or why there is none
 */
public record PrecisionRecallCurve(
    String name, long positives, long negatives, List<Point> points, Score averagePrecision) {

  /** Copies the points. */
  public PrecisionRecallCurve {
    points = List.copyOf(points);
  }

  /**
   * A threshold.
   *
   * @param threshold samples with at least this probability are taken for the class
   * @param recall share of the class that is found
   * @param precision share of what is taken for the class that is of it
   */
  public record Point(double threshold, double recall, double precision) {}

  /** The curves of all classes, in their order, of predictions that were pooled over all folds. */
  public static List<PrecisionRecallCurve> of(Predictions predictions) {
    Units units = predictions.units();
    List<PrecisionRecallCurve> curves = new ArrayList<>();
    for (int c = 0; c < predictions.classes().size(); c++) {
      curves.add(of(units, c, units.once()));
    }
    return curves;
  }

  private static PrecisionRecallCurve of(Units units, int c, int[] times) {
    Ranking.Areas all = units.areas(c, times);
    String name = units.classes().get(c);
    List<Point> points = new ArrayList<>();
    if (all.positives() > 0) {
      long[] sums = new long[2];
      units.rank(c, times, (threshold, positives, negatives) -> {
        sums[0] += positives;
        sums[1] += negatives;
        points.add(new Point(threshold, (double) sums[0] / all.positives(), (double) sums[0] / (sums[0] + sums[1])));
      });
    }
    return new PrecisionRecallCurve(name, all.positives(), all.negatives(), points, averagePrecision(all, name));
  }

  /** Sum over thresholds of the recall gained times the precision reached, without interpolation. */
  static Score averagePrecision(Ranking.Areas all, String name) {
    return Score.ratio(all.weightedPrecision(), all.positives(),
        "the average precision of \"" + name + "\" is undefined: it has no sample");
  }
}
