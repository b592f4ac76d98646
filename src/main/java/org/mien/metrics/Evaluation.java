package org.mien.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mien.job.Job;

/**
 * Everything that is said about the predictions on one test part.
 *
 * @param confusion pooled counts; row = actual
 * @param scores every {@link Metric} with its interval
 * @param perClass precision, recall, F1 and areas of every class with their intervals, in the order of the classes
 * @param samples number of predictions
 * @param subjects number of different people among them; 0 where none is known
 * @param resampling how the intervals came about
 */
public record Evaluation(ConfusionMatrix confusion, Map<Metric, Estimate> scores, List<ClassScores> perClass, int samples,
    int subjects, Resampling resampling) {

  private static final int METRICS = Metric.values().length;
  private static final int PER_CLASS = 5;

  /** Makes the collections unmodifiable. */
  public Evaluation {
    scores = Collections.unmodifiableMap(new EnumMap<>(scores));
    perClass = List.copyOf(perClass);
  }

  /**
   * Evaluates predictions that were pooled over all folds.
   *
   * @param classes names of the classes, in the order of the indices and probabilities in {@code outcomes}
   * @param outcomes one a clip; their order does not matter
   * @param settings how to resample
   * @param job told of progress; its number of threads never changes a result
   * @throws IllegalArgumentException if a clip occurs twice or has a wrong number of probabilities
   */
  public static Evaluation of(List<String> classes, List<Outcome> outcomes, Bootstrap.Settings settings, Job job) {
    return of(new Predictions("", classes, outcomes), settings, job);
  }

  /** Evaluates predictions that were pooled over all folds; see {@link #of(List, List, Bootstrap.Settings, Job)}. */
  public static Evaluation of(Predictions predictions, Bootstrap.Settings settings, Job job) {
    Clusters clusters = predictions.clusters();
    Units units = new Units(predictions.classes(), clusters.units());
    Tally tally = units.tally(units.once());
    List<Score> scores = scores(tally);
    Interval[] intervals = Bootstrap.intervals(units.size(), clusters.unit(),
        times -> scores(units.tally(times)).stream().mapToDouble(Score::value).toArray(), settings, job);
    List<Estimate> estimates = new ArrayList<>();
    for (int s = 0; s < intervals.length; s++) {
      estimates.add(Estimate.of(scores.get(s), intervals[s]));
    }
    return new Evaluation(tally.confusion(), overall(estimates), perClass(tally.confusion(), estimates),
        predictions.outcomes().size(), clusters.subjects(), Resampling.of(clusters, settings));
  }

  /** The score of one metric with its interval. */
  public Estimate score(Metric metric) {
    return scores.get(metric);
  }

  private static List<Score> scores(Tally tally) {
    ConfusionMatrix confusion = tally.confusion();
    List<Score> scores = new ArrayList<>(METRICS + PER_CLASS * confusion.size());
    for (Metric metric : Metric.values()) {
      scores.add(metric.of(tally));
    }
    for (int c = 0; c < confusion.size(); c++) {
      scores.add(confusion.precision(c));
      scores.add(confusion.recall(c));
      scores.add(confusion.f1(c));
      scores.add(tally.area(c));
      scores.add(tally.averagePrecision(c));
    }
    return scores;
  }

  private static Map<Metric, Estimate> overall(List<Estimate> estimates) {
    Map<Metric, Estimate> overall = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      overall.put(metric, estimates.get(metric.ordinal()));
    }
    return overall;
  }

  private static List<ClassScores> perClass(ConfusionMatrix confusion, List<Estimate> estimates) {
    List<ClassScores> classes = new ArrayList<>();
    for (int c = 0; c < confusion.size(); c++) {
      int at = METRICS + PER_CLASS * c;
      classes.add(new ClassScores(confusion.classes().get(c), confusion.actualTotal(c), confusion.predictedTotal(c),
          estimates.get(at), estimates.get(at + 1), estimates.get(at + 2), estimates.get(at + 3), estimates.get(at + 4)));
    }
    return classes;
  }
}
