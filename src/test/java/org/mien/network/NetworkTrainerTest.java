package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;
import org.mien.learn.Epoch;
import org.mien.learn.ExampleSet;
import org.mien.learn.PixelInput;
import org.mien.learn.Prediction;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;

class NetworkTrainerTest {

  private static final ExampleSet NOTHING = ToyExamples.stills(0, 0);

  static TrainingOptions options(boolean sequences, int epochs, long seed) {
    return new TrainingOptions("paper", sequences, 8, epochs, 3, 0.005, false, "", seed);
  }

  static NetworkModel train(TrainingOptions options, ToyExamples training, ExampleSet validation, Job job) {
    return new NetworkTrainer(options).train(training, validation, training.origin(), TrainingListener.NONE, job);
  }

  static double accuracy(NetworkModel model, ExampleSet examples) {
    List<Prediction> predictions = model.classify(examples, Job.quiet());
    int hits = 0;
    for (int i = 0; i < examples.size(); i++) {
      hits += predictions.get(i).top() == examples.label(i) ? 1 : 0;
    }
    return (double) hits / examples.size();
  }

  static float[] all(List<Prediction> predictions) {
    float[] all = new float[predictions.size() * ToyExamples.CLASSES];
    for (int i = 0; i < predictions.size(); i++) {
      System.arraycopy(predictions.get(i).probabilities(), 0, all, i * ToyExamples.CLASSES, ToyExamples.CLASSES);
    }
    return all;
  }

  private static Job threads(int n) {
    return new Job(Progress.NONE, new CancelToken(), n);
  }

  @Test
  void learnsStills() {
    ToyExamples training = ToyExamples.stills(160, 1);
    try (NetworkModel model = train(options(false, 12, 1), training, ToyExamples.stills(40, 2), Job.quiet())) {
      assertThat(accuracy(model, ToyExamples.stills(100, 3))).isGreaterThan(0.95);
      assertThat(model.card().trainingExamples()).isEqualTo(160);
      assertThat(model.card().validationExamples()).isEqualTo(40);
      assertThat(model.card().threads()).isEqualTo(1);
      assertThat(model.card().versions()).containsKeys("mien", "java", "deeplearning4j", "native build");
    }
  }

  @Test
  void learnsClipsOfDifferentLengthsWithHistogram() {
    ToyExamples training = ToyExamples.make("clip", 80, 2, 6, 12, 1);
    try (NetworkModel model = train(options(true, 10, 1), training, NOTHING.subset(List.of()), Job.quiet())) {
      assertThat(accuracy(model, ToyExamples.make("clip", 60, 1, 9, 12, 2))).isGreaterThan(0.95);
      assertThat(model.history()).hasSize(10);
      assertThat(model.card().bestEpoch()).isEqualTo(10);
      assertThat(model.history().get(9).validationLoss()).isNaN();
    }
  }

  @Test
  void sameSeedGivesTheSameBitsWhateverTheThreads() {
    ToyExamples training = ToyExamples.stills(50, 4);
    ToyExamples validation = ToyExamples.stills(20, 5);
    try (NetworkModel one = train(options(false, 3, 7), training, validation, threads(1));
        NetworkModel other = train(options(false, 3, 7), training, validation, threads(4));
        NetworkModel seeded = train(options(false, 3, 8), training, validation, threads(1))) {
      float[] first = all(one.classify(validation, threads(1)));
      assertThat(first).containsExactly(all(other.classify(validation, threads(3))));
      assertThat(first).containsExactly(all(one.classify(validation, threads(2))));
      assertThat(first).isNotEqualTo(all(seeded.classify(validation, threads(1))));
      assertThat(one.history()).usingRecursiveComparison().ignoringFields("seconds").isEqualTo(other.history());
    }
  }

  @Test
  void historyTellsLossAndAccuracyOfTheBestEpoch() {
    ToyExamples training = ToyExamples.stills(60, 6);
    ToyExamples validation = ToyExamples.stills(30, 9);
    List<Epoch> heard = new ArrayList<>();
    try (NetworkModel model = new NetworkTrainer(options(false, 6, 3))
        .train(training, validation, training.origin(), heard::add, Job.quiet())) {
      assertThat(heard).isEqualTo(model.history());
      Epoch best = model.history().get(model.card().bestEpoch() - 1);
      assertThat(model.history())
          .allSatisfy(e -> assertThat(e.validationLoss()).isGreaterThanOrEqualTo(best.validationLoss()));
      List<Prediction> predictions = model.classify(validation, Job.quiet());
      double loss = 0;
      for (int i = 0; i < validation.size(); i++) {
        loss -= Math.log(predictions.get(i).probabilities()[validation.label(i)]) / validation.size();
      }
      assertThat(loss).isCloseTo(best.validationLoss(), within(1e-6));
      assertThat(accuracy(model, validation)).isEqualTo(best.validationAccuracy());
    }
  }

  @Test
  void stopsEarlyAndRestoresTheBestWeights() {
    // The validation labels are turned round, so learning the training part makes its loss worse and worse.
    ToyExamples training = ToyExamples.stills(80, 11);
    ExampleSet wrong = new TurnedLabels(ToyExamples.stills(30, 12));
    try (NetworkModel model = train(options(false, 30, 5), training, wrong, Job.quiet())) {
      int best = model.card().bestEpoch();
      assertThat(model.history()).hasSize(best + 3);
      try (NetworkModel shorter = train(options(false, best, 5), training, NOTHING, Job.quiet())) {
        assertThat(all(model.classify(wrong, Job.quiet()))).containsExactly(all(shorter.classify(wrong, Job.quiet())));
      }
    }
  }

  @Test
  void patienceWaitsForTheLeastNumberOfEpochs() {
    ToyExamples training = ToyExamples.stills(80, 11);
    ExampleSet wrong = new TurnedLabels(ToyExamples.stills(30, 12));
    TrainingOptions patient = new TrainingOptions("paper", false, 8, 30, 9, 3, 0.005, false, "", 5);
    try (NetworkModel model = train(patient, training, wrong, Job.quiet())) {
      assertThat(model.card().bestEpoch()).isLessThan(6);
      assertThat(model.history()).hasSize(9);
    }
  }

  @Test
  void cancellingKeepsTheBestModelSoFarAndIsQuick() {
    ToyExamples training = ToyExamples.stills(400, 13);
    CancelToken cancel = new CancelToken();
    AtomicLong asked = new AtomicLong();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Progress progress = step -> {
      if (step.detail().startsWith("epoch 3") && step.done() % 50 == 10 && !cancel.isCancelled()) {
        asked.set(threads.getCurrentThreadCpuTime());
        cancel.cancel();
      }
    };
    Job job = new Job(progress, cancel, 2);
    try (NetworkModel model = train(options(false, 50, 2), training, ToyExamples.stills(20, 14), job)) {
      // Processor time: what else the machine does is not the training's doing.
      assertThat((threads.getCurrentThreadCpuTime() - asked.get()) / 1e9).isLessThan(1.0);
      assertThat(model.history()).hasSize(2);
      assertThat(accuracy(model, ToyExamples.stills(50, 15))).isGreaterThan(0.5);
    }
  }

  @Test
  void cancellingInTheFirstEpochLeavesNothing() {
    CancelToken cancel = new CancelToken();
    Job job = new Job(step -> cancel.cancel(), cancel, 1);
    assertThatThrownBy(() -> train(options(false, 5, 2), ToyExamples.stills(40, 1), NOTHING, job))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void cancelledWhileABatchIsBeingLearnedTheStepIsNotMade() {
    // A batch of long clips takes long: the token is looked at inside it, not only between batches.
    NetworkPlan plan = NetworkPlan.stills(3, 1).withSize(ToyExamples.SIZE, ToyExamples.SIZE);
    ToyExamples examples = ToyExamples.stills(8, 1);
    CancelToken cancel = new CancelToken();
    List<Progress.Step> steps = new ArrayList<>();
    try (Network network = Network.build(new PaperPreset(), plan)) {
      float[] before = network.weights();
      cancel.cancel();
      Answering answering = new Answering(examples.origin().preparation(), false, Temperature.NONE);
      TrainingLoop loop = new TrainingLoop(
          options(false, 2, 1), network, answering, examples, NOTHING, TrainingListener.NONE, new Job(steps::add, cancel, 1), null);
      assertThatThrownBy(loop::run).isInstanceOf(CancelledException.class);
      assertThat(network.weights()).containsExactly(before);
      assertThat(steps).isEmpty();
    }
  }

  @Test
  void progressCountsTheBatchesOfAllEpochs() {
    List<Progress.Step> steps = new ArrayList<>();
    Job job = new Job(steps::add, new CancelToken(), 1);
    try (NetworkModel model = train(options(false, 2, 2), ToyExamples.stills(20, 1), NOTHING, job)) {
      assertThat(steps).extracting(Progress.Step::done).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
      assertThat(steps).allSatisfy(s -> assertThat(s.total()).isEqualTo(6));
      assertThat(steps.get(5).detail()).matches("epoch 2, loss \\d\\.\\d{3}");
      assertThat(model.history()).hasSize(2);
    }
  }

  @Test
  void answersAsManyRowsAsAskedWhateverTheLastTrainingBatchWas() {
    // Deeplearning4j answers rows of the last fit's batch size unless its state is cleared.
    NetworkPlan plan = NetworkPlan.stills(3, 1).withSize(ToyExamples.SIZE, ToyExamples.SIZE);
    try (Network network = Network.build(new PaperPreset(), plan)) {
      network.learnBy(new CrossEntropy(ClassWeights.equal(3)));
      ToyExamples examples = ToyExamples.stills(16, 1);
      BatchBuilder builder = BatchBuilder.plain(examples, false, PixelInput.GRAY);
      network.learn(builder.build(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, 1));
      int[] all = IntStream.range(0, 16).toArray();
      assertThat(network.answer(builder.build(all, 1))).hasDimensions(16, 3);
      assertThat(network.answer(builder.build(new int[] {3}, 1))).hasDimensions(1, 3);
    }
  }

  @Test
  void theAnswerDependsNeitherOnTheBatchSplitNorOnPadding() {
    ToyExamples clips = ToyExamples.clips(30, 1, 7, 21);
    try (NetworkModel model = train(options(true, 2, 2), clips, NOTHING, Job.quiet())) {
      float[] together = all(model.classify(clips, 64, Job.quiet()));
      for (int split : new int[] {1, 4, 7}) {
        assertThat(all(model.classify(clips, split, Job.quiet()))).containsExactly(together, Offset.offset(1e-6f));
      }
    }
  }

  @Test
  void badExamplesAreRefusedInOneSentence() {
    ToyExamples unlabelled = ToyExamples.stills(4, 1).add(-1, new byte[256]);
    assertThatThrownBy(() -> train(options(false, 1, 1), unlabelled, NOTHING, Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageContaining("still 4 has no class");
    assertThatThrownBy(() -> train(options(false, 1, 1), ToyExamples.stills(0, 1), NOTHING, Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageContaining("no example to train on");
    assertThatThrownBy(() -> train(options(false, 1, 1), ToyExamples.clips(4, 2, 2, 1), NOTHING, Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageContaining("has 2 frames");
    TrainingOptions unknown = new TrainingOptions("nonsense", false, 8, 1, 1, 0.001, false, "", 1);
    assertThatThrownBy(() -> train(unknown, ToyExamples.stills(4, 1), NOTHING, Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageContaining("'nonsense'");
    try (NetworkModel model = train(options(false, 1, 1), ToyExamples.stills(8, 1), NOTHING, Job.quiet())) {
      assertThatThrownBy(() -> model.classify(ToyExamples.make("x", 3, 1, 1, 7, 1), Job.quiet()))
          .isInstanceOf(UserError.class).hasMessageContaining("histograms of 0 bins, not 7");
    }
  }

  @Test
  void trainsInsideAForeignClassLoader() throws Exception {
    List<Double> result = new ArrayList<>();
    Thread thread = new Thread(() -> {
      try (NetworkModel model = train(options(false, 1, 1), ToyExamples.stills(8, 1), NOTHING, Job.quiet())) {
        result.add(accuracy(model, ToyExamples.stills(4, 1)));
      }
    });
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    thread.start();
    thread.join();
    assertThat(result).hasSize(1);
  }

  /** Examples under the wrong labels. */
  private record TurnedLabels(ExampleSet all) implements ExampleSet {
    @Override
    public int size() {
      return all.size();
    }

    @Override
    public String clipId(int example) {
      return all.clipId(example);
    }

    @Override
    public int label(int example) {
      return (all.label(example) + 1) % ToyExamples.CLASSES;
    }

    @Override
    public int frames(int example) {
      return all.frames(example);
    }

    @Override
    public int frameSize() {
      return all.frameSize();
    }

    @Override
    public void frame(int example, int frame, byte[] target, int offset) {
      all.frame(example, frame, target, offset);
    }

    @Override
    public int histogramLength() {
      return all.histogramLength();
    }

    @Override
    public void histogram(int example, float[] target, int offset) {
      all.histogram(example, target, offset);
    }
  }
}
