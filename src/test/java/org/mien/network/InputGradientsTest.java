package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.mien.job.Job;
import org.mien.learn.ExampleSet;
import org.mien.learn.Explainable;
import org.mien.learn.ModelCard;
import org.mien.learn.Origin;
import org.mien.learn.PixelInput;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingOptions;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Gradients of the input beside differences of the answers: the definition of a derivative. */
class InputGradientsTest {

  private static final int SIDE = 16;
  private static final double CHANGE = 0.02;

  @Test
  void theGradientOfAStillIsTheSlopeOfItsAnswer() {
    compare(new PaperPreset(), false, PixelInput.GRAY);
  }

  @Test
  void theGradientOfAClipIsTheSlopeOfItsAnswer() {
    compare(new PaperPreset(), true, PixelInput.GRAY);
  }

  @Test
  void theGradientOfAMotionMapIsTheSlopeOfItsAnswer() {
    compare(new PlasticPreset(), false, PixelInput.MOTION);
  }

  @Test
  void theGradientOfRelativeMotionIsTheSlopeOfTheAnswer() {
    for (boolean clips : new boolean[] {false, true}) {
      ExampleSet plain = examples(clips, PixelInput.MOTION, 0);
      NetworkPlan plan = new NetworkPlan(SIDE, SIDE, clips, 0, 3, 5, 0.001, PixelInput.MOTION, 0);
      MotionPreset preset = new MotionPreset();
      double foretold = 0;
      try (NetworkModel model = model(preset, clips, PixelInput.MOTION); Explainable.Gradients gradients = model.gradients()) {
        float[] product = gradients.timesInput(plain, 0, 1);
        assertThat(product).hasSize(plain.frames(0) * SIDE * SIDE);
        for (float value : product) {
          foretold += value;
        }
      }
      double up = Math.log(scaled(preset, plan, plain, 1 + CHANGE));
      double down = Math.log(scaled(preset, plan, plain, 1 - CHANGE));
      double measured = (up - down) / (2 * CHANGE);
      assertThat(Math.abs(measured)).as("a slope worth measuring").isGreaterThan(1e-3);
      assertThat(foretold).isCloseTo(measured, within(0.1 * Math.abs(measured)));
    }
  }

  /** The probability of the second class where all relative motion is so many times as large. */
  private static double scaled(NetworkPreset preset, NetworkPlan plan, ExampleSet set, double factor) {
    ComputationGraphConfiguration configuration = preset.configure(plan);
    LayerVertex first = (LayerVertex) configuration.getVertices().get("conv");
    InputPreProcessor motion = first.getPreProcessor();
    first.setPreProcessor(new Scaled(motion, factor));
    Network fresh = Network.build(preset, plan);
    Network network = Network.of(preset, plan, NetworkGraph.create(configuration));
    network.setWeights(fresh.weightTable(), fresh.weightsInTableOrder());
    double probability = network.answer(BatchBuilder.plain(set, plan.clips(), plan.input()).build(new int[] {0}, 0))[0][1];
    fresh.close();
    network.close();
    return probability;
  }

  private record Scaled(InputPreProcessor motion, double factor) implements InputPreProcessor {
    @Override
    public INDArray preProcess(INDArray input, int minibatch, LayerWorkspaceMgr workspaces) {
      return motion.preProcess(input, minibatch, workspaces).muli(factor);
    }

    @Override
    public INDArray backprop(INDArray gradient, int minibatch, LayerWorkspaceMgr workspaces) {
      return null;
    }

    @Override
    public InputPreProcessor clone() {
      return this;
    }

    @Override
    public InputType getOutputType(InputType input) {
      return motion.getOutputType(input);
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int minibatch) {
      return motion.feedForwardMaskArray(mask, state, minibatch);
    }
  }

  @Test
  void freshWeightsGiveAnotherMap() {
    ExampleSet one = examples(false, PixelInput.GRAY, 0);
    try (NetworkModel model = model(new PaperPreset(), false, PixelInput.GRAY);
        Explainable other = model.randomised(99);
        Explainable.Gradients gradients = model.gradients();
        Explainable.Gradients others = other.gradients()) {
      assertThat(gradients.timesInput(one, 0, 1)).isEqualTo(gradients.timesInput(one, 0, 1));
      assertThat(others.timesInput(one, 0, 1)).isNotEqualTo(gradients.timesInput(one, 0, 1));
    }
  }

  /** Every value grows or shrinks by two percent: the sum of gradient times input foretells what the answer does. */
  private static void compare(NetworkPreset preset, boolean clips, PixelInput input) {
    ExampleSet plain = examples(clips, input, 0);
    try (NetworkModel model = model(preset, clips, input); Explainable.Gradients gradients = model.gradients()) {
      float[] product = gradients.timesInput(plain, 0, 1);
      assertThat(product).hasSize(plain.frames(0) * SIDE * SIDE);
      double foretold = 0;
      for (float value : product) {
        foretold += value;
      }
      double up = Math.log(probability(model, examples(clips, input, CHANGE)));
      double down = Math.log(probability(model, examples(clips, input, -CHANGE)));
      double measured = (up - down) / (2 * CHANGE);
      assertThat(Math.abs(measured)).as("a slope worth measuring").isGreaterThan(1e-3);
      assertThat(foretold).isCloseTo(measured, within(0.1 * Math.abs(measured)));
    }
  }

  private static double probability(NetworkModel model, ExampleSet set) {
    return model.classify(set, Job.quiet()).get(0).probabilities()[1];
  }

  private static NetworkModel model(NetworkPreset preset, boolean clips, PixelInput input) {
    NetworkPlan plan = new NetworkPlan(SIDE, SIDE, clips, 0, 3, 5, 0.001, input, 0.5);
    Origin origin = new Origin("noise", "0".repeat(64), "test 1", List.of("a", "b", "c"),
        new Preparation(SIDE, "bilinear", "", input.key()));
    ModelCard card = new ModelCard("network", TrainingOptions.paper(clips, 5), origin, 1, 0, 1, Map.of(), 1);
    return new NetworkModel(card, List.of(), Network.build(preset, plan), true);
  }

  /** Values of multiples of 50 up to 200, so that two percent are whole steps. */
  private static ExampleSet examples(boolean clips, PixelInput input, double brighter) {
    List<Integer> counts = List.of(clips ? 4 : 1);
    byte[] bytes = new byte[TestExamples.pixels(SIDE, input.stored(), counts)];
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(50 * random.nextInt(5) * (1 + brighter));
    }
    return new TestExamples(SIDE, input.stored(), 0, counts, bytes, new float[0]);
  }
}
