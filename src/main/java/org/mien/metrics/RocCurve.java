package org.mien.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * Receiver operating characteristic of one class against all others: what share of the class is found, against what share
 * of the others is taken for it, as the threshold on the probability of the class falls (Fawcett, "An introduction to ROC
 * analysis", 2006).
 *
 * @param name of the class
 * @param positives samples of the class
 * @param negatives all other samples
 * @param points from (0, 0), one a distinct probability, to (1, 1); empty where the curve is undefined
 * @param area the area under the curve, or why there is none
 */
public record RocCurve(String name, long positives, long negatives, List<Point> points, Score area) {

  /** Copies the points. */
  public RocCurve {
    points = List.copyOf(points);
  }

  /**
   * A threshold.
   *
   * @param threshold samples with at least this probability are taken for the class; infinite at (0, 0)
   * @param falsePositiveRate share of the others that is taken for the class
   * @param truePositiveRate share of the class that is found
   */
  public record Point(double threshold, double falsePositiveRate, double truePositiveRate) {}

  /** The curves of all classes, in their order, of predictions that were pooled over all folds. */
  public static List<RocCurve> of(Predictions predictions) {
    Units units = predictions.units();
    List<RocCurve> curves = new ArrayList<>();
    for (int c = 0; c < predictions.classes().size(); c++) {
      curves.add(of(units, c, units.once()));
    }
    return curves;
  }

  private static RocCurve of(Units units, int c, int[] times) {
    Ranking.Areas all = units.areas(c, times);
    String name = units.classes().get(c);
    Score area = area(all, name);
    List<Point> points = new ArrayList<>();
    if (area.isDefined()) {
      points.add(new Point(Double.POSITIVE_INFINITY, 0, 0));
      long[] sums = new long[2];
      units.rank(c, times, (threshold, positives, negatives) -> {
        sums[0] += positives;
        sums[1] += negatives;
        points.add(new Point(threshold, (double) sums[1] / all.negatives(), (double) sums[0] / all.positives()));
      });
    }
    return new RocCurve(name, all.positives(), all.negatives(), points, area);
  }

  /**
   * The share of pairs of a sample of the class and another one in which the first has the higher probability, equals counted
   * half: the area under the curve by trapezes (Hanley and McNeil, "The meaning and use of the area under a receiver operating
   * characteristic (ROC) curve", 1982). Summed in whole numbers.
   */
  static Score area(Ranking.Areas all, String name) {
    return Score.ratio(all.doubledPairs() / 2.0, (double) all.positives() * all.negatives(), "the ROC curve of \"" + name
        + "\" is undefined: " + (all.positives() == 0 ? "it has no sample" : "there is no sample of another class"));
  }
}
