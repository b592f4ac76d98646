package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mien.learn.PixelInput;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

class PaperPresetTest {

  private final PaperPreset preset = new PaperPreset();

  @Test
  void clipsOfSixClassesHaveTheParametersOfThePaper() {
    // 320 + 18496 + 4 * 50 * (1600 + 50 + 1) + 30 * (50 + 30 + 1) + 31 * 128 + 129 * 6, as Keras counts them.
    assertThat(preset.build(NetworkPlan.clips(6, 1)).numParams()).isEqualTo(356_188);
  }

  @Test
  void stillsReadTheirMapsRowByRow() {
    // Five rows of 5 x 64 values instead of one step of 1600: 256,000 fewer input weights of the LSTM.
    assertThat(preset.build(NetworkPlan.stills(6, 1)).numParams()).isEqualTo(356_188 - 200 * (1600 - 320));
  }

  @Test
  void motionMapsOfThreePlanesLeaveTwoRows() {
    NetworkPlan maps = NetworkPlan.stills(3, 1).withSize(28, 28).withInput(PixelInput.MOTION);
    // Rows of 2 x 64 values; a first convolution over 3 planes; three classes.
    assertThat(preset.build(maps).numParams())
        .isEqualTo(100_188 - 200 * (320 - 128) + 32 * 9 * 2 - 129 * 3).isEqualTo(61_977);
  }

  static Stream<Arguments> plans() {
    return Stream.of(
        Arguments.of(NetworkPlan.stills(3, 3).withSize(28, 28).withInput(PixelInput.MOTION), 1, new int[0]),
        Arguments.of(NetworkPlan.clips(2, 3).withSize(16, 18).withInput(PixelInput.GRAY_AND_LBP_MAP), 3, new int[] {3, 1, 2, 3, 2}),
        Arguments.of(NetworkPlan.stills(6, 3), 1, new int[0]),
        Arguments.of(NetworkPlan.stills(2, 3).withTexture(256), 1, new int[0]),
        Arguments.of(NetworkPlan.stills(7, 3).withSize(31, 40), 1, new int[0]),
        Arguments.of(NetworkPlan.stills(3, 3).withSize(16, 16), 1, new int[0]),
        Arguments.of(NetworkPlan.clips(3, 3).withSize(16, 16), 1, new int[0]),
        Arguments.of(NetworkPlan.clips(6, 3), 4, new int[0]),
        Arguments.of(NetworkPlan.clips(6, 3), 5, new int[] {5, 1, 3, 4, 2}),
        Arguments.of(NetworkPlan.clips(3, 3).withTexture(59), 3, new int[] {2, 3, 1, 3, 1}));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void givesTheOutputAndGradientOfTheStockLayers(NetworkPlan plan, int steps, int[] lengths) {
    MultiDataSet batch = Samples.batch(plan, 5, steps, 11);
    MultiDataSet data = lengths.length == 0 ? batch : Samples.masked(batch, lengths);
    NetworkGraph ours = preset.build(plan);
    NetworkGraph stock = StockPaper.like(ours, plan);

    INDArray expected = output(stock, Samples.asDouble(data));
    assertThat(relative(output(ours, data), expected)).isLessThan(1e-6);

    INDArray gradient = gradient(ours, data);
    INDArray oracle = gradient(stock, Samples.asDouble(data));
    assertThat(oracle.norm2Number().doubleValue()).isGreaterThan(1e-3);
    assertThat(relative(gradient, oracle)).isLessThan(1e-5);
    assertThat(ours.score()).isCloseTo(stock.score(), org.assertj.core.data.Offset.offset(1e-5));
  }

  private static INDArray output(NetworkGraph graph, MultiDataSet data) {
    return graph.output(false, data.getFeatures(), data.getFeaturesMaskArrays(), null)[0];
  }

  static INDArray gradient(NetworkGraph graph, INDArray features, INDArray labels) {
    return gradient(graph, new MultiDataSet(features, labels));
  }

  static INDArray gradient(NetworkGraph graph, MultiDataSet data) {
    graph.setInputs(data.getFeatures());
    graph.setLabels(data.getLabels());
    if (data.getFeaturesMaskArrays() != null) {
      graph.setLayerMaskArrays(data.getFeaturesMaskArrays(), null);
    }
    graph.computeGradientAndScore();
    return graph.gradient().gradient().dup();
  }

  static double relative(INDArray actual, INDArray expected) {
    INDArray wanted = expected.castTo(DataType.DOUBLE).reshape(expected.length());
    return actual.castTo(DataType.DOUBLE).reshape(actual.length()).sub(wanted).norm2Number().doubleValue()
        / wanted.norm2Number().doubleValue();
  }
}
