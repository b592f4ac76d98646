package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Mirrored;
import org.mien.learn.PixelInput;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.learn.TrainingTools;
import org.mien.motion.RelativeMotion;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;

class MotionPresetTest {

  private final MotionPreset preset = new MotionPreset();

  private static NetworkPlan plan(int side) {
    return NetworkPlan.stills(3, 1).withSize(side, side).withInput(PixelInput.MOTION);
  }

  @ParameterizedTest
  @CsvSource({
    // 16 (36 + 1), maps of 7 x 7, 64 (49 * 16 + 1), 3 (64 + 1).
    "28, 0, 592 + 50240 + 195, 51027",
    // 59 values of a histogram more in front of the dense layer.
    "28, 59, 51027 + 64 * 59, 54803",
    // Maps of 12 x 12.
    "48, 0, 592 + 64 (144 * 16 + 1) + 195, 148307"})
  void hasTheParametersCountedByHand(int side, int texture, String sum, int parameters) {
    assertThat(preset.build(plan(side).withTexture(texture)).numParams()).as(sum).isEqualTo(parameters);
  }

  @Test
  void readsNothingButSquareMotionMaps() {
    assertThatThrownBy(() -> preset.configure(NetworkPlan.stills(3, 1))).isInstanceOf(UserError.class)
        .hasMessageContaining("reads motion maps, not pixels of the kind 'gray'");
    assertThatThrownBy(() -> preset.configure(plan(3))).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 x 3");
  }

  @Test
  void putsTheOutermostValuesRoundTheRelativeMotion() {
    Nd4jBootstrap.start();
    INDArray maps = Samples.batch(plan(10), 2, 1, 3).getFeatures(0);
    MotionInput input = new MotionInput(10);
    INDArray out = input.preProcess(maps, 2, LayerWorkspaceMgr.noWorkspaces());
    assertThat(Bits.of(input.preProcess(maps, 2, LayerWorkspaceMgr.noWorkspaces()))).as("from memory").isEqualTo(Bits.of(out));
    assertThat(out.shape()).containsExactly(2, 7, 7, 4);
    for (int i = 0; i < 2; i++) {
      float[] planes = maps.slice(i).permute(2, 0, 1).dup('c').data().asFloat();
      float[] values = RelativeMotion.withSpeed(planes, 10);
      for (int y = 0; y < 7; y++) {
        for (int x = 0; x < 7; x++) {
          int inside = Math.max(0, Math.min(4, y - 1)) * 5 + Math.max(0, Math.min(4, x - 1));
          for (int c = 0; c < 4; c++) {
            assertThat(out.getFloat(i, y, x, c)).isEqualTo(values[inside * 4 + c]);
          }
        }
      }
    }
  }

  @Test
  void givesTheOutputAndGradientOfTheStockLayers() {
    NetworkPlan plan = plan(28);
    MultiDataSet data = Samples.batch(plan, 5, 1, 11);
    NetworkGraph ours = preset.build(plan);
    NetworkGraph stock = stock(ours);
    INDArray prepared = new MotionInput(28).preProcess(data.getFeatures(0), 5, LayerWorkspaceMgr.noWorkspaces());
    MultiDataSet behind = new MultiDataSet(new INDArray[] {prepared.castTo(DataType.DOUBLE)},
        new INDArray[] {data.getLabels(0).castTo(DataType.DOUBLE)});

    INDArray expected = stock.output(false, behind.getFeatures())[0];
    assertThat(PaperPresetTest.relative(ours.output(false, data.getFeatures())[0], expected)).isLessThan(1e-6);
    INDArray oracle = gradient(stock, behind);
    assertThat(oracle.norm2Number().doubleValue()).isGreaterThan(1e-3);
    assertThat(PaperPresetTest.relative(gradient(ours, data), oracle)).isLessThan(1e-5);
  }

  private static INDArray gradient(NetworkGraph graph, MultiDataSet data) {
    graph.setInputs(data.getFeatures());
    graph.setLabels(data.getLabels());
    graph.computeGradientAndScore();
    return graph.gradient().gradient().dup();
  }

  /** The same behind the relative motion from Deeplearning4j's own layers, in double precision. */
  private static NetworkGraph stock(NetworkGraph ours) {
    ComputationGraphConfiguration graph = new NeuralNetConfiguration.Builder().seed(1).updater(new NoOp())
        .dataType(DataType.DOUBLE).graphBuilder().addInputs("frames")
        .addLayer("conv", new ConvolutionLayer.Builder(3, 3).nIn(4).nOut(16).activation(Activation.RELU)
            .dataFormat(CNN2DFormat.NHWC).build(), "frames")
        .addLayer("pool", new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX, new int[] {2, 2}, new int[] {2, 2})
            .dataFormat(CNN2DFormat.NHWC).build(), "conv")
        .addVertex("values", new PreprocessorVertex(new CnnToFeedForwardPreProcessor(7, 7, 16, CNN2DFormat.NHWC)), "pool")
        .addLayer("dense", new DenseLayer.Builder().nIn(784).nOut(64).activation(Activation.RELU).build(), "values")
        .addLayer("emotion", new OutputLayer.Builder(new LossSparseMCXENT()).nIn(64).nOut(3)
            .activation(Activation.SOFTMAX).build(), "dense")
        .setOutputs("emotion").build();
    return NetworkGraph.restore(graph, ours.params().castTo(DataType.DOUBLE));
  }

  @Test
  void knowsTheOtherSideOfTheFaceFromMirroredCopies() {
    MotionExamples right = MotionExamples.make(90, 1, false, 1);
    MotionExamples left = MotionExamples.make(90, 1, true, 2);
    try (NetworkModel plain = train("", right); NetworkModel mirrored = train("mirror,tta", right)) {
      assertThat(NetworkTrainerTest.accuracy(plain, right)).isGreaterThan(0.9);
      assertThat(NetworkTrainerTest.accuracy(plain, left)).isLessThan(0.8);
      assertThat(NetworkTrainerTest.accuracy(mirrored, left)).isGreaterThan(0.9);
    }
  }

  @Test
  void learnsClips() {
    MotionExamples clips = MotionExamples.make(60, 3, false, 4);
    TrainingOptions options = new TrainingOptions(MotionPreset.KEY, true, 8, 8, 0, 3, 0.002, false, "", 1, TrainingTools.NONE);
    try (NetworkModel model = train(options, clips)) {
      assertThat(NetworkTrainerTest.accuracy(model, MotionExamples.make(40, 4, false, 5))).isGreaterThan(0.9);
    }
  }

  @Test
  void answersForAMapAndItsMirrorImageAreOneWithMirrorTesting() {
    MotionExamples right = MotionExamples.make(30, 1, false, 1);
    try (NetworkModel model = train("mirror,tta", right)) {
      float[] straight = model.classify(right, Job.quiet()).get(0).probabilities();
      float[] turned = model.classify(Mirrored.of(right, right.origin().preparation()), Job.quiet()).get(0)
          .probabilities();
      assertThat(turned).containsExactly(straight, offset(1e-5f));
    }
  }

  private static NetworkModel train(String tools, MotionExamples training) {
    return train(new TrainingOptions(MotionPreset.KEY, false, 16, 12, 0, 3, 0.001, false, "", 1,
        TrainingTools.parse(tools.isEmpty() ? "dropout=0.3,fixed-epochs" : tools + ",dropout=0.3,fixed-epochs")), training);
  }

  private static NetworkModel train(TrainingOptions options, MotionExamples training) {
    return new NetworkTrainer(options).train(training, MotionExamples.make(0, training.frames(0), false, 1), training.origin(),
        TrainingListener.NONE, Job.quiet());
  }
}
