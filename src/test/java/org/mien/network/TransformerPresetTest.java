package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.job.Job;
import org.mien.learn.ExampleSet;
import org.mien.learn.PixelInput;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

class TransformerPresetTest {

  private static final NetworkPlan CLIPS = NetworkPlan.clips(3, 5).withSize(24, 24);
  private static final ExampleSet NOTHING = ToyExamples.stills(0, 0);
  /** Two blocks: norms, queries keys and values, output, feed-forward. */
  private static final int BLOCKS =
      2 * (4 * 64 + 64 * 192 + 192 + 64 * 64 + 64 + 64 * 192 + 192 + 192 * 64 + 64);
  private static final int POOL = 3 * 64;

  @TempDir
  private Path folder;

  private static NetworkModel train(boolean sequences, ToyExamples training, int epochs, long seed) {
    TrainingOptions options = new TrainingOptions("transformer", sequences, 8, epochs, 3, 0.002, false, "", seed);
    return new NetworkTrainer(options).train(training, NOTHING, training.origin(), TrainingListener.NONE, Job.quiet());
  }

  @Test
  void hasTheParametersCountedByHand() {
    TransformerPreset preset = new TransformerPreset();
    int stem = 16 * 9 + 16 + 64 * 16 * 9 + 64;
    int head = 64 * 64 + 64 + 64 * 6 + 6;
    // 48 x 48: 23 x 23, then 5 x 5 patches. 28 x 28: 13 x 13, then 3 x 3 with a pool of 3.
    assertThat(preset.build(NetworkPlan.stills(6, 1)).numParams())
        .isEqualTo(stem + 64 * 64 + 64 + 25 * 64 + BLOCKS + POOL + head).isEqualTo(103_398);
    assertThat(preset.build(NetworkPlan.clips(6, 1)).numParams())
        .isEqualTo(stem + 1600 * 64 + 64 + BLOCKS + POOL + head);
    assertThat(preset.build(NetworkPlan.stills(6, 1).withSize(28, 28).withInput(PixelInput.MOTION).withTexture(59)).numParams())
        .isEqualTo(stem + 2 * 16 * 9 + 64 * 64 + 64 + 9 * 64 + BLOCKS + POOL + head + 59 * 64);
  }

  @Test
  void framesFromEightPixelsOnPass() {
    assertThat(new TransformerPreset().build(NetworkPlan.stills(2, 1).withSize(8, 9)).numParams()).isPositive();
    assertThatThrownBy(() -> new TransformerPreset().build(NetworkPlan.stills(2, 1).withSize(7, 9)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("8 x 8 is the least");
  }

  @Test
  void learnsStills() {
    ToyExamples training = ToyExamples.stills(160, 1);
    try (NetworkModel model = train(false, training, 8, 1)) {
      assertThat(NetworkTrainerTest.accuracy(model, ToyExamples.stills(100, 3))).isGreaterThan(0.95);
    }
  }

  @Test
  void learnsClipsOfDifferentLengthsWithHistogram() {
    ToyExamples training = ToyExamples.make("clip", 80, 2, 6, 12, 1);
    try (NetworkModel model = train(true, training, 8, 1)) {
      assertThat(NetworkTrainerTest.accuracy(model, ToyExamples.make("clip", 60, 1, 9, 12, 2))).isGreaterThan(0.95);
    }
  }

  @Test
  void sameSeedGivesTheSameBitsAndTheFileKeepsThem() {
    ToyExamples training = ToyExamples.make("clip", 30, 1, 5, 6, 3);
    Path file = folder.resolve("model.mien");
    try (NetworkModel one = train(true, training, 2, 1); NetworkModel other = train(true, training, 2, 1);
        NetworkModel seeded = train(true, training, 2, 2)) {
      float[] answers = NetworkTrainerTest.all(one.classify(training, Job.quiet()));
      assertThat(NetworkTrainerTest.all(other.classify(training, Job.quiet()))).containsExactly(answers);
      assertThat(NetworkTrainerTest.all(seeded.classify(training, Job.quiet()))).isNotEqualTo(answers);
      one.save(file);
      try (NetworkModel loaded = ModelFile.load(file)) {
        assertThat(NetworkTrainerTest.all(loaded.classify(training, Job.quiet()))).containsExactly(answers);
      }
    }
  }

  @Test
  void answersForTheBatchInHandAndIsReadBackFromItsConfiguration() {
    NetworkGraph network = new TransformerPreset().build(CLIPS);
    network.fit(Samples.batch(CLIPS, 8, 4, 2));
    MultiDataSet eleven = Samples.batch(CLIPS, 11, 6, 1);
    INDArray answers = network.output(false, eleven.getFeatures())[0].dup();
    assertThat(answers.shape()).containsExactly(11, 3);
    assertThat(Bits.of(NetworkGraphTest.reread(network).output(false, eleven.getFeatures())[0])).isEqualTo(Bits.of(answers));
    network.fit(Samples.batch(CLIPS, 2, 1, 3));
    assertThat(network.output(false, Samples.batch(CLIPS, 3, 2, 1).getFeatures())[0].shape()).containsExactly(3, 3);
  }

  @Test
  void changingBatchSizesAndForcedCollectionChangeNothing() {
    NetworkGraph network = new TransformerPreset().build(CLIPS);
    NetworkGraph calm = new TransformerPreset().build(CLIPS);
    int[] sizes = {1, 5, 2, 3};
    for (int i = 0; i < sizes.length; i++) {
      MultiDataSet batch = Samples.batch(CLIPS, sizes[i], 1 + i, i);
      network.fit(batch);
      System.gc();
      calm.fit(batch);
      network.output(false, batch.getFeatures());
    }
    assertThat(Bits.of(network.params())).isEqualTo(Bits.of(calm.params()));
  }

  @Test
  void whatStandsBehindTheEndOfAClipChangesNothing() {
    NetworkGraph network = new TransformerPreset().build(CLIPS);
    MultiDataSet clips = Samples.batch(CLIPS, 2, 7, 8);
    MultiDataSet padded = Samples.masked(clips, 5, 5);
    INDArray cut = clips.getFeatures(0).get(NDArrayIndex.all(), NDArrayIndex.interval(0, 5), NDArrayIndex.all()).dup('c');
    INDArray expected = network.output(false, cut)[0];
    INDArray actual = network.output(false, padded.getFeatures(), padded.getFeaturesMaskArrays(), null)[0];
    assertThat(actual.sub(expected).amaxNumber().doubleValue()).isCloseTo(0, Offset.offset(1e-6));
    assertThat(network.output(false, clips.getFeatures())[0].sub(expected).amaxNumber().doubleValue()).isGreaterThan(1e-5);
    INDArray after = PaperPresetTest.gradient(network, cut, clips.getLabels(0));
    INDArray masked = PaperPresetTest.gradient(network, padded);
    assertThat(PaperPresetTest.relative(masked, after)).isLessThan(1e-5);
  }

  @Test
  void dropoutActsWhileLearningOnly() {
    NetworkPlan plan = NetworkPlan.stills(3, 5).withSize(28, 28).withInput(PixelInput.MOTION);
    NetworkGraph plain = new TransformerPreset().build(plan);
    NetworkGraph dropping = new TransformerPreset().build(plan.withDropout(0.5));
    MultiDataSet batch = Samples.batch(plan, 6, 1, 3);
    assertThat(Bits.of(dropping.output(false, batch.getFeatures())[0]))
        .isEqualTo(Bits.of(plain.output(false, batch.getFeatures())[0]));
    dropping.fit(batch);
    plain.fit(batch);
    assertThat(dropping.params()).isNotEqualTo(plain.params());
  }

  @Test
  void theOrderOfFramesMatters() {
    NetworkGraph network = new TransformerPreset().build(CLIPS);
    INDArray clips = Samples.batch(CLIPS, 1, 2, 8).getFeatures(0);
    INDArray turned = clips.dup();
    turned.put(new INDArrayIndex[] {NDArrayIndex.all(), NDArrayIndex.point(0), NDArrayIndex.all()},
        clips.get(NDArrayIndex.all(), NDArrayIndex.point(1), NDArrayIndex.all()));
    turned.put(new INDArrayIndex[] {NDArrayIndex.all(), NDArrayIndex.point(1), NDArrayIndex.all()},
        clips.get(NDArrayIndex.all(), NDArrayIndex.point(0), NDArrayIndex.all()));
    assertThat(network.output(turned)[0].sub(network.output(clips)[0]).amaxNumber().doubleValue()).isGreaterThan(1e-6);
  }
}
