package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;

/** The tools for small data against PyTorch and SciPy: oracles/network/tools.py. */
class ToolsOracleTest {

  private static final Map<String, double[]> ORACLE = new HashMap<>();

  @BeforeAll
  static void read() throws Exception {
    Nd4jBootstrap.start();
    for (String line : Files.readAllLines(Path.of(ToolsOracleTest.class.getResource("/oracles/network/tools.csv").toURI()))) {
      String[] parts = line.split(",");
      ORACLE.put(parts[0], Arrays.stream(parts).skip(1).mapToDouble(Double::parseDouble).toArray());
    }
  }

  private static final float[][] LOGITS = {{1.5f, -2, 0.25f}, {0, 0, 3}, {-1, 4, 2}};
  private static final double[] WEIGHTS = {0.5, 2, 1};

  @Test
  void smoothedLossAndGradientAreThoseOfPyTorch() {
    float[] targets = SoftTargets.of(new int[] {0, 1, 1}, 3, 0.15);
    check(Nd4j.create(targets, new long[] {3, 3}, 'c'), "smoothing");
  }

  @Test
  void lossAndGradientOfMixedClassesAreThoseOfPyTorch() {
    check(Nd4j.createFromArray(new float[][] {{0.7f, 0.3f, 0}, {0, 0.55f, 0.45f}, {0, 1, 0}}), "shares");
  }

  private static void check(INDArray targets, String name) {
    CrossEntropy loss = new CrossEntropy(WEIGHTS);
    INDArray logits = Nd4j.createFromArray(LOGITS);
    ActivationSoftmax softmax = new ActivationSoftmax();
    assertThat(loss.computeScoreArray(targets, logits, softmax, null).toDoubleVector())
        .containsExactly(ORACLE.get(name + "-losses"), within(1e-6));
    assertThat(loss.computeGradient(targets, logits, softmax, null).dup('c').data().asDouble())
        .containsExactly(ORACLE.get(name + "-gradient"), within(1e-6));
    assertThat(loss.accuracy()).isEqualTo(2 / 3.0);
  }

  /** Softmax regression on 2 x 2 pixels. */
  private record Regression() implements NetworkPreset {
    @Override
    public String key() {
      return "regression";
    }

    @Override
    public String title() {
      return "";
    }

    @Override
    public String description() {
      return "";
    }

    @Override
    public ComputationGraphConfiguration configure(NetworkPlan plan) {
      return new NeuralNetConfiguration.Builder().seed(plan.seed()).updater(new Adam(plan.learningRate())).graphBuilder()
          .addInputs(FRAMES).addVertex("flat", new ReshapeVertex(-1, 4), FRAMES)
          .addLayer(OUTPUT, new OutputLayer.Builder(new LossSparseMCXENT()).nIn(4).nOut(3).activation(Activation.SOFTMAX).build(),
              "flat")
          .setOutputs(OUTPUT).build();
    }
  }

  @Test
  void stepsWithDecayScheduleAndSmoothingAreThoseOfPyTorchsAdamW() {
    NetworkPlan plan = NetworkPlan.stills(3, 1).withSize(2, 2).withLearningRate(0.05);
    float[] pixels = {0.1f, 0.9f, 0.4f, 0.3f, 0.8f, 0.2f, 0.5f, 0.7f, 0.6f, 0.6f, 0.1f, 0};
    int[] labels = {1, 0, 2};
    Batch batch = new Batch(3, 1, 2, pixels, new float[] {1, 1, 1}, 0, new float[0], labels)
        .with(SoftTargets.of(labels, 3, 0.1));
    float[] start = {0.2f, -0.1f, 0.4f, -0.3f, 0.5f, 0.1f, 0.05f, 0.25f, -0.2f, 0.7f, -0.6f, 0.3f, 0.3f, -0.2f, 0.1f};
    try (Network network = Network.build(new Regression(), plan)) {
      network.setWeights(network.weightTable(), start);
      network.learnBy(new CrossEntropy(ClassWeights.equal(3)));
      network.decay(0.2);
      network.schedule("cosine", 2, 3);
      for (int i = 0; i < 6; i++) {
        network.learn(batch, i);
      }
      float[] end = network.weightsInTableOrder();
      assertThat(network.weightTable()).extracting(ModelDocument.Weight::name).containsExactly("emotion_W", "emotion_b");
      check(Arrays.copyOfRange(end, 0, 12), "adamw-weights");
      check(Arrays.copyOfRange(end, 12, 15), "adamw-biases");
    }
  }

  private static void check(float[] values, String name) {
    double[] expected = ORACLE.get(name);
    assertThat(values).hasSize(expected.length);
    for (int i = 0; i < values.length; i++) {
      // The library adds Adam's epsilon before the correction of the bias, PyTorch after it. Decay by the gradient is 1e-3 off.
      assertThat((double) values[i]).isCloseTo(expected[i], within(5e-6));
    }
  }

  @Test
  void schedulesAreThoseOfPyTorch() {
    RateSchedule cosine = new RateSchedule("cosine", 0.05, 2, 3);
    RateSchedule step = new RateSchedule("step", 0.5, 3, 8);
    assertThat(rates(cosine, 6)).containsExactly(ORACLE.get("cosine-rates"), within(1e-15));
    assertThat(rates(step, 24)).containsExactly(ORACLE.get("step-rates"), within(1e-15));
  }

  private static double[] rates(RateSchedule schedule, int steps) {
    double[] rates = new double[steps];
    for (int i = 0; i < steps; i++) {
      rates[i] = schedule.valueAt(i, 0);
    }
    return rates;
  }

  @Test
  void temperatureIsTheOneThatScipyFinds() {
    for (String name : List.of("temperature-sure", "temperature-unsure")) {
      double[] values = ORACLE.get(name + "-answers");
      int[] labels = Arrays.stream(ORACLE.get(name + "-labels")).mapToInt(v -> (int) v).toArray();
      List<float[]> answers = new ArrayList<>();
      for (int i = 0; i < labels.length; i++) {
        float[] p = new float[4];
        for (int c = 0; c < 4; c++) {
          p[c] = (float) values[4 * i + c];
        }
        answers.add(p);
      }
      double[] best = ORACLE.get(name);
      double temperature = Temperature.fit(answers, labels);
      assertThat(temperature).isCloseTo(best[0], within(1e-5));
      assertThat(Temperature.loss(answers, labels, temperature)).isCloseTo(best[1], within(1e-9));
    }
  }

  @Test
  void mixupDrawsFromBeta() {
    for (double alpha : new double[] {0.2, 1, 4}) {
      SplittableRandom random = new SplittableRandom(5);
      double[] draws = new double[20_000];
      Arrays.setAll(draws, i -> Beta.symmetric(alpha, random));
      Arrays.sort(draws);
      double[] quantiles = new double[5];
      double[] at = {0.1, 0.25, 0.5, 0.75, 0.9};
      Arrays.setAll(quantiles, i -> draws[(int) (at[i] * draws.length)]);
      // Three standard errors of a quantile in the thinnest part of the density are below this.
      assertThat(quantiles).containsExactly(ORACLE.get("beta-" + alpha), Offset.offset(0.04));
    }
  }
}
