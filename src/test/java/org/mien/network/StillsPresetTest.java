package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mien.job.Job;
import org.mien.learn.ExampleSet;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.learn.TrainingTools;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;

class StillsPresetTest {

  private static final ExampleSet NOTHING = ToyExamples.stills(0, 0);

  private final StillsPreset preset = new StillsPreset();

  @ParameterizedTest
  @CsvSource({
    // 32 (9 + 1) + 64 (288 + 1) + 128 (576 + 1), maps of 4 x 4, 128 (16 * 128 + 1) + 7 (128 + 1).
    "48, 0, 320 + 18496 + 73856 + 262272 + 903, 355847",
    // 256 values of the histogram more in front of the dense layer.
    "48, 256, 355847 + 256 * 128, 388615",
    // A fourth stage, 128 (1152 + 1), and maps of 3 x 3.
    "80, 0, 92672 + 147584 + 128 * 1153 + 903, 388743",
    // One stage, maps of 7 x 7.
    "16, 0, 320 + 128 * (49 * 32 + 1) + 903, 202055"})
  void hasTheParametersCountedByHand(int side, int texture, String sum, int parameters) {
    NetworkPlan plan = NetworkPlan.stills(7, 1).withSize(side, side).withTexture(texture);
    assertThat(preset.build(plan).numParams()).as(sum).isEqualTo(parameters);
  }

  @Test
  void refusesFramesWithoutRoomForOneStage() {
    NetworkPlan small = NetworkPlan.stills(3, 1).withSize(3, 40);
    assertThatThrownBy(() -> preset.build(small)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("40 x 3").hasMessageContaining("4 x 4 is the least");
    assertThat(preset.build(small.withSize(4, 4)).numParams()).isEqualTo(320 + 128 * 33 + 3 * 129);
  }

  static Stream<Arguments> plans() {
    return Stream.of(
        Arguments.of(NetworkPlan.stills(7, 3), 3),
        Arguments.of(NetworkPlan.stills(2, 3).withTexture(59), 3),
        Arguments.of(NetworkPlan.stills(4, 3).withSize(30, 21), 2));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void givesTheOutputAndGradientOfTheStockLayers(NetworkPlan plan, int stages) {
    MultiDataSet data = Samples.batch(plan, 5, 1, 11);
    NetworkGraph ours = preset.build(plan);
    NetworkGraph stock = stock(ours, plan, stages);

    INDArray expected = stock.output(false, Samples.asDouble(data).getFeatures())[0];
    assertThat(PaperPresetTest.relative(ours.output(false, data.getFeatures())[0], expected)).isLessThan(1e-6);

    INDArray oracle = gradient(stock, Samples.asDouble(data));
    assertThat(oracle.norm2Number().doubleValue()).isGreaterThan(1e-3);
    assertThat(PaperPresetTest.relative(gradient(ours, data), oracle)).isLessThan(1e-5);
  }

  private static INDArray gradient(NetworkGraph graph, MultiDataSet data) {
    graph.setInputs(data.getFeatures());
    graph.setLabels(data.getLabels());
    graph.computeGradientAndScore();
    return graph.gradient().gradient().dup();
  }

  /** The same from Deeplearning4j's own layers, in double precision, with the parameters of one of ours. */
  private static NetworkGraph stock(NetworkGraph ours, NetworkPlan plan, int stages) {
    GraphBuilder graph = new NeuralNetConfiguration.Builder().seed(1).updater(new Adam(plan.learningRate()))
        .dataType(DataType.DOUBLE).graphBuilder();
    graph.addInputs(plan.texture() ? new String[] {"frames", "texture"} : new String[] {"frames"});
    String from = "frames";
    int rows = plan.height();
    int columns = plan.width();
    int[] kernels = {1, 32, 64, 128};
    for (int stage = 1; stage <= stages; stage++) {
      graph.addLayer("conv" + stage, new ConvolutionLayer.Builder(3, 3).nIn(kernels[stage - 1]).nOut(kernels[stage])
          .activation(Activation.RELU).dataFormat(CNN2DFormat.NHWC).build(), from);
      from = "pool" + stage;
      graph.addLayer(from, new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX, new int[] {2, 2}, new int[] {2, 2})
          .dataFormat(CNN2DFormat.NHWC).build(), "conv" + stage);
      rows = (rows - 2) / 2;
      columns = (columns - 2) / 2;
    }
    int length = rows * columns * kernels[stages];
    graph.addVertex("values", new PreprocessorVertex(
        new CnnToFeedForwardPreProcessor(rows, columns, kernels[stages], CNN2DFormat.NHWC)), from);
    if (plan.texture()) {
      graph.addVertex("features", new MergeVertex(), "values", "texture");
    }
    graph.addLayer("dense", new DenseLayer.Builder().nIn(length + plan.textureLength()).nOut(128).activation(Activation.RELU)
            .build(), plan.texture() ? "features" : "values")
        .addLayer("emotion", new OutputLayer.Builder(new LossSparseMCXENT()).nIn(128).nOut(plan.classes())
            .activation(Activation.SOFTMAX).build(), "dense")
        .setOutputs("emotion");
    return NetworkGraph.restore(graph.build(), ours.params().castTo(DataType.DOUBLE));
  }

  @Test
  void learnsStillsWithDropout() {
    ToyExamples training = ToyExamples.stills(160, 1);
    try (NetworkModel model = train(false, 12, training)) {
      assertThat(NetworkTrainerTest.accuracy(model, ToyExamples.stills(100, 3))).isGreaterThan(0.95);
    }
  }

  @Test
  void learnsClipsOfDifferentLengths() {
    ToyExamples training = ToyExamples.make("clip", 80, 2, 6, 12, 1);
    try (NetworkModel model = train(true, 10, training)) {
      assertThat(NetworkTrainerTest.accuracy(model, ToyExamples.make("clip", 60, 1, 9, 12, 2))).isGreaterThan(0.95);
    }
  }

  @Test
  void dropsValuesWhileLearningOnly() {
    NetworkPlan plan = NetworkPlan.stills(3, 2).withSize(16, 16);
    MultiDataSet data = Samples.batch(plan, 4, 1, 5);
    NetworkGraph none = preset.build(plan);
    NetworkGraph half = preset.build(plan.withDropout(0.5));
    assertThat(Bits.of(half.output(false, data.getFeatures())[0])).isEqualTo(Bits.of(none.output(false, data.getFeatures())[0]));
    assertThat(PaperPresetTest.relative(gradient(half, data), gradient(none, data))).isGreaterThan(1e-2);
    assertThat(PaperPresetTest.relative(gradient(half, data), gradient(half, data))).isGreaterThan(1e-2);
    assertThat(Bits.of(gradient(none, data))).isEqualTo(Bits.of(gradient(none, data)));
  }

  private static NetworkModel train(boolean sequences, int epochs, ToyExamples training) {
    TrainingOptions options = new TrainingOptions("stills", sequences, 8, epochs, 0, 3, 0.002, false, "", 1,
        TrainingTools.parse("dropout=0.25"));
    return new NetworkTrainer(options).train(training, NOTHING, training.origin(), TrainingListener.NONE, Job.quiet());
  }
}
