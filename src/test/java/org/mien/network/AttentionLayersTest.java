package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;

class AttentionLayersTest {

  private static final int WIDTH = 6;
  private static final int INPUTS = 3;
  private static final int SAMPLES = 3;
  private static final Offset<Double> ROUNDING = Offset.offset(1e-11);

  @BeforeAll
  static void start() {
    Nd4jBootstrap.start();
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "five", "ragged"})
  void theEncoderBlockIsThatOfPyTorch(String name) {
    LayerOracle oracle = LayerOracle.read("attention.csv", "block-" + name);
    agree(oracle, new EncoderBlock(WIDTH, 2, 7), WIDTH, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "five", "ragged"})
  void poolingIsThatOfPyTorch(String name) {
    LayerOracle oracle = LayerOracle.read("attention.csv", "pool-" + name);
    agree(oracle, new AttentionPool(WIDTH), WIDTH, false);
  }

  @ParameterizedTest
  @CsvSource({"waves-one, 0", "waves-five, 0", "waves-ragged, 0", "learned-five, 5"})
  void theEmbeddingIsThatOfPyTorch(String name, int positions) {
    LayerOracle oracle = LayerOracle.read("attention.csv", name);
    agree(oracle, new StepEmbedding(INPUTS, WIDTH, positions), INPUTS, true);
  }

  private static void agree(LayerOracle oracle, SequenceConfiguration configuration, int values, boolean everyStep) {
    int steps = oracle.get("x").length / SAMPLES / values;
    Layer layer = oracle.layer(configuration);
    INDArray out = LayerOracle.forward(layer, oracle.array("x", SAMPLES, steps, values), oracle.mask(steps));
    assertThat(out.dup('c').data().asDouble()).containsExactly(oracle.get("out"), ROUNDING);
    INDArray above = everyStep ? oracle.array("above", SAMPLES, steps, WIDTH) : oracle.array("above", SAMPLES, WIDTH);
    Map<String, double[]> gradients = LayerOracle.backward(layer, above);
    assertThat(gradients).hasSize(layer.paramTable().size() + 1);
    gradients.forEach((key, found) -> assertThat(found).as(key).containsExactly(oracle.get("d" + key), ROUNDING));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "5, 0", "5, 5", "5, 531", "4, 322"})
  void gradientsOfAllThreeTogetherAreExact(int steps, String lengths) {
    int positions = lengths.equals("5") ? 5 : 0;
    NetworkGraph network = NetworkGraph.create(small(positions));
    // Values that no start gives: queries of 0 and gains of 1 would hide mistakes.
    network.params().assign(Samples.uniform(new SplittableRandom(8), network.params().shape()).castTo(DataType.DOUBLE)
        .subi(0.5).muli(1.5));
    INDArray in = Samples.uniform(new SplittableRandom(1), 3, steps, INPUTS).castTo(DataType.DOUBLE).subi(0.5).muli(3);
    GradientCheckUtil.GraphConfig check = new GradientCheckUtil.GraphConfig().net(network).inputs(new INDArray[] {in})
        .labels(new INDArray[] {Nd4j.create(new double[] {0, 2, 1}, new long[] {3, 1}, 'c')});
    if (lengths.length() == 3) {
      int[] each = lengths.chars().map(c -> c - '0').toArray();
      check.inputMask(new INDArray[] {Samples.mask(steps, each).castTo(DataType.DOUBLE)});
    }
    assertThat(Samples.gradientsAgree(check)).isTrue();
  }

  private static ComputationGraphConfiguration small(int positions) {
    return new NeuralNetConfiguration.Builder().seed(7).updater(new NoOp()).dataType(DataType.DOUBLE)
        .weightInit(WeightInit.XAVIER_UNIFORM).graphBuilder()
        .addInputs("in")
        .addLayer("steps", new StepEmbedding(INPUTS, WIDTH, positions), "in")
        .addLayer("block", new EncoderBlock(WIDTH, 3, 5), "steps")
        .addLayer("pool", new AttentionPool(WIDTH), "block")
        .addLayer("out", new OutputLayer.Builder(new LossSparseMCXENT()).nIn(WIDTH).nOut(3)
            .activation(Activation.SOFTMAX).build(), "pool")
        .setOutputs("out").build();
  }

  @Test
  void startsAsPlainMeanWithGainsOfOne() {
    NetworkGraph network = NetworkGraph.create(small(4));
    assertThat(network.getParam("pool_query").amaxNumber().doubleValue()).isZero();
    assertThat(network.getParam("block_gain1").minNumber().doubleValue()).isEqualTo(1);
    assertThat(network.getParam("block_gain2").maxNumber().doubleValue()).isEqualTo(1);
    assertThat(network.getParam("steps_P").amaxNumber().doubleValue()).isBetween(0.05, 0.1);
    // Glorot and Bengio's bound.
    assertThat(network.getParam("block_W1").amaxNumber().doubleValue()).isBetween(0.3, Math.sqrt(6.0 / (WIDTH + 5)));
  }

  @Test
  void awkwardShapesAreRefused() {
    assertThatThrownBy(() -> new EncoderBlock(6, 4, 5)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 heads");
    NetworkGraph network = NetworkGraph.create(small(4));
    assertThatThrownBy(() -> network.output(Nd4j.zeros(DataType.DOUBLE, 2, 5, INPUTS)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("expected 4 steps, not 5");
  }
}
