package org.mien.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;
import org.mien.metrics.Comparison;
import org.mien.metrics.Comparisons;
import org.mien.metrics.Estimate;
import org.mien.metrics.Metric;
import org.mien.metrics.PairedDifference;
import org.mien.metrics.SeedSpread;

/** Many learners below each other: their scores, their differences, and what seeds and people contribute. */
public final class ComparisonChart {

  private ComparisonChart() {}

  /**
   * One learner.
   *
   * @param name what the row is called
   * @param scores its scores with their intervals
   */
  public record Learner(String name, Map<Metric, Estimate> scores) {

    /** Copies the map. */
    public Learner {
      scores = Map.copyOf(scores);
    }

    /** A learner by its means over seeds. */
    public static Learner of(SeedSpread spread) {
      return new Learner(spread.learner(), spread.spreads().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().mean())));
    }
  }

  /**
   * Scores with their intervals, one row a learner.
   *
   * @param learners in the order of the rows
   * @param metrics one kind of point each
   */
  public static ChartFigure learners(List<Learner> learners, List<Metric> metrics) {
    List<IntervalChart.Series> series = metrics.stream()
        .map(m -> new IntervalChart.Series(m.title(),
            learners.stream().map(l -> Band.of(l.scores().get(m))).toList()))
        .toList();
    return scores(learners.stream().map(Learner::name).toList(), series);
  }

  /** The same of numbers that were read from a file: names of the learners, and one kind of point a metric. */
  public static ChartFigure scores(List<String> names, List<IntervalChart.Series> series) {
    return IntervalChart.of(new IntervalChart.Content("learners", "Scores of all learners", "on the same clips, with intervals",
        "learner", "score", names, series, OptionalDouble.empty()));
  }

  /** One metric of learners that were trained with several seeds: the spread over people and the spread over seeds apart. */
  public static ChartFigure seeds(List<SeedSpread> spreads, Metric metric) {
    List<Band> people = new ArrayList<>();
    List<Band> seeds = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (SeedSpread one : spreads) {
      SeedSpread.Spread spread = one.spreads().get(metric);
      people.add(Band.of(spread.mean()));
      boolean several = spread.deviation().isDefined();
      Band range = several ? new Band(spread.mean().value(), spread.lowest(), spread.highest()) : Band.of(Double.NaN);
      seeds.add(range);
      texts.add(several ? range.text() : spread.mean().score().isDefined() ? "one seed" : "undefined");
    }
    return IntervalChart.of(new IntervalChart.Content("seeds", metric.title() + " over people and over seeds",
        "the two are different questions and are not added up", "learner", metric.title(),
        spreads.stream().map(s -> ChartStyle.label(s.learner(), 34) + " (" + s.seeds().size()
            + (s.seeds().size() == 1 ? " seed)" : " seeds)")).toList(),
        List.of(new IntervalChart.Series("mean over seeds, interval over people", people),
            new IntervalChart.Series("lowest to highest seed", seeds, texts)),
        OptionalDouble.empty()));
  }

  /** Differences of one metric with their intervals, one row a pair of learners; 0 is no difference. */
  public static ChartFigure differences(Comparisons comparisons, Metric metric) {
    List<String> rows = new ArrayList<>();
    List<Band> bands = new ArrayList<>();
    for (Comparisons.Pair pair : comparisons.pairs()) {
      Comparison comparison = pair.comparison();
      PairedDifference difference = comparison.difference(metric);
      rows.add(pair(comparison.first(), comparison.second()));
      bands.add(Band.of(difference.difference()));
    }
    return differences(metric, rows, bands);
  }

  /** What the row of a pair is called. */
  public static String pair(String first, String second) {
    return ChartStyle.label(first, 19) + " \u2212 " + ChartStyle.label(second, 19);
  }

  /**
   * The same of numbers that were read from a file.
   *
   * @param rows names of the pairs
   * @param bands one difference a pair
   */
  public static ChartFigure differences(Metric metric, List<String> rows, List<Band> bands) {
    IntervalChart.Content content = new IntervalChart.Content("differences", "Differences in " + metric.title(),
        "first less second on the same clips; right of the dotted line the first is "
            + (metric.higherIsBetter() ? "better" : "worse"), "pair", "difference in " + metric.title(), rows,
        List.of(new IntervalChart.Series("difference", bands)), OptionalDouble.empty());
    return IntervalChart.of(content, axis(content.axis(), bands), OptionalDouble.of(0));
  }

  private static NumberAxis axis(String label, List<Band> bands) {
    double most = bands.stream().flatMapToDouble(b -> DoubleStream.of(b.value(), b.low(), b.high())).map(Math::abs)
        .filter(v -> !Double.isNaN(v)).max().orElse(0.1);
    NumberAxis axis = ChartStyle.numberAxis(label, "0.0#");
    double end = Math.max(0.1, Math.ceil(most * 10.5) / 10);
    axis.setRange(-end, end);
    return axis;
  }
}
