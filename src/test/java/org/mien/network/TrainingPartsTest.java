package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mien.image.AugmentOptions;
import org.mien.job.Job;
import org.mien.learn.ExampleSet;
import org.mien.learn.PixelInput;
import org.mien.learn.TrainingOptions;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;

class TrainingPartsTest {

  private static final ExampleSet NOTHING = ToyExamples.stills(0, 0);

  @Test
  void classWeightsAreScikitLearnsBalanced() {
    ToyExamples examples = ToyExamples.stills(0, 0);
    for (int label : new int[] {0, 0, 0, 0, 0, 0, 1, 1, 1, 2}) {
      examples.add(label, new byte[256]);
    }
    // compute_class_weight("balanced", classes=[0, 1, 2], y) = 10 / (3 * [6, 3, 1])
    double[] three = {10 / 18.0, 10 / 9.0, 10 / 3.0};
    assertThat(ClassWeights.balanced(examples, 3)).containsExactly(three, within(1e-15));
    // A class nobody shows is not one of the classes that share the weight.
    assertThat(ClassWeights.balanced(examples, 4)).containsExactly(Arrays.copyOf(three, 4), within(1e-15));
  }

  @Test
  void lossAndGradientAreThoseOfTheStockLoss() {
    Nd4jBootstrap.start();
    INDArray logits = Nd4j.createFromArray(new float[][] {{1.5f, -2, 0.25f}, {0, 0, 3}, {-1, 4, 2}});
    INDArray labels = Nd4j.createFromArray(new float[][] {{0}, {1}, {1}});
    CrossEntropy ours = new CrossEntropy(new double[] {0.5, 2, 1});
    LossSparseMCXENT stock = new LossSparseMCXENT(Nd4j.createFromArray(0.5f, 2, 1));
    ActivationSoftmax softmax = new ActivationSoftmax();
    double expected = stock.computeScore(labels, logits.dup(), softmax, null, true);
    assertThat(ours.computeScore(labels, logits, softmax, null, true)).isCloseTo(expected, within(1e-6));
    float[] gradient = stock.computeGradient(labels, logits.dup(), softmax, null).dup('c').data().asFloat();
    assertThat(ours.computeGradient(labels, logits, softmax, null).data().asFloat())
        .containsExactly(gradient, Offset.offset(1e-6f));
    double plain = new LossSparseMCXENT().computeScore(labels, logits.dup(), softmax, null, true);
    assertThat(ours.meanLoss()).isCloseTo(plain, within(1e-6));
    assertThat(ours.accuracy()).isEqualTo(2 / 3.0);
  }

  @Test
  void paddingChangesNothingOfWhatIsLearned() {
    ToyExamples clips = ToyExamples.clips(8, 1, 4, 5);
    Batch batch = BatchBuilder.plain(clips, true, PixelInput.GRAY).build(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, 1);
    NetworkPlan plan = NetworkPlan.clips(3, 1).withSize(ToyExamples.SIZE, ToyExamples.SIZE);
    try (Network one = Network.build(new PaperPreset(), plan); Network other = Network.build(new PaperPreset(), plan)) {
      one.learnBy(new CrossEntropy(ClassWeights.equal(3)));
      other.learnBy(new CrossEntropy(ClassWeights.equal(3)));
      float[] before = one.weights();
      one.learn(batch);
      other.learn(padded(batch, 3));
      assertThat(one.weights()).isNotEqualTo(before);
      assertThat(other.weights()).containsExactly(one.weights(), Offset.offset(1e-6f));
    }
  }

  /** The same batch with more empty frames behind every clip, filled with what must not matter. */
  private static Batch padded(Batch b, int more) {
    int area = b.frameSize() * b.frameSize();
    int frames = b.frames() + more;
    float[] pixels = new float[b.size() * frames * area];
    float[] mask = new float[b.size() * frames];
    Arrays.fill(pixels, 0.7f);
    for (int n = 0; n < b.size(); n++) {
      System.arraycopy(b.pixels(), n * b.frames() * area, pixels, n * frames * area, b.frames() * area);
      System.arraycopy(b.mask(), n * b.frames(), mask, n * frames, b.frames());
    }
    return new Batch(b.size(), frames, b.frameSize(), pixels, mask, b.histogramLength(), b.histograms(), b.labels());
  }

  @Test
  void augmentationDependsOnSeedPassAndExampleAlone() {
    ToyExamples stills = ToyExamples.stills(6, 1);
    BatchBuilder builder = new BatchBuilder(stills, false, PixelInput.GRAY, AugmentOptions.MILD, 5);
    float[] together = builder.build(new int[] {3, 4}, 2).pixels();
    float[] alone = new BatchBuilder(stills, false, PixelInput.GRAY, AugmentOptions.MILD, 5).build(new int[] {4}, 2).pixels();
    assertThat(Arrays.copyOfRange(together, 256, 512)).containsExactly(alone);
    assertThat(builder.build(new int[] {4}, 3).pixels()).isNotEqualTo(alone);
    assertThat(new BatchBuilder(stills, false, PixelInput.GRAY, AugmentOptions.MILD, 6).build(new int[] {4}, 2).pixels()).isNotEqualTo(alone);
    float[] plain = BatchBuilder.plain(stills, false, PixelInput.GRAY).build(new int[] {4}, 2).pixels();
    byte[] bytes = new byte[256];
    stills.frame(4, 0, bytes, 0);
    assertThat(plain[100]).isEqualTo((bytes[100] & 0xff) / 255f);
    assertThat(alone).isNotEqualTo(plain);
  }

  @Test
  void everyPassSeesEveryExampleOnceInItsOwnOrder() {
    List<int[]> first = BatchPlan.training(21, 8, 3, 1);
    assertThat(first).extracting(b -> b.length).containsExactly(8, 8, 5);
    assertThat(flat(first)).containsExactlyInAnyOrderElementsOf(flat(BatchPlan.answering(ToyExamples.stills(21, 1), 64)));
    assertThat(flat(BatchPlan.training(21, 8, 3, 1))).isEqualTo(flat(first));
    assertThat(flat(BatchPlan.training(21, 8, 3, 2))).isNotEqualTo(flat(first));
    assertThat(flat(BatchPlan.training(21, 8, 4, 1))).isNotEqualTo(flat(first));
  }

  @Test
  void batchesOfLongClipsStaySmall() {
    ToyExamples clips = ToyExamples.stills(0, 0);
    for (int frames : new int[] {2000, 2000, 10, 10, 10}) {
      clips.add(0, new byte[frames * 256]);
    }
    assertThat(BatchPlan.answering(clips, 64)).extracting(b -> b.length).containsExactly(1, 1, 3);
    assertThat(BatchPlan.answering(clips, 2)).extracting(b -> b.length).containsExactly(1, 1, 2, 1);
  }

  @Test
  void modelsTrainedAtTheSameTimeAreThoseTrainedOneAfterTheOther() {
    ToyExamples training = ToyExamples.stills(40, 4);
    List<CompletableFuture<float[]>> together = new ArrayList<>();
    for (long seed : new long[] {1, 2}) {
      together.add(CompletableFuture.supplyAsync(() -> answers(seed, training)));
    }
    for (int i = 0; i < 2; i++) {
      assertThat(together.get(i).join()).containsExactly(answers(i + 1, training));
    }
  }

  private static float[] answers(long seed, ToyExamples training) {
    TrainingOptions options = NetworkTrainerTest.options(false, 3, seed);
    try (NetworkModel model = NetworkTrainerTest.train(options, training, NOTHING, Job.quiet())) {
      return NetworkTrainerTest.all(model.classify(training, Job.quiet()));
    }
  }

  private static List<Integer> flat(List<int[]> batches) {
    return batches.stream().flatMapToInt(Arrays::stream).boxed().toList();
  }
}
