package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;

class PlasticRnnTest {

  private static final int VALUES = 4;
  private static final int UNITS = 5;
  private static final int SAMPLES = 3;
  private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

  @BeforeAll
  static void start() {
    Nd4jBootstrap.start();
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "three", "nine", "ragged"})
  void outputsAndGradientsAreThoseOfPyTorch(String name) {
    LayerOracle oracle = LayerOracle.read("plastic.csv", name);
    int steps = oracle.get("x").length / SAMPLES / VALUES;
    Layer layer = oracle.layer(new PlasticRnn(VALUES, UNITS, false, false));
    INDArray out = LayerOracle.forward(layer, oracle.array("x", SAMPLES, steps, VALUES), oracle.mask(steps));
    assertThat(out.dup('c').data().asDouble()).containsExactly(oracle.get("out"), ROUNDING);
    Map<String, double[]> gradients = LayerOracle.backward(layer, oracle.array("above", SAMPLES, steps, UNITS));
    assertThat(gradients.keySet()).containsExactlyInAnyOrder("W", "RW", "b", "alpha", "eta", "x");
    gradients.forEach((key, values) -> assertThat(values).as(key).containsExactly(oracle.get("d" + key), ROUNDING));
    if (steps > 2) {
      assertThat(Math.abs(gradients.get("eta")[0])).isGreaterThan(1e-4);
    }
  }

  static Stream<Arguments> cases() {
    return Stream.of(Arguments.of(1, null), Arguments.of(2, null), Arguments.of(6, null),
        Arguments.of(6, new int[] {6, 3, 1}), Arguments.of(4, new int[] {3, 3, 2}));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientsUpToTheLastStepAreExact(int steps, int[] lengths) {
    NetworkGraph network = NetworkGraph.create(new NeuralNetConfiguration.Builder().seed(7).updater(new NoOp())
        .dataType(DataType.DOUBLE).graphBuilder().addInputs("in")
        .addLayer("lstm", new FusedLstm(VALUES, UNITS), "in")
        .addLayer("rnn", new PlasticRnn(UNITS, 3, true, false), "lstm")
        .addLayer("out", new OutputLayer.Builder(new LossSparseMCXENT()).nIn(3).nOut(3)
            .activation(Activation.SOFTMAX).build(), "rnn")
        .setOutputs("out").build());
    makePlastic(network);
    INDArray labels = Nd4j.create(new double[] {0, 2, 1}, new long[] {3, 1}, 'c');
    assertThat(exact(network, steps, labels, lengths)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientsOfEveryStepAreExact(int steps, int[] lengths) {
    NetworkGraph network = NetworkGraph.create(new NeuralNetConfiguration.Builder().seed(7).updater(new NoOp())
        .dataType(DataType.DOUBLE).graphBuilder().addInputs("in")
        .addLayer("rnn", new PlasticRnn(VALUES, 4, false, false), "in")
        .addLayer("lstm", new FusedLstm(4, 3), "rnn")
        .addLayer("out", new RnnOutputLayer.Builder(LossFunctions.LossFunction.MSE).nIn(3).nOut(2)
            .dataFormat(RNNFormat.NWC).activation(Activation.IDENTITY).build(), "lstm")
        .setOutputs("out").build());
    makePlastic(network);
    INDArray wanted = Samples.uniform(new SplittableRandom(2), 3, steps, 2).castTo(DataType.DOUBLE);
    assertThat(exact(network, steps, wanted, lengths)).isTrue();
  }

  @Test
  void aFrozenTraceLeavesThePlainLayerToTheBit() {
    for (DataType type : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
      Layer plain = plain(new FusedRnn(VALUES, UNITS, false), type);
      Layer frozen = plain(new PlasticRnn(VALUES, UNITS, false, true), type);
      Layer plastic = plain(new PlasticRnn(VALUES, UNITS, false, false), type);
      for (Layer layer : new Layer[] {frozen, plastic}) {
        plain.paramTable().forEach((key, values) -> layer.getParam(key).assign(values));
        layer.getParam("alpha").assign(2);
      }
      INDArray x = Samples.uniform(new SplittableRandom(3), 3, 8, VALUES).muli(2).subi(1).castTo(type);
      INDArray mask = Samples.mask(8, 8, 5, 1);
      INDArray above = Samples.uniform(new SplittableRandom(4), 3, 8, UNITS).castTo(type);
      double[] expected = values(LayerOracle.forward(plain, x, mask));
      assertThat(values(LayerOracle.forward(frozen, x, mask))).containsExactly(expected);
      assertThat(values(LayerOracle.forward(plastic, x, mask))).isNotEqualTo(expected);
      Map<String, double[]> gradients = LayerOracle.backward(frozen, above);
      LayerOracle.backward(plain, above)
          .forEach((key, values) -> assertThat(gradients.get(key)).as(key).containsExactly(values));
      assertThat(gradients.get("alpha")).containsOnly(0);
      assertThat(gradients.get("eta")).containsExactly(0);
    }
  }

  @Test
  void theTraceChangesNothingBeforeTheThirdStep() {
    Layer frozen = plain(new PlasticRnn(VALUES, UNITS, false, true), DataType.DOUBLE);
    Layer plastic = plain(new PlasticRnn(VALUES, UNITS, false, false), DataType.DOUBLE);
    frozen.paramTable().forEach((key, values) -> plastic.getParam(key).assign(values));
    plastic.getParam("alpha").assign(1);
    INDArray x = Samples.uniform(new SplittableRandom(3), 2, 3, VALUES).castTo(DataType.DOUBLE);
    INDArray difference = LayerOracle.forward(plastic, x, null).sub(LayerOracle.forward(frozen, x, null));
    assertThat(difference.get(NDArrayIndex.all(), NDArrayIndex.interval(0, 2)).amaxNumber().doubleValue()).isZero();
    assertThat(difference.get(NDArrayIndex.all(), NDArrayIndex.point(2)).amaxNumber().doubleValue()).isGreaterThan(1e-4);
  }

  @Test
  void aMaskedStepBeginsAnew() {
    Layer layer = plain(new PlasticRnn(VALUES, UNITS, true, false), DataType.DOUBLE);
    layer.getParam("alpha").assign(1);
    INDArray x = Samples.uniform(new SplittableRandom(5), 1, 9, VALUES).castTo(DataType.DOUBLE);
    INDArray hole = Nd4j.createFromArray(new double[][] {{1, 1, 1, 1, 0, 1, 1, 1, 1}});
    INDArray tail = x.get(NDArrayIndex.all(), NDArrayIndex.interval(5, 9)).dup('c');
    double[] alone = values(LayerOracle.forward(layer, tail, null));
    INDArray above = Nd4j.ones(DataType.DOUBLE, 1, UNITS);
    Map<String, double[]> expected = LayerOracle.backward(layer, above);
    assertThat(values(LayerOracle.forward(layer, x, hole))).containsExactly(alone);
    Map<String, double[]> gradients = LayerOracle.backward(layer, above);
    expected.forEach((key, values) -> {
      if (!key.equals("x")) {
        assertThat(gradients.get(key)).as(key).containsExactly(values, ROUNDING);
      }
    });
  }

  @Test
  void startsFromTheWeightsOfThePlainLayerWithSmallPlasticity() {
    NetworkPlan plan = NetworkPlan.clips(3, 9).withSize(16, 16);
    NetworkGraph paper = new PaperPreset().build(plan);
    NetworkGraph plastic = new PlasticPreset().build(plan);
    paper.paramTable().forEach((key, array) ->
        assertThat(values(plastic.getParam(key))).as(key).containsExactly(values(array)));
    INDArray alpha = plastic.getParam("rnn_alpha");
    assertThat(alpha.amaxNumber().doubleValue()).isBetween(0.009, 0.01);
    assertThat(alpha.meanNumber().doubleValue()).isCloseTo(0, Offset.offset(0.001));
    assertThat(PlasticRnn.rate(plastic.getParam("rnn_eta").getDouble(0))).isCloseTo(0.1, Offset.offset(1e-7));
  }

  private static double[] values(INDArray array) {
    return array.dup('c').data().asDouble();
  }

  private static Layer plain(FusedRnn configuration, DataType type) {
    NeuralNetConfiguration conf =
        new NeuralNetConfiguration.Builder().seed(3).dataType(type).updater(new NoOp()).layer(configuration).build();
    long n = configuration.initializer().numParams(conf);
    Layer layer = configuration.instantiate(conf, null, 0, Nd4j.create(type, n), true, type);
    layer.setBackpropGradientsViewArray(Nd4j.create(type, n));
    return layer;
  }

  /** Plasticity and rate that matter, where the first ones are small. */
  private static void makePlastic(NetworkGraph network) {
    INDArray alpha = network.getParam("rnn_alpha");
    alpha.assign(Samples.uniform(new SplittableRandom(6), alpha.shape()).castTo(DataType.DOUBLE).subi(0.5).muli(6));
    network.getParam("rnn_eta").assign(-0.4);
  }

  private static boolean exact(NetworkGraph network, int steps, INDArray labels, int[] lengths) {
    INDArray in = Samples.uniform(new SplittableRandom(1), 3, steps, VALUES).castTo(DataType.DOUBLE).subi(0.5).muli(3);
    GradientCheckUtil.GraphConfig check = new GradientCheckUtil.GraphConfig().net(network).inputs(new INDArray[] {in})
        .labels(new INDArray[] {labels});
    if (lengths != null) {
      INDArray mask = Samples.mask(steps, lengths).castTo(DataType.DOUBLE);
      check.inputMask(new INDArray[] {mask});
      if (labels.rank() == 3) {
        check.labelMask(new INDArray[] {mask});
      }
    }
    return Samples.gradientsAgree(check);
  }
}
