package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mien.job.Job;
import org.mien.learn.ExampleSet;
import org.mien.learn.Explainable;
import org.mien.learn.ModelCard;
import org.mien.learn.Origin;
import org.mien.learn.PixelInput;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingOptions;

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
