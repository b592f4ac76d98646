package org.mien.workbench.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mien.chart.Band;
import org.mien.chart.ChartFigure;
import org.mien.chart.ChartTable;
import org.mien.chart.ComparisonChart;
import org.mien.chart.IntervalChart;
import org.mien.experiment.ComparisonFiles;
import org.mien.file.Csv;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.metrics.Metric;

/**
 * A comparison as its folder tells it; nothing is computed again.
 *
 * @param folder where it lies
 * @param learners scores of every learner
 * @param differences one a pair and metric, with paired tests
 * @param tests tests that take clips as independent
 * @param scores the chart of the scores
 * @param gaps the chart of the differences by the main metric
 * @param notes what a reader must know, one sentence each
 */
record ShownComparison(
    Path folder, ChartTable learners, ChartTable differences, ChartTable tests, ChartFigure scores, ChartFigure gaps,
    List<String> notes) {

  /** The page of the comparison. */
  Path page() {
    return folder.resolve("compare.html");
  }

  /**
   * Reads a comparison.
   *
   * @throws UserError if a file is missing or damaged
   */
  static ShownComparison read(Path folder) {
    Map<?, ?> summary = Json.read(ComparisonFiles.summary(folder), Map.class);
    List<Map<String, String>> learners = Csv.read(folder.resolve("learners.csv")).rows();
    List<Map<String, String>> pairs = Csv.read(folder.resolve("pairs.csv")).rows();
    try {
      List<Metric> metrics = words(summary.get("compared_by")).stream().map(Metric::of).toList();
      return new ShownComparison(folder, learners(learners, metrics), differences(pairs), tests(pairs, metrics.get(0)),
          scores(learners, metrics), gaps(pairs, metrics.get(0)), words(summary.get("notes")));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new UserError(folder + " holds no comparison as Mien writes it; compare the runs again.", e);
    }
  }

  private static List<String> words(Object list) {
    return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
  }

  private static double number(Map<String, String> row, String column) {
    String text = row.getOrDefault(column, "");
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  private static Band band(Map<String, String> row, String value) {
    return new Band(number(row, value), number(row, "ci_low"), number(row, "ci_high"));
  }

  private static List<Map<String, String>> of(List<Map<String, String>> rows, Metric metric) {
    return rows.stream().filter(row -> metric.key().equals(row.get("metric"))).toList();
  }

  private static ChartTable learners(List<Map<String, String>> rows, List<Metric> metrics) {
    Map<String, List<Object>> byLearner = new LinkedHashMap<>();
    List<String> header = new ArrayList<>(List.of("Learner", "Seeds"));
    for (Metric metric : metrics) {
      header.addAll(List.of(metric.title(), "low", "high"));
      for (Map<String, String> row : of(rows, metric)) {
        byLearner.computeIfAbsent(row.get("learner"), name -> new ArrayList<>(
            List.<Object>of(name, Integer.parseInt(row.get("seeds"))))).addAll(List.of(
                number(row, "value"), number(row, "ci_low"), number(row, "ci_high")));
      }
    }
    return new ChartTable(header, List.copyOf(byLearner.values()));
  }

  private static ChartTable differences(List<Map<String, String>> pairs) {
    List<List<Object>> rows = pairs.stream().map(row -> List.<Object>of(row.get("first"), row.get("second"),
        Metric.of(row.get("metric")).title(), number(row, "difference"), number(row, "ci_low"), number(row, "ci_high"),
        number(row, "p_permutation"), number(row, "p_permutation_holm"), row.getOrDefault("note", ""))).toList();
    return new ChartTable(
        List.of("First", "Second", "Metric", "Difference", "low", "high", "p", "p, corrected (Holm)", "Note"), rows);
  }

  /** These tests do not depend on the metric, so one row a pair is enough. */
  private static ChartTable tests(List<Map<String, String>> pairs, Metric any) {
    List<List<Object>> rows = of(pairs, any).stream().map(row -> Stream.<Object>of(row.get("first"), row.get("second"),
        number(row, "only_first_right"), number(row, "only_second_right"), number(row, "p_mcnemar"),
        number(row, "p_mcnemar_holm"), number(row, "stuart_maxwell"), number(row, "p_stuart_maxwell"),
        number(row, "p_stuart_maxwell_holm")).toList()).toList();
    return new ChartTable(List.of("First", "Second", "Only first right", "Only second right", "McNemar p",
        "corrected (Holm)", "Stuart-Maxwell", "p", "corrected (Holm) "), rows);
  }

  private static ChartFigure scores(List<Map<String, String>> rows, List<Metric> metrics) {
    List<String> names = rows.stream().map(row -> row.get("learner")).distinct().toList();
    // Losses have no upper end and would not fit on the axis of scores.
    List<IntervalChart.Series> series = metrics.stream().filter(m -> m != Metric.LOG_LOSS)
        .map(m -> new IntervalChart.Series(m.title(), of(rows, m).stream().map(row -> band(row, "value")).toList())).toList();
    return ComparisonChart.scores(names, series);
  }

  private static ChartFigure gaps(List<Map<String, String>> pairs, Metric metric) {
    List<Map<String, String>> rows = of(pairs, metric);
    return ComparisonChart.differences(metric,
        rows.stream().map(row -> ComparisonChart.pair(row.get("first"), row.get("second"))).toList(),
        rows.stream().map(row -> band(row, "difference")).toList());
  }
}
