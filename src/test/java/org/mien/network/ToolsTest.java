package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.image.AugmentOptions;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;
import org.mien.learn.Mirrored;
import org.mien.learn.Origin;
import org.mien.learn.PixelInput;
import org.mien.learn.Prediction;
import org.mien.learn.Preparation;
import org.mien.learn.TrainedModel;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.learn.TrainingTools;

class ToolsTest {

  private static final String ALL = "smoothing=0.1,mixup=0.4,decay=0.01,dropout=0.3,schedule=cosine,sampling=balanced,mirror,tta,"
      + "temperature";
  private static final ToyExamples TRAINING = ToyExamples.make("clip", 26, 1, 3, 256, 1);
  private static final ToyExamples VALIDATION = ToyExamples.make("clip", 14, 1, 3, 256, 2);
  private static final ExampleSet NOTHING = TRAINING.subset(List.of());

  @TempDir
  private Path folder;

  private static TrainingOptions options(String tools, int epochs, long seed) {
    return new TrainingOptions("paper", true, 8, epochs, 0, 5, 0.003, true, "noise=0.02", seed, TrainingTools.parse(tools));
  }

  private static NetworkModel train(TrainingOptions options, ExampleSet validation, Path state, Job job) {
    NetworkTrainer trainer = state == null ? new NetworkTrainer(options) : new NetworkTrainer(options, state);
    return trainer.train(TRAINING, validation, TRAINING.origin(), TrainingListener.NONE, job);
  }

  private static float[] answers(NetworkModel model) {
    return NetworkTrainerTest.all(model.classify(VALIDATION, Job.quiet()));
  }

  @Test
  void withoutToolsTheTrainingIsBitForBitThePlainOne() {
    TrainingOptions options = new TrainingOptions("paper", true, 8, 2, 0, 5, 0.003, true, "noise=0.02", 3);
    NetworkPlan plan = new NetworkPlan(
        ToyExamples.SIZE, ToyExamples.SIZE, true, 256, ToyExamples.CLASSES, 3, 0.003);
    BatchBuilder builder = new BatchBuilder(TRAINING, true, PixelInput.GRAY, AugmentOptions.parse("noise=0.02"), 3);
    try (Network plain = Network.build(new PaperPreset(), plan); NetworkModel model = train(options, NOTHING, null, Job.quiet())) {
      plain.learnBy(new CrossEntropy(ClassWeights.balanced(TRAINING, ToyExamples.CLASSES)));
      for (int pass = 1; pass <= 2; pass++) {
        for (int[] chosen : BatchPlan.training(TRAINING.size(), 8, 3, pass)) {
          plain.learn(builder.build(chosen, pass));
        }
      }
      assertThat(model.startWeights().weights()).containsExactly(plain.weightsInTableOrder());
    }
  }

  @Test
  void everyToolChangesWhatIsLearnedOrAnswered() {
    float[] before;
    try (NetworkModel plain = train(options("", 2, 3), VALIDATION, null, Job.quiet())) {
      before = answers(plain);
    }
    for (String tool : ALL.split(",")) {
      try (NetworkModel model = train(options(tool, 2, 3), VALIDATION, null, Job.quiet())) {
        assertThat(answers(model)).as(tool).isNotEqualTo(before);
        assertThat(model.card().options().tools().key()).isEqualTo(tool);
      }
    }
  }

  @Test
  void withEveryToolInterruptedAndTakenUpEndsBitEqual() {
    Path state = folder.resolve("training.state");
    CancelToken cancel = new CancelToken();
    Job stopped = new Job(step -> {
      if (step.detail().startsWith("epoch 3, loss")) {
        cancel.cancel();
      }
    }, cancel, 2);
    train(options(ALL, 5, 4), VALIDATION, state, stopped).close();
    try (NetworkModel resumed = train(options(ALL, 5, 4), VALIDATION, state, Job.quiet());
        NetworkModel straight = train(options(ALL, 5, 4), VALIDATION, null, new Job(s -> {}, new CancelToken(), 1))) {
      assertThat(resumed.history()).usingRecursiveComparison().ignoringFields("seconds").isEqualTo(straight.history());
      assertThat(resumed.card()).isEqualTo(straight.card());
      assertThat(answers(resumed)).containsExactly(answers(straight));
    }
  }

  @Test
  void withEveryToolModelsTrainedAtTheSameTimeAreThoseTrainedOneAfterTheOther() {
    List<CompletableFuture<float[]>> together = new ArrayList<>();
    for (long seed = 1; seed <= 3; seed++) {
      long own = seed;
      together.add(CompletableFuture.supplyAsync(() -> trained(own)));
    }
    for (int i = 0; i < 3; i++) {
      assertThat(together.get(i).join()).containsExactly(trained(i + 1));
    }
  }

  private static float[] trained(long seed) {
    try (NetworkModel model = train(options(ALL, 2, seed), VALIDATION, null, Job.quiet())) {
      return answers(model);
    }
  }

  @Test
  void aModelWithEveryToolComesBackFromItsFile() {
    Path file = folder.resolve("model.mien");
    try (NetworkModel model = train(options(ALL, 2, 1), VALIDATION, null, Job.quiet())) {
      model.save(file);
      try (NetworkModel loaded = ModelFile.load(file)) {
        assertThat(loaded.card()).isEqualTo(model.card());
        assertThat(loaded.card().temperature()).isNotEqualTo(1);
        assertThat(answers(loaded)).containsExactly(answers(model));
      }
    }
  }

  @Test
  void fixedEpochsGiveTheLastWeightsAndNeedNoValidationPart() {
    assertThat(new NetworkTrainer(options("fixed-epochs", 3, 1)).needsValidation()).isFalse();
    assertThat(new NetworkTrainer(options("", 3, 1)).needsValidation()).isTrue();
    TrainingOptions impatient = new TrainingOptions("paper", true, 8, 6, 0, 1, 0.02, false, "", 1);
    try (NetworkModel watched = train(impatient.with(TrainingTools.parse("fixed-epochs")), VALIDATION, null, Job.quiet());
        NetworkModel alone = train(impatient, NOTHING, null, Job.quiet())) {
      assertThat(watched.history()).hasSize(6);
      assertThat(watched.card().bestEpoch()).isEqualTo(6);
      assertThat(answers(watched)).containsExactly(answers(alone));
    }
  }

  @Test
  void mirrorTestingIsTheMeanOfBothAnswersAndOfAMirroredClipTheSame() {
    Path file = folder.resolve("tta.mien");
    try (NetworkModel model = train(options("tta", 2, 1), NOTHING, null, Job.quiet());
        NetworkModel plain = train(options("", 2, 1), NOTHING, null, Job.quiet())) {
      ExampleSet mirrored = Mirrored.of(VALIDATION, TRAINING.origin().preparation());
      float[] straight = answers(plain);
      float[] turned = NetworkTrainerTest.all(plain.classify(mirrored, Job.quiet()));
      float[] mean = new float[straight.length];
      for (int i = 0; i < mean.length; i++) {
        mean[i] = (float) (((double) straight[i] + turned[i]) / 2);
      }
      assertThat(answers(model)).containsExactly(mean);
      model.save(file);
    }
    try (NetworkModel loaded = ModelFile.load(file)) {
      assertThat(loaded.card().options().tools().mirrorTesting()).isTrue();
    }
  }

  @Test
  void mirroredCopiesAreLearnedBesideTheExamples() {
    List<Long> totals = new ArrayList<>();
    Job job = new Job(step -> totals.add(step.total()), new CancelToken(), 1);
    try (NetworkModel model = train(options("mirror", 1, 1), NOTHING, null, job)) {
      assertThat(totals).contains(7L).doesNotContain(4L);
      assertThat(model.card().trainingExamples()).isEqualTo(26);
    }
  }

  @Test
  void temperatureNeedsAValidationPart() {
    assertThatThrownBy(() -> train(options("temperature", 1, 1), NOTHING, null, Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageContaining("validation part");
  }

  @Property(tries = 300)
  void temperatureNeverChangesTheMostProbableClass(
      @ForAll @LongRange(min = 0) long seed, @ForAll @DoubleRange(min = 0.05, max = 20) double temperature) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] p = new float[2 + random.nextInt(5)];
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      // Near ties, and values that underflow.
      p[c] = random.nextInt(4) == 0 ? 0 : (float) (0.25 + random.nextInt(4) * 1e-7);
      sum += p[c];
    }
    for (int c = 0; c < p.length; c++) {
      p[c] = sum == 0 ? 1f / p.length : (float) (p[c] / sum);
    }
    Prediction scaled = new Prediction("x", Temperature.apply(p, temperature));
    assertThat(scaled.top()).isEqualTo(new Prediction("x", p).top());
    double total = 0;
    for (float value : scaled.probabilities()) {
      total += value;
    }
    assertThat(total).isCloseTo(1, Offset.offset(1e-5));
  }

  @Test
  void mixedClipsAreAsLongAsTheLongerAndHoldTheLastFrameOfTheShorter() {
    float[] pixels = {1, 0, 0, 0.2f, 0.4f, 0.8f};
    Batch batch = new Batch(2, 3, 1, pixels, new float[] {1, 0, 0, 1, 1, 0}, 2, new float[] {1, 0, 0.5f, 0.5f}, new int[] {0, 1})
        .with(SoftTargets.of(new int[] {0, 1}, 2, 0));
    Batch mixed = Mixup.mix(batch, 0.75, new int[] {1, 0});
    assertThat(mixed.mask()).containsExactly(1, 1, 0, 1, 1, 0);
    assertThat(mixed.pixels()).containsExactly(
        new float[] {0.75f + 0.05f, 0.75f + 0.1f, 0, 0.15f + 0.25f, 0.3f + 0.25f, 0}, Offset.offset(1e-6f));
    assertThat(mixed.targets()).containsExactly(0.75f, 0.25f, 0.25f, 0.75f);
    assertThat(mixed.histograms()).containsExactly(0.875f, 0.125f, 0.625f, 0.375f);
    assertThat(Mixup.mix(batch, 0.4, 7).pixels()).containsExactly(Mixup.mix(batch, 0.4, 7).pixels());
  }

  @Test
  void balancedPassesDrawEveryClassAndEveryExampleOfAClassEquallyOften() {
    int[] labels = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 3, 3, 3};
    int[] classes = new int[4];
    int[] times = new int[labels.length];
    List<int[]> batches = BatchPlan.balanced(labels, 4, 8, 5, 2);
    assertThat(batches).extracting(b -> b.length).containsExactly(8, 8, 5);
    for (int[] batch : batches) {
      Arrays.stream(batch).forEach(i -> times[i]++);
      Arrays.stream(batch).forEach(i -> classes[labels[i]]++);
    }
    assertThat(classes).containsExactly(7, 7, 0, 7);
    assertThat(Arrays.stream(times).limit(13)).allMatch(n -> n <= 1);
    assertThat(Arrays.stream(times).skip(13).limit(5)).allMatch(n -> n == 1 || n == 2);
    assertThat(Arrays.stream(times).skip(18)).allMatch(n -> n == 2 || n == 3);
    assertThat(BatchPlan.balanced(labels, 4, 8, 5, 2)).usingRecursiveComparison().isEqualTo(batches);
    assertThat(BatchPlan.balanced(labels, 4, 8, 5, 3)).usingRecursiveComparison().isNotEqualTo(batches);
    List<Draw> draws = BatchPlan.draws(List.of(new int[] {4, 2}, new int[] {4, 4}), 5);
    assertThat(draws.get(1).repeats()).containsExactly(1, 2);
  }

  @Test
  void anExampleDrawnTwiceIsChangedInTwoWays() {
    BatchBuilder builder = new BatchBuilder(TRAINING, true, PixelInput.GRAY, AugmentOptions.MILD, 5);
    float[] first = builder.build(new int[] {3}, new int[] {0}, 1).pixels();
    assertThat(first).containsExactly(builder.build(new int[] {3}, 1).pixels());
    assertThat(builder.build(new int[] {3}, new int[] {1}, 1).pixels()).isNotEqualTo(first);
  }

  @Test
  void fineTuningStartsFromTheWeightsOfAFinishedModel() {
    Path file = folder.resolve("first.mien");
    try (NetworkModel first = train(options("", 3, 1), NOTHING, null, Job.quiet())) {
      first.save(file);
      // So slow that nothing is learned: what comes out is what went in.
      TrainingOptions still = new TrainingOptions(
          "paper", true, 8, 1, 0, 1, 1e-30, false, "", 9, TrainingTools.parse("start=" + file));
      try (NetworkModel same = train(still, NOTHING, null, Job.quiet())) {
        assertThat(answers(same)).containsExactly(answers(first));
        assertThat(same.card().startedFrom()).isEqualTo(TRAINING.origin().dataHash());
      }
      Origin o = TRAINING.origin();
      Origin others = new Origin("toy", "1".repeat(64), "emotions 1", List.of("a", "b", "c", "d"), o.preparation());
      try (NetworkModel fresh = new NetworkTrainer(still).train(TRAINING, NOTHING, others, TrainingListener.NONE, Job.quiet())) {
        float[] before = first.startWeights().weights();
        float[] after = fresh.startWeights().weights();
        int head = 128 * 3 + 3;
        assertThat(Arrays.copyOf(after, before.length - head)).containsExactly(Arrays.copyOf(before, before.length - head), Offset.offset(1e-20f));
        assertThat(after).hasSize(before.length - head + 128 * 4 + 4);
        assertThat(fresh.classes()).hasSize(4);
      }
      refused(new TrainingOptions("plastic", true, 8, 1, 0, 1, 1e-3, false, "", 9, still.tools()), o, "not 'plastic'");
      Preparation other = new Preparation(ToyExamples.SIZE, "area", "lbp-paper");
      refused(still, new Origin("toy", "0".repeat(64), "emotions 1", o.classes(), other), "reads other inputs");
    }
  }

  @Test
  void aTrainingStartsFromOneNetworkAndNotFromAnEnsemble() {
    Path file = folder.resolve("several.mien");
    TrainingOptions two = new TrainingOptions("ensemble:paper*2", true, 8, 1, 0, 1, 1e-3, false, "", 9);
    try (TrainedModel several = NetworkTrainer.of(NetworkPresets.builtIn(), two, Optional.empty())
        .train(TRAINING, NOTHING, TRAINING.origin(), TrainingListener.NONE, Job.quiet())) {
      several.save(file);
    }
    refused(new TrainingOptions("paper", true, 8, 1, 0, 1, 1e-3, false, "", 9, TrainingTools.parse("start=" + file)),
        TRAINING.origin(), "an ensemble of several networks");
  }

  private static void refused(TrainingOptions options, Origin origin, String reason) {
    assertThatThrownBy(() ->
        new NetworkTrainer(options).train(TRAINING, NOTHING, origin, TrainingListener.NONE, Job.quiet()).close())
        .isInstanceOf(UserError.class).hasMessageContaining(reason);
  }
}
