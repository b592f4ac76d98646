package org.mien.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mien.job.Job;
import org.mien.learn.ExampleSet;
import org.mien.learn.Origin;
import org.mien.learn.Prediction;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingListener;

/** Baselines against scikit-learn; {@code oracles/baseline/make_baselines.py} made the numbers. */
class BaselineOracleTest {

  private static final Origin ORIGIN = new Origin("made up", "0".repeat(64), "four 1", List.of("a", "b", "c", "d"),
      Preparation.paper());
  private static final ExampleSet NONE = new Histograms(new float[0][], new int[0]);

  private static JsonNode oracle;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = BaselineOracleTest.class.getResourceAsStream("/oracles/baseline/baselines.json")) {
      oracle = new ObjectMapper().readTree(in);
    }
  }

  @TestFactory
  Collection<DynamicTest> answersAreThoseOfTheOracle() {
    return oracle.get("baselines").properties().stream().map(Map.Entry::getKey)
        .map(spec -> DynamicTest.dynamicTest(spec, () -> compare(spec, oracle.get("baselines").get(spec)))).toList();
  }

  private static void compare(String spec, JsonNode expected) {
    List<Prediction> predictions = train(spec, 1).classify(test(), Job.quiet());
    assertThat(predictions.stream().map(Prediction::top)).containsExactlyElementsOf(
        StreamSupport.stream(expected.get("classes").spliterator(), false).map(JsonNode::asInt).toList());
    JsonNode probabilities = expected.get("probabilities");
    for (int i = 0; probabilities != null && i < predictions.size(); i++) {
      for (int k = 0; k < 4; k++) {
        assertThat((double) predictions.get(i).probabilities()[k]).isCloseTo(probabilities.get(i).get(k).asDouble(),
            within(1e-4));
      }
    }
  }

  @TestFactory
  Collection<DynamicTest> decisionValuesAreThoseOfTheOracle() {
    return oracle.get("baselines").properties().stream().filter(e -> e.getValue().has("decisions")).map(Map.Entry::getKey)
        .map(spec -> DynamicTest.dynamicTest(spec, () -> compareDecisions(spec))).toList();
  }

  private static void compareDecisions(String spec) {
    Standardiser standardiser = Standardiser.fit(rows("x"));
    float[][] rows = IntStream.range(0, 120).mapToObj(i -> standardiser.apply(rows("x")[i])).toArray(float[][]::new);
    KernelAnswers answers = (KernelAnswers) new BaselineFit(BaselineSpec.parse(spec), 1, 4)
        .fit(rows, labels("y"), Job.quiet());
    float[][] test = rows("test");
    JsonNode expected = oracle.get("baselines").get(spec).get("decisions");
    for (int i = 0; i < test.length; i++) {
      double[] decisions = answers.decisions(standardiser.apply(test[i]));
      assertThat(decisions).hasSize(6);
      for (int pair = 0; pair < 6; pair++) {
        assertThat(decisions[pair]).isCloseTo(expected.get(i).get(pair).asDouble(), within(1e-3));
      }
    }
  }

  @Test
  void forestsAreAsGoodAsThoseOfTheOracle() {
    double theirs = StreamSupport.stream(oracle.get("forest").spliterator(), false).mapToDouble(JsonNode::asDouble).average()
        .orElseThrow();
    int[] truth = labels("truth");
    double ours = IntStream.range(0, 10).mapToDouble(seed -> {
      List<Prediction> said = train("random-forest", seed).classify(test(), Job.quiet());
      return IntStream.range(0, truth.length).filter(i -> said.get(i).top() == truth[i]).count() / (double) truth.length;
    }).average().orElseThrow();
    // Ten forests each: a single one differs from the next by about 0.025.
    assertThat(ours).isCloseTo(theirs, within(0.05));
  }

  private static BaselineModel train(String spec, long seed) {
    ExampleSet training = new Histograms(rows("x"), labels("y"));
    return (BaselineModel) Baselines.trainer(spec, seed).train(training, NONE, ORIGIN, TrainingListener.NONE, Job.quiet());
  }

  private static ExampleSet test() {
    return new Histograms(rows("test"), labels("truth"));
  }

  private static float[][] rows(String name) {
    JsonNode node = oracle.get(name);
    float[][] rows = new float[node.size()][node.get(0).size()];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length; c++) {
        rows[r][c] = (float) node.get(r).get(c).asDouble();
      }
    }
    return rows;
  }

  private static int[] labels(String name) {
    JsonNode node = oracle.get(name);
    return IntStream.range(0, node.size()).map(i -> node.get(i).asInt()).toArray();
  }
}
