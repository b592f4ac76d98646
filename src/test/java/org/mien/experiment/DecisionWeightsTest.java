package org.mien.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mien.metrics.Outcome;

/** Fitted decisions beside scikit-learn's F1 of every weight; {@code make_thresholds.py} made its figures. */
class DecisionWeightsTest {

  private static final List<String> THREE = List.of("surprise", "positive", "negative");

  private static JsonNode oracle() throws IOException {
    return new ObjectMapper().readTree(DecisionWeightsTest.class.getResource("/oracles/experiment/thresholds.json"));
  }

  private static List<Outcome> outcomes(JsonNode set) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < set.get("actual").size(); i++) {
      JsonNode row = set.get("probabilities").get(i);
      float[] p = new float[row.size()];
      for (int c = 0; c < p.length; c++) {
        p[c] = (float) row.get(c).asDouble();
      }
      outcomes.add(new Outcome("c" + i, "", set.get("actual").get(i).asInt(), p));
    }
    return outcomes;
  }

  private static int place(JsonNode tried, double weight) {
    return IntStream.range(0, tried.size()).filter(i -> Math.abs(tried.get(i).asDouble() - weight) < 1e-9).findFirst().orElseThrow();
  }

  @Test
  void withTwoClassesItIsTheBestOfAllThresholds() throws IOException {
    JsonNode oracle = oracle();
    for (int s = 0; s < 2; s++) {
      JsonNode set = oracle.get("sets").get(s);
      DecisionWeights fitted = DecisionWeights.fit(outcomes(set), THREE.subList(0, 2));
      assertThat(fitted.weights().get(0)).isEqualTo(1);
      double best = IntStream.range(0, 25).mapToDouble(i -> set.get("f1").get(i).asDouble()).max().orElseThrow();
      assertThat(set.get("f1").get(place(oracle.get("weights"), fitted.weights().get(1))).asDouble()).isCloseTo(best, within(1e-12));
      assertThat(best).isGreaterThan(set.get("f1").get(12).asDouble());
    }
  }

  @Test
  void withThreeClassesNoSingleWeightCouldBeBetter() throws IOException {
    JsonNode oracle = oracle();
    for (int s = 2; s < 4; s++) {
      JsonNode f1 = oracle.get("sets").get(s).get("f1");
      List<Double> fitted = DecisionWeights.fit(outcomes(oracle.get("sets").get(s)), THREE).weights();
      int second = place(oracle.get("weights"), fitted.get(1));
      int third = place(oracle.get("weights"), fitted.get(2));
      double reached = f1.get(second * 25 + third).asDouble();
      for (int i = 0; i < 25; i++) {
        assertThat(reached).isGreaterThanOrEqualTo(f1.get(i * 25 + third).asDouble() - 1e-12)
            .isGreaterThanOrEqualTo(f1.get(second * 25 + i).asDouble() - 1e-12);
      }
      assertThat(reached).isGreaterThan(f1.get(12 * 25 + 12).asDouble());
    }
  }

  @Test
  void weightedProbabilitiesSumToOneAndNameTheClassOfTheLargestProduct() {
    Outcome outcome = new Outcome("a", "P1", 1, new float[] {0.6f, 0.3f, 0.1f});
    Outcome weighted = new DecisionWeights(List.of(1.0, 4.0, 0.5)).of(List.of(outcome)).get(0);
    // 0.6, 1.2 and 0.05 of 1.85, by hand.
    assertThat(weighted.probabilities()[0]).isCloseTo(0.32432f, within(1e-5f));
    assertThat(weighted.probabilities()[1]).isCloseTo(0.64865f, within(1e-5f));
    assertThat(weighted.probabilities()[2]).isCloseTo(0.02703f, within(1e-5f));
    assertThat(weighted.predicted()).isEqualTo(1);
    assertThat(weighted.clip() + weighted.subject() + weighted.actual()).isEqualTo("aP11");
  }

  @Test
  void whereNothingGetsBetterTheMostProbableClassIsNamed() {
    List<Outcome> right = List.of(new Outcome("a", "", 0, new float[] {0.6f, 0.4f, 0}),
        new Outcome("b", "", 1, new float[] {0.4f, 0.6f, 0}));
    assertThat(DecisionWeights.fit(right, THREE).weights()).containsExactly(1.0, 1.0, 1.0);
  }
}
