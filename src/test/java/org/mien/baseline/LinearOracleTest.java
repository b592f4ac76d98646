package org.mien.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mien.job.CancelToken;
import org.mien.job.Job;

/** Linear classifiers against scikit-learn and SciPy; {@code oracles/baseline/make_linear.py} made the numbers. */
class LinearOracleTest {

  @ParameterizedTest
  @CsvSource({"LOGISTIC, 0.05", "LOGISTIC, 2.0", "SVM, 0.05", "SVM, 2.0"})
  void probabilitiesEqualThoseOfTheOracle(LinearKind kind, double cost) throws IOException {
    JsonNode oracle = oracle();
    LinearFit fit = new LinearFit(rows(oracle.get("x")), labels(oracle.get("y")), 3, new CancelToken());
    LinearWeights weights = fit.train(new LinearOptions(kind, List.of(cost), false), cost, null, 1e-9, Job.quiet());
    float[][] test = rows(oracle.get("test"));
    for (int i = 0; i < test.length; i++) {
      float[] p = weights.probabilities(test[i]);
      for (int k = 0; k < 3; k++) {
        assertThat((double) p[k]).isCloseTo(oracle.get(kind.key()).get(Double.toString(cost)).get(i).get(k).asDouble(),
            within(2e-5));
      }
    }
  }

  @Test
  void anotherStartLeadsToTheSameWeights() throws IOException {
    JsonNode oracle = oracle();
    LinearFit fit = new LinearFit(rows(oracle.get("x")), labels(oracle.get("y")), 3, new CancelToken());
    for (LinearOptions options : List.of(LinearOptions.logistic(), LinearOptions.svm())) {
      LinearWeights cold = fit.train(options, 1, null, 1e-9, Job.quiet());
      LinearWeights warm = fit.train(options, 1, fit.train(options, 1e-3, null, 1e-9, Job.quiet()), 1e-9, Job.quiet());
      for (int k = 0; k < 3; k++) {
        assertThat(warm.weights()[k]).containsExactly(cold.weights()[k], within(1e-5));
      }
    }
  }

  @Test
  void scalingEqualsThatOfTheOracleAndAConstantColumnSaysNothing() throws IOException {
    JsonNode oracle = oracle();
    Standardiser standardiser = Standardiser.fit(rows(oracle.get("x")));
    for (int c = 0; c < 4; c++) {
      assertThat(standardiser.mean()[c]).isCloseTo(oracle.get("mean").get(c).asDouble(), within(1e-9));
      assertThat(1 / standardiser.scale()[c]).isCloseTo(oracle.get("deviation").get(c).asDouble(), within(1e-9));
    }
    assertThat(standardiser.apply(123, 4)).isZero();
  }

  private static float[][] rows(JsonNode node) {
    float[][] rows = new float[node.size()][node.get(0).size()];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length; c++) {
        rows[r][c] = (float) node.get(r).get(c).asDouble();
      }
    }
    return rows;
  }

  private static int[] labels(JsonNode node) {
    int[] labels = new int[node.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = node.get(i).asInt();
    }
    return labels;
  }

  private static JsonNode oracle() throws IOException {
    try (InputStream in = LinearOracleTest.class.getResourceAsStream("/oracles/baseline/linear.json")) {
      return new ObjectMapper().readTree(in);
    }
  }
}
