package org.mien.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mien.file.Json;
import org.mien.metrics.ClassScores;
import org.mien.metrics.Estimate;
import org.mien.metrics.Evaluation;
import org.mien.metrics.GroupScores;
import org.mien.metrics.Metric;
import org.mien.metrics.Score;

/**
 * {@code metrics.json}: the figures of one evaluation with what they rest on. An undefined number is null with a {@code reason}
 * beside it.
 */
public final class MetricsFile {

  /** The version of the layout. */
  public static final int FORMAT = 1;

  private MetricsFile() {}

  /**
   * What the figures rest on.
   *
   * @param protocol key of the split protocol
   * @param seed of the split
   * @param train clips learned from
   * @param validation clips that chose the epoch
   * @param test clips tested
   * @param dataHash hash of the data set
   */
  public record Basis(String protocol, long seed, int train, int validation, int test, String dataHash) {}

  /** Writes the figures, whole or not at all. */
  public static void write(Path file, Basis basis, Evaluation evaluation) {
    write(file, basis, evaluation, Map.of());
  }

  /** Writes the figures, also broken down by columns, whole or not at all. */
  static void write(Path file, Basis basis, Evaluation evaluation, Map<String, GroupScores> groups) {
    Map<String, Object> map = asMap(basis, evaluation);
    if (!groups.isEmpty()) {
      Map<String, Object> columns = new LinkedHashMap<>();
      groups.forEach((column, scores) -> columns.put(column, breakdown(scores)));
      map.put("groups", columns);
    }
    Json.write(file, map);
  }

  private static Map<String, Object> breakdown(GroupScores scores) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (GroupScores.Group group : scores.groups()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("n_clips", group.clips());
      map.put("n_people", group.people());
      group.evaluation().ifPresentOrElse(evaluation -> map.putAll(figures(evaluation)),
          () -> map.put("reason", tooSmall(scores.leastPeople())));
      values.put(group.name(), map);
    }
    return groups(values, scores);
  }

  static String tooSmall(int leastPeople) {
    return "fewer than " + leastPeople + " people";
  }

  /** The values of a column and the gaps between them. */
  static Map<String, Object> groups(Map<String, Object> values, GroupScores scores) {
    Map<String, Object> gaps = new LinkedHashMap<>();
    scores.gaps().forEach((metric, gap) -> gaps.put(metric.key(), gap(gap)));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("values", values);
    map.put("without_value", scores.left());
    map.put("gaps", gaps);
    return map;
  }

  private static Map<String, Object> gap(GroupScores.Gap gap) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, Score> figure : List.of(
        Map.entry("difference", gap.difference()), Map.entry("p", gap.test().pValue()))) {
      map.put(figure.getKey(), orNull(figure.getValue().value()));
      if (!figure.getValue().isDefined()) {
        map.put("reason", figure.getValue().reason());
      }
    }
    map.put("best", gap.best());
    map.put("worst", gap.worst());
    return map;
  }

  private static Map<String, Object> asMap(Basis basis, Evaluation evaluation) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("format", FORMAT);
    map.put("protocol", basis.protocol());
    map.put("seed", basis.seed());
    map.put("n_train", basis.train());
    map.put("n_val", basis.validation());
    map.put("n_test", basis.test());
    map.put("n_test_subjects", evaluation.subjects());
    map.put("data_hash", basis.dataHash());
    map.put("classes", evaluation.confusion().classes());
    map.putAll(figures(evaluation));
    return map;
  }

  /** Every figure of an evaluation, its confusion counts and its classes. */
  static Map<String, Object> figures(Evaluation evaluation) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      map.put(metric.key(), figure(evaluation.score(metric)));
    }
    map.put("intervals", evaluation.resampling().sentence());
    map.put("confusion", evaluation.confusion().counts());
    map.put("per_class", perClass(evaluation.perClass()));
    return map;
  }

  private static List<Map<String, Object>> perClass(List<ClassScores> scores) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (ClassScores s : scores) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("class", s.name());
      map.put("n_actual", s.actual());
      map.put("n_predicted", s.predicted());
      map.put("precision", figure(s.precision()));
      map.put("recall", figure(s.recall()));
      map.put("f1", figure(s.f1()));
      map.put("auc", figure(s.auc()));
      map.put("average_precision", figure(s.averagePrecision()));
      list.add(map);
    }
    return list;
  }

  static Map<String, Object> figure(Estimate estimate) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("value", orNull(estimate.value()));
    map.put("ci_low", orNull(estimate.ciLow()));
    map.put("ci_high", orNull(estimate.ciHigh()));
    if (!estimate.note().isEmpty()) {
      map.put("reason", estimate.note());
    }
    return map;
  }

  static Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
