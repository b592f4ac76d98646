package org.mien.robustness;

import java.util.List;
import java.util.Map;
import org.mien.image.Disturbance;
import org.mien.metrics.Estimate;
import org.mien.metrics.Metric;
import org.mien.metrics.Resampling;

/**
 * How the scores of a model sink under disturbances of the clips that it was tested on.
 *
 * @param clips how many were tested
 * @param subjects different people among them, 0 where none is recorded
 * @param undisturbed the scores without any disturbance
 * @param curves one a disturbance
 * @param resampling how the intervals came about
 * @param seed of the noise
 * @param notes what a reader must know, one sentence each
 */
public record Robustness(
    int clips,
    int subjects,
    Map<Metric, Estimate> undisturbed,
    List<Curve> curves,
    Resampling resampling,
    long seed,
    List<String> notes) {

  /** The scores that a sweep follows. */
  public static final List<Metric> METRICS = List.of(Metric.ACCURACY, Metric.UF1);

  /** Copies the collections. */
  public Robustness {
    undisturbed = Map.copyOf(undisturbed);
    curves = List.copyOf(curves);
    notes = List.copyOf(notes);
  }

  /**
   * One disturbance, level by level.
   *
   * @param disturbance what was done
   * @param points the undisturbed clips first, then the levels, the mildest first
   * @param area mean height of each score's curve over the steps from the undisturbed clips to the last level, by the
   *     trapezoidal rule with steps of equal width: 1 for a model that is always right, the undisturbed score for one that
   *     does not mind
   */
  public record Curve(Disturbance disturbance, List<Point> points, Map<Metric, Estimate> area) {

    /** Copies the collections. */
    public Curve {
      points = List.copyOf(points);
      area = Map.copyOf(area);
    }
  }

  /**
   * The scores at one level.
   *
   * @param level in the unit of the disturbance, NaN for the undisturbed clips
   * @param scores each followed score with its interval
   */
  public record Point(double level, Map<Metric, Estimate> scores) {

    /** Copies the scores. */
    public Point {
      scores = Map.copyOf(scores);
    }
  }
}
