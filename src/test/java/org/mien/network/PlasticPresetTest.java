package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
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
import org.nd4j.linalg.indexing.NDArrayIndex;

class PlasticPresetTest {

  private static final NetworkPlan CLIPS = NetworkPlan.clips(3, 5).withSize(24, 24);
  private static final ExampleSet NOTHING = ToyExamples.stills(0, 0);

  @TempDir
  private Path folder;

  private static TrainingOptions options(String preset, boolean sequences, int epochs) {
    return new TrainingOptions(preset, sequences, 8, epochs, 3, 0.005, false, "", 1);
  }

  private static NetworkModel train(String preset, ToyExamples training, int epochs) {
    return new NetworkTrainer(options(preset, true, epochs))
        .train(training, NOTHING, training.origin(), TrainingListener.NONE, Job.quiet());
  }

  @Test
  void hasThePaperNetworksParametersAndThoseOfTheTrace() {
    // One plasticity for each of 30 x 30 recurrent weights, and one rate.
    assertThat(new PlasticPreset().build(NetworkPlan.clips(6, 1)).numParams()).isEqualTo(356_188 + 30 * 30 + 1);
    assertThat(new PlasticFrozenPreset().build(NetworkPlan.stills(6, 1)).numParams()).isEqualTo(100_188 + 30 * 30 + 1);
  }

  @Test
  void learnsClipsAndUsesItsTrace() {
    ToyExamples training = ToyExamples.clips(80, 4, 7, 1);
    ToyExamples test = ToyExamples.clips(60, 4, 7, 2);
    try (NetworkModel plastic = train("plastic", training, 10); NetworkModel paper = train("paper", training, 10)) {
      assertThat(NetworkTrainerTest.accuracy(plastic, test)).isGreaterThan(0.95);
      assertThat(NetworkTrainerTest.all(plastic.classify(test, Job.quiet())))
          .isNotEqualTo(NetworkTrainerTest.all(paper.classify(test, Job.quiet())));
    }
  }

  @Test
  void trainedWithAFrozenTraceItIsTheNetworkOfThePaperToTheBit() {
    ToyExamples training = ToyExamples.clips(40, 3, 8, 3);
    ToyExamples test = ToyExamples.clips(30, 1, 9, 4);
    try (NetworkModel frozen = train("plastic-frozen", training, 4); NetworkModel paper = train("paper", training, 4)) {
      assertThat(NetworkTrainerTest.all(frozen.classify(test, Job.quiet())))
          .containsExactly(NetworkTrainerTest.all(paper.classify(test, Job.quiet())));
      assertThat(frozen.history()).usingRecursiveComparison().ignoringFields("seconds", "validationLoss", "validationAccuracy")
          .isEqualTo(paper.history());
    }
  }

  @Test
  void onTwoRowsOfASmallMotionMapThereIsNoTraceToUse() {
    NetworkPlan maps = NetworkPlan.stills(3, 5).withSize(28, 28).withInput(PixelInput.MOTION);
    NetworkGraph plastic = new PlasticPreset().build(maps);
    NetworkGraph paper = new PaperPreset().build(maps);
    for (int i = 0; i < 3; i++) {
      plastic.fit(Samples.batch(maps, 6, 1, i));
      paper.fit(Samples.batch(maps, 6, 1, i));
    }
    assertThat(answers(plastic, maps)).containsExactly(answers(paper, maps));
    NetworkPlan larger = maps.withSize(48, 48);
    NetworkGraph fiveRows = new PlasticPreset().build(larger);
    fiveRows.getParam("rnn_alpha").assign(1);
    assertThat(answers(fiveRows, larger)).isNotEqualTo(answers(new PaperPreset().build(larger), larger));
  }

  private static float[] answers(NetworkGraph network, NetworkPlan plan) {
    return network.output(Samples.batch(plan, 9, 1, 8).getFeatures(0))[0].dup('c').data().asFloat();
  }

  @Test
  void aFrozenTraceLeavesPlasticityAndRateAsTheyWere() {
    NetworkGraph network = new PlasticFrozenPreset().build(CLIPS);
    INDArray alpha = network.getParam("rnn_alpha").dup();
    INDArray eta = network.getParam("rnn_eta").dup();
    NetworkGraph plastic = new PlasticPreset().build(CLIPS);
    for (int i = 0; i < 3; i++) {
      network.fit(Samples.batch(CLIPS, 4, 5, i));
      plastic.fit(Samples.batch(CLIPS, 4, 5, i));
    }
    assertThat(Bits.of(network.getParam("rnn_alpha"))).isEqualTo(Bits.of(alpha));
    assertThat(Bits.of(network.getParam("rnn_eta"))).isEqualTo(Bits.of(eta));
    assertThat(plastic.getParam("rnn_alpha")).isNotEqualTo(alpha);
    assertThat(plastic.getParam("rnn_eta")).isNotEqualTo(eta);
  }

  @Test
  void isSavedAndLoadedToTheBit() {
    ToyExamples clips = ToyExamples.make("clip", 30, 1, 6, 6, 3);
    for (String preset : new String[] {"plastic", "plastic-frozen"}) {
      Path file = folder.resolve(preset + ".mien");
      try (NetworkModel model = train(preset, clips, 2)) {
        model.save(file);
        try (NetworkModel loaded = ModelFile.load(file)) {
          assertThat(NetworkTrainerTest.all(loaded.classify(clips, Job.quiet())))
              .containsExactly(NetworkTrainerTest.all(model.classify(clips, Job.quiet())));
          assertThat(loaded.card()).isEqualTo(model.card());
          assertThat(loaded.parameterCount()).isEqualTo(model.parameterCount());
        }
      }
    }
  }

  @Test
  void sameSeedGivesTheSameBits() {
    ToyExamples training = ToyExamples.clips(30, 2, 5, 3);
    try (NetworkModel one = train("plastic", training, 3); NetworkModel other = train("plastic", training, 3)) {
      assertThat(NetworkTrainerTest.all(one.classify(training, Job.quiet())))
          .containsExactly(NetworkTrainerTest.all(other.classify(training, Job.quiet())));
    }
  }

  @Test
  void answersForTheBatchInHandAndIsReadBackFromItsConfiguration() {
    NetworkGraph network = new PlasticPreset().build(CLIPS);
    network.fit(Samples.batch(CLIPS, 8, 4, 2));
    MultiDataSet five = Samples.batch(CLIPS, 5, 6, 1);
    INDArray answers = network.output(false, five.getFeatures())[0];
    assertThat(answers.shape()).containsExactly(5, 3);
    assertThat(Bits.of(NetworkGraphTest.reread(network).output(false, five.getFeatures())[0])).isEqualTo(Bits.of(answers));
  }

  @Test
  void whatStandsBehindTheEndOfAClipChangesNothing() {
    NetworkGraph network = new PlasticPreset().build(CLIPS);
    network.getParam("rnn_alpha").assign(1);
    MultiDataSet clips = Samples.batch(CLIPS, 2, 7, 8);
    MultiDataSet padded = Samples.masked(clips, 5, 5);
    INDArray cut = clips.getFeatures(0).get(NDArrayIndex.all(), NDArrayIndex.interval(0, 5), NDArrayIndex.all()).dup('c');
    INDArray expected = network.output(false, cut)[0];
    INDArray actual = network.output(false, padded.getFeatures(), padded.getFeaturesMaskArrays(), null)[0];
    assertThat(actual.sub(expected).amaxNumber().doubleValue()).isCloseTo(0, Offset.offset(1e-6));
    INDArray after = PaperPresetTest.gradient(network, cut, clips.getLabels(0));
    INDArray masked = PaperPresetTest.gradient(network, padded);
    assertThat(PaperPresetTest.relative(masked, after)).isLessThan(1e-5);
  }

  @Test
  void isBuiltIn() {
    assertThat(NetworkPresets.builtIn().all()).extracting(NetworkPreset::key)
        .containsAll(Arrays.asList("paper", "plastic", "plastic-frozen"));
  }
}
