package org.mien.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mien.metrics.GroupScores;
import org.mien.metrics.Metric;

/** Scores of each group of people with their intervals; groups of few people are named and not scored. */
public final class GroupChart {

  private GroupChart() {}

  /**
   * The groups of one column.
   *
   * @param scores at least one group
   * @param metrics one kind of point each
   */
  public static ChartFigure of(GroupScores scores, List<Metric> metrics) {
    List<String> rows = scores.groups().stream()
        .map(g -> ChartStyle.label(g.name(), 20) + " (" + counted(g.people(), "person", "people") + ", "
            + counted(g.clips(), "clip", "clips") + ")").toList();
    List<IntervalChart.Series> series = new ArrayList<>();
    for (Metric metric : metrics) {
      List<Band> bands = scores.groups().stream()
          .map(g -> g.evaluation().map(e -> Band.of(e.score(metric))).orElse(Band.of(Double.NaN))).toList();
      List<String> texts = new ArrayList<>();
      for (int g = 0; g < bands.size(); g++) {
        texts.add(scores.groups().get(g).tooSmall() ? "too small to score" : bands.get(g).text());
      }
      series.add(new IntervalChart.Series(metric.title(), bands, texts));
    }
    return IntervalChart.of(new IntervalChart.Content("groups", "Scores by " + ChartStyle.label(scores.column()),
        "groups of fewer than " + scores.leastPeople() + " people are not scored", scores.column(), "score", rows, series,
        OptionalDouble.empty()));
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
