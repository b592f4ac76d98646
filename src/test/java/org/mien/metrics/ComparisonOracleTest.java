package org.mien.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mien.job.Job;

/** Paired tests, corrections, BCa and seeds against statsmodels and SciPy; {@code oracles/metrics/make_comparisons.py}. */
class ComparisonOracleTest {

  private static final Bootstrap.Settings FEW = new Bootstrap.Settings(100, 0.95, 1);
  private static JsonNode oracle;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = ComparisonOracleTest.class.getResourceAsStream("/oracles/metrics/comparisons.json")) {
      oracle = new ObjectMapper().readTree(in);
    }
  }

  @Test
  void mcNemarIsThatOfStatsmodels() {
    assertThat(oracle.get("mcnemar")).hasSize(6).allSatisfy(node -> {
      JsonNode n = node.get("counts");
      McNemar test = McNemar.of(n.get(0).asLong(), n.get(1).asLong(), n.get(2).asLong(), n.get(3).asLong(), 0.95);
      assertThat(test.pValue()).isCloseTo(node.get("p").asDouble(), within(1e-10));
      if (node.get("share").get(0).isNull()) {
        assertThat(test.g().note()).isEqualTo("the two are right on exactly the same clips");
      } else {
        assertThat(test.g().ciLow()).isCloseTo(node.get("share").get(0).asDouble() - 0.5, within(1e-9));
        assertThat(test.g().ciHigh()).isCloseTo(node.get("share").get(1).asDouble() - 0.5, within(1e-9));
      }
      if (test.oddsRatio().score().isDefined()) {
        assertThat(test.oddsRatio().value()).isEqualTo(n.get(1).asDouble() / n.get(2).asDouble());
        double low = node.get("share").get(0).asDouble();
        assertThat(test.oddsRatio().ciLow()).isCloseTo(low / (1 - low), within(1e-8));
      }
    });
  }

  @Test
  void stuartMaxwellIsThatOfStatsmodels() {
    assertThat(oracle.get("marginals")).hasSize(4).allSatisfy(node -> {
      JsonNode rows = node.get("table");
      long[][] table = new long[rows.size()][rows.size()];
      for (int a = 0; a < table.length; a++) {
        for (int b = 0; b < table.length; b++) {
          table[a][b] = rows.get(a).get(b).asLong();
        }
      }
      StuartMaxwell test = StuartMaxwell.of(ConfusionMatrix.of(names(table.length), table));
      assertThat(test.statistic().value()).isCloseTo(node.get("statistic").asDouble(), within(1e-9));
      assertThat(test.degrees()).isEqualTo(node.get("df").asInt());
      assertThat(test.pValue().value()).isCloseTo(node.get("p").asDouble(), within(1e-9));
    });
  }

  @Test
  void swappingWholePeopleIsThePermutationTestOfSciPy() {
    assertThat(oracle.get("paired")).hasSize(3).allSatisfy(node -> {
      Comparison comparison = Comparison.of(predictions(node, "first"), predictions(node, "second"),
          List.of(Metric.UF1, Metric.ACCURACY, Metric.UAR), FEW, Job.quiet());
      for (Metric metric : comparison.differences().keySet()) {
        JsonNode expected = node.get("metrics").get(metric.key());
        PairedDifference difference = comparison.difference(metric);
        assertThat(difference.first().value()).isCloseTo(expected.get("first").asDouble(), within(1e-12));
        assertThat(difference.second().value()).isCloseTo(expected.get("second").asDouble(), within(1e-12));
        assertThat(difference.test().exact()).isTrue();
        assertThat(difference.test().pValue().value()).as(node.get("name").asText() + " " + metric)
            .isCloseTo(expected.get("p").asDouble(), within(1e-12));
      }
    });
  }

  @Test
  void holmIsThatOfStatsmodels() {
    assertThat(oracle.get("holm")).hasSize(5).allSatisfy(node -> {
      double[] adjusted = Holm.adjust(doubles(node.get("p")));
      double[] expected = doubles(node.get("adjusted"));
      assertThat(adjusted).hasSameSizeAs(expected);
      for (int i = 0; i < adjusted.length; i++) {
        assertThat(adjusted[i]).isCloseTo(expected[i], within(1e-12));
      }
    });
  }

  @Test
  void levelsOfBcaAreThoseOfSciPy() {
    assertThat(oracle.get("bca_levels")).hasSize(2).allSatisfy(node -> {
      double score = Arrays.stream(doubles(node.get("values"))).average().orElseThrow();
      double[] levels = BiasCorrected.levels(
          doubles(node.get("resamples")), score, doubles(node.get("jackknife")), node.get("level").asDouble());
      assertThat(levels[0]).isCloseTo(node.get("levels").get(0).asDouble(), within(1e-9));
      assertThat(levels[1]).isCloseTo(node.get("levels").get(1).asDouble(), within(1e-9));
    });
  }

  @Test
  void bcaOfASkewedMeanIsThatOfSciPy() {
    JsonNode node = oracle.get("bca");
    double[] values = doubles(node.get("values"));
    Bootstrap.Statistics mean = times ->
        new double[] {IntStream.range(0, times.length).mapToDouble(u -> times[u] * values[u]).sum()
            / Arrays.stream(times).sum()};
    Interval corrected = Bootstrap.intervals(values.length, "sample", mean,
        new Bootstrap.Settings(100_000, node.get("level").asDouble(), 3, IntervalMethod.BCA), Job.quiet())[0];
    assertThat(corrected.low()).isCloseTo(node.get("low").asDouble(), within(0.006));
    assertThat(corrected.high()).isCloseTo(node.get("high").asDouble(), within(0.012));
    Interval percentile = Bootstrap.intervals(values.length, "sample", mean,
        new Bootstrap.Settings(100_000, node.get("level").asDouble(), 3), Job.quiet())[0];
    assertThat(percentile.high()).isLessThan(corrected.high() - 0.02);
  }

  @Test
  void meanAndSpreadOverSeedsAreThoseOfNumPy() {
    JsonNode node = oracle.get("seeds");
    TreeMap<Long, Predictions> bySeed = new TreeMap<>();
    double[] accuracies = doubles(node.get("values"));
    for (int s = 0; s < accuracies.length; s++) {
      long right = Math.round(accuracies[s] * 10_000);
      bySeed.put((long) s, new Predictions("seed", names(2), IntStream.range(0, 10_000)
          .mapToObj(i -> new Outcome("c" + i, "s" + i % 20, i % 2, Outcomes.oneHot(2, i < right ? i % 2 : 1 - i % 2))).toList()));
    }
    SeedSpread.Spread spread = SeedSpread.of("x", bySeed, FEW, Job.quiet()).spreads().get(Metric.ACCURACY);
    assertThat(spread.mean().value()).isCloseTo(node.get("mean").asDouble(), within(1e-12));
    assertThat(spread.deviation().value()).isCloseTo(node.get("sd").asDouble(), within(1e-12));
  }

  @Test
  void dealingPeopleOutAnewIsThePermutationTestOfSciPy() {
    assertThat(oracle.get("groups")).hasSize(2).allSatisfy(node -> {
      List<Outcome> outcomes = new ArrayList<>();
      Map<String, String> groups = new HashMap<>();
      for (String group : List.of("a", "b")) {
        for (int person = 0; person < node.get(group).size(); person++) {
          for (int clip = 0; clip < 10; clip++) {
            String id = group + person + "-" + clip;
            int said = clip < node.get(group).get(person).asInt() ? clip % 2 : 1 - clip % 2;
            outcomes.add(new Outcome(id, group + person, clip % 2, Outcomes.oneHot(2, said)));
            groups.put(id, group);
          }
        }
      }
      GroupScores scores = GroupScores.of(new Predictions("x", names(2), outcomes),
          new GroupScores.Question("site", groups, 5, List.of(Metric.ACCURACY)), FEW, Job.quiet());
      PermutationTest test = scores.gaps().get(Metric.ACCURACY).test();
      assertThat(test.observed().value()).isCloseTo(node.get("gap").asDouble(), within(1e-12));
      double p = node.get("p").asDouble();
      assertThat(test.pValue().value()).isCloseTo(p, within(1e-4 + 4 * Math.sqrt(p * (1 - p) / PermutationTest.DRAWN)));
    });
  }

  private static Predictions predictions(JsonNode node, String which) {
    int classes = node.get("classes").asInt();
    List<Outcome> outcomes = IntStream.range(0, node.get("actual").size())
        .mapToObj(i -> new Outcome("c" + i, "s" + node.get("subject").get(i).asInt(), node.get("actual").get(i).asInt(),
            Outcomes.oneHot(classes, node.get(which).get(i).asInt()))).toList();
    return new Predictions(which, names(classes), outcomes);
  }

  private static List<String> names(int classes) {
    return IntStream.range(0, classes).mapToObj(c -> "class " + c).toList();
  }

  private static double[] doubles(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToDouble(JsonNode::asDouble).toArray();
  }
}
