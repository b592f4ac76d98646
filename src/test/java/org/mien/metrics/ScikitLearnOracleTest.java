package org.mien.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mien.job.Job;

/** Scores against scikit-learn; {@code oracles/metrics/make_metrics.py} made the numbers. */
class ScikitLearnOracleTest {

  private static final double EXACT = 1e-12;

  @TestFactory
  Stream<DynamicTest> scoresEqualThoseOfScikitLearn() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode node : oracle().get("cases")) {
      tests.add(DynamicTest.dynamicTest(node.get("name").asText(), () -> compare(node)));
    }
    assertThat(tests).hasSize(6);
    return tests.stream();
  }

  @Test
  void quantilesEqualThoseOfNumPy() throws IOException {
    JsonNode node = oracle().get("quantiles");
    double[] sorted = IntStream.range(0, node.get("values").size()).mapToDouble(i -> node.get("values").get(i).asDouble())
        .sorted().toArray();
    for (int i = 0; i < node.get("q").size(); i++) {
      assertThat(Bootstrap.quantile(sorted, node.get("q").get(i).asDouble()))
          .isCloseTo(node.get("expected").get(i).asDouble(), within(EXACT));
    }
  }

  @Test
  void intervalOfAccuracyBySampleIsThatOfTheBinomialDistribution() throws IOException {
    JsonNode node = oracle().get("binomial");
    int hits = node.get("hits").asInt();
    List<Outcome> outcomes = IntStream.range(0, node.get("n").asInt())
        .mapToObj(i -> new Outcome("clip" + i, "", i % 2, Outcomes.oneHot(2, i < hits ? i % 2 : 1 - i % 2))).toList();
    Evaluation evaluation = Evaluation.of(List.of("a", "b"), outcomes, new Bootstrap.Settings(20_000, 0.95, 5), Job.quiet());
    Estimate accuracy = evaluation.score(Metric.ACCURACY);
    assertThat(accuracy.value()).isEqualTo(0.75);
    assertThat(accuracy.ciLow()).isCloseTo(node.get("low").asDouble(), within(0.0051));
    assertThat(accuracy.ciHigh()).isCloseTo(node.get("high").asDouble(), within(0.0051));
  }

  private static void compare(JsonNode node) {
    int classes = node.get("classes").asInt();
    List<String> names = IntStream.range(0, classes).mapToObj(c -> "class " + c).toList();
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < node.get("actual").size(); i++) {
      JsonNode row = node.get("probabilities").get(i);
      float[] p = new float[classes];
      for (int c = 0; c < classes; c++) {
        p[c] = (float) row.get(c).asDouble();
      }
      outcomes.add(new Outcome("clip" + i, "", node.get("actual").get(i).asInt(), p));
    }
    Evaluation evaluation = Evaluation.of(names, outcomes, new Bootstrap.Settings(100, 0.95, 1), Job.quiet());
    compareCurves(node, new Predictions("oracle", names, outcomes));
    compareBins(node, new Predictions("oracle", names, outcomes));
    for (Metric metric : Metric.values()) {
      same(metric.key(), evaluation.score(metric).score(), node.get(metric.key()), metric == Metric.LOG_LOSS ? 1e-6 : EXACT);
    }
    for (int c = 0; c < classes; c++) {
      ClassScores scores = evaluation.perClass().get(c);
      same("precision " + c, scores.precision().score(), node.get("precision").get(c), EXACT);
      same("recall " + c, scores.recall().score(), node.get("recall").get(c), EXACT);
      same("f1 " + c, scores.f1().score(), node.get("f1").get(c), EXACT);
      same("auc " + c, scores.auc().score(), node.get("auc").get(c), EXACT);
      same("average precision " + c, scores.averagePrecision().score(), node.get("average_precision").get(c), EXACT);
      for (int p = 0; p < classes; p++) {
        assertThat(evaluation.confusion().count(c, p)).isEqualTo(node.get("confusion").get(c).get(p).asLong());
      }
    }
  }

  private static void compareCurves(JsonNode node, Predictions predictions) {
    List<RocCurve> roc = RocCurve.of(predictions);
    List<PrecisionRecallCurve> pr = PrecisionRecallCurve.of(predictions);
    for (int c = 0; c < roc.size(); c++) {
      if (roc.get(c).area().isDefined()) {
        points(roc.get(c).points().stream().mapToDouble(RocCurve.Point::falsePositiveRate), node.get("roc").get(c).get(0));
        points(roc.get(c).points().stream().mapToDouble(RocCurve.Point::truePositiveRate), node.get("roc").get(c).get(1));
      } else {
        assertThat(roc.get(c).points()).isEmpty();
        assertThat(node.get("roc").get(c)).isEmpty();
      }
      if (pr.get(c).averagePrecision().isDefined()) {
        points(pr.get(c).points().stream().mapToDouble(PrecisionRecallCurve.Point::recall), node.get("pr").get(c).get(0));
        points(pr.get(c).points().stream().mapToDouble(PrecisionRecallCurve.Point::precision), node.get("pr").get(c).get(1));
      } else {
        assertThat(pr.get(c).points()).isEmpty();
        assertThat(node.get("pr").get(c)).isEmpty();
      }
    }
  }

  private static void compareBins(JsonNode node, Predictions predictions) {
    List<Reliability.Bin> bins = Reliability.of(predictions).bins();
    int filled = 0;
    for (int b = 0; b < bins.size(); b++) {
      assertThat(bins.get(b).count()).as("bin " + b).isEqualTo(node.get("bins").get(b).asLong());
      if (bins.get(b).count() > 0) {
        assertThat(bins.get(b).accuracy()).isCloseTo(node.get("bin_accuracy").get(filled).asDouble(), within(EXACT));
        assertThat(bins.get(b).confidence()).isCloseTo(node.get("bin_confidence").get(filled).asDouble(), within(EXACT));
        filled++;
      } else {
        assertThat(bins.get(b).accuracy()).isNaN();
      }
    }
    assertThat(node.get("bin_accuracy")).hasSize(filled);
  }

  private static void points(DoubleStream actual, JsonNode expected) {
    double[] values = actual.toArray();
    assertThat(values).hasSize(expected.size());
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).as("point " + i).isCloseTo(expected.get(i).asDouble(), within(EXACT));
    }
  }

  private static void same(String what, Score score, JsonNode expected, double tolerance) {
    if (expected.isNull()) {
      assertThat(score.value()).as(what).isNaN();
      assertThat(score.reason()).as(what).isNotEmpty();
    } else {
      assertThat(score.value()).as(what).isCloseTo(expected.asDouble(), within(tolerance));
    }
  }

  private static JsonNode oracle() throws IOException {
    try (InputStream in = ScikitLearnOracleTest.class.getResourceAsStream("/oracles/metrics/metrics.json")) {
      return new ObjectMapper().readTree(in);
    }
  }
}
