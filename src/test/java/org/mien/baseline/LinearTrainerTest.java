package org.mien.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;
import org.mien.learn.Origin;
import org.mien.learn.Prediction;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingListener;

class LinearTrainerTest {

  private static final Origin ORIGIN = new Origin("made up", "0".repeat(64), "emotions 1", List.of("anger", "fear", "joy"),
      Preparation.paper());
  private static final ExampleSet TRAIN = Histograms.random(400, 12, 3, 2, 1);
  private static final ExampleSet VALIDATION = Histograms.random(100, 12, 3, 2, 2);
  private static final ExampleSet TEST = Histograms.random(200, 12, 3, 2, 3);
  private static final ExampleSet NONE = new Histograms(new float[0][], new int[0]);

  @TempDir
  private Path folder;

  @Test
  void learnsWhatIsThereAndBeatsTheMajority() {
    double majority = accuracy(train(LinearOptions.majority(), 2), TEST);
    assertThat(accuracy(train(LinearOptions.logistic(), 2), TEST)).isGreaterThan(majority + 0.3);
    assertThat(accuracy(train(LinearOptions.svm(), 2), TEST)).isGreaterThan(majority + 0.3);
  }

  @Test
  void threadsAndEarlierTrainingsChangeNoBit() {
    for (LinearOptions options : List.of(LinearOptions.logistic(), LinearOptions.svm())) {
      List<Prediction> first = train(options, 1).classify(TEST, Job.quiet());
      train(LinearOptions.svm(), 3);
      List<Prediction> second = train(options, 4).classify(TEST, Job.quiet());
      assertThat(second).usingRecursiveComparison().isEqualTo(first);
    }
  }

  @Test
  void scalingAndCostComeFromTheTrainingFoldAlone() {
    LinearModel model = train(LinearOptions.logistic(), 2);
    List<Prediction> together = model.classify(TEST, Job.quiet());
    Prediction alone = model.classify(TEST.subset(List.of(17)), Job.quiet()).get(0);
    assertThat(alone.probabilities()).isEqualTo(together.get(17).probabilities());
    assertThat(alone.clipId()).isEqualTo("clip17");
  }

  @Test
  void theCostIsChosenByTheValidationPart() {
    // Whatever is learned from pure noise is wrong elsewhere, so a small C must win; on the noise itself the largest does.
    ExampleSet noise = Histograms.random(60, 12, 3, 0, 4);
    LinearModel cautious = trainer(LinearOptions.logistic()).train(noise, Histograms.random(300, 12, 3, 0, 5), ORIGIN,
        TrainingListener.NONE, Job.quiet());
    LinearModel bold = trainer(LinearOptions.logistic()).train(noise, noise, ORIGIN, TrainingListener.NONE, Job.quiet());
    assertThat(cautious.cost()).isLessThanOrEqualTo(0.01);
    assertThat(bold.cost()).isEqualTo(1.0);
    assertThat(trainer(LinearOptions.logistic()).train(TRAIN, NONE, ORIGIN, TrainingListener.NONE, Job.quiet()).cost())
        .isEqualTo(LinearOptions.COST_UNCHOSEN);
  }

  @Test
  void probabilitiesSumToOneAndAClassThatWasNeverSeenHasNone() {
    List<Integer> withoutJoy = IntStream.range(0, TRAIN.size()).filter(i -> TRAIN.label(i) != 2).boxed().toList();
    for (LinearKind kind : LinearKind.values()) {
      LinearModel model = trainer(new LinearOptions(kind, List.of(0.1), false)).train(TRAIN.subset(withoutJoy), NONE, ORIGIN,
          TrainingListener.NONE, Job.quiet());
      assertThat(model.classify(TEST, Job.quiet())).hasSize(200).allSatisfy(p -> {
        assertThat(p.probabilities()[2]).isZero();
        assertThat(p.probabilities()[0] + p.probabilities()[1]).isCloseTo(1, within(1e-6f));
      });
    }
  }

  @Test
  void oneClassAloneIsAlwaysSaid() {
    List<Integer> fear = IntStream.range(0, TRAIN.size()).filter(i -> TRAIN.label(i) == 1).boxed().toList();
    LinearModel model = trainer(LinearOptions.logistic()).train(TRAIN.subset(fear), NONE, ORIGIN, TrainingListener.NONE,
        Job.quiet());
    assertThat(model.classify(TEST, Job.quiet()).get(0).probabilities()).containsExactly(0, 1, 0);
  }

  @Test
  void theMajoritySaysTheSharesOfTheTrainingPart() {
    ExampleSet four = new Histograms(new float[4][0], new int[] {1, 1, 2, 1});
    LinearModel model = trainer(LinearOptions.majority()).train(four, NONE, ORIGIN, TrainingListener.NONE, Job.quiet());
    float[] p = model.classify(TEST, Job.quiet()).get(0).probabilities();
    assertThat(p[0]).isZero();
    assertThat(p[1]).isCloseTo(0.75f, within(1e-6f));
    assertThat(p[2]).isCloseTo(0.25f, within(1e-6f));
  }

  @Test
  void classWeightsRaiseTheRecallOfARareClass() {
    List<Integer> uneven = IntStream.range(0, TRAIN.size()).filter(i -> TRAIN.label(i) != 2 || i % 10 == 0).boxed().toList();
    double[] recall = new double[2];
    for (int weighted = 0; weighted < 2; weighted++) {
      LinearModel model = trainer(new LinearOptions(LinearKind.LOGISTIC, List.of(0.1), weighted == 1))
          .train(TRAIN.subset(uneven), NONE, ORIGIN, TrainingListener.NONE, Job.quiet());
      List<Integer> joy = IntStream.range(0, TEST.size()).filter(i -> TEST.label(i) == 2).boxed().toList();
      recall[weighted] = accuracy(model, TEST.subset(joy));
    }
    assertThat(recall[1]).isGreaterThan(recall[0] + 0.1);
  }

  @Test
  void aModelIsReadAsItWasWritten() {
    for (LinearOptions options : List.of(LinearOptions.logistic(), LinearOptions.svm(), LinearOptions.majority())) {
      LinearModel model = train(options, 1);
      Path file = folder.resolve("model.json");
      model.save(file);
      LinearModel again = LinearModel.load(file);
      assertThat(again.classify(TEST, Job.quiet())).usingRecursiveComparison()
          .isEqualTo(model.classify(TEST, Job.quiet()));
      assertThat(again.card()).isEqualTo(model.card());
      assertThat(again.history()).isEqualTo(model.history());
      assertThat(again.cost()).isEqualTo(model.cost());
    }
  }

  @Test
  void damagedModelFilesGetOneSentence() throws IOException {
    Path file = folder.resolve("model.json");
    train(LinearOptions.logistic(), 1).save(file);
    String text = Files.readString(file);
    refused(file, text.replace("\"format\" : 1", "\"format\" : 2"), "has format 2");
    refused(file, text.replaceAll("\"mean\" : \\[ [^,]*,", "\"mean\" : ["), "is not a whole linear model");
    refused(file, text.replace("\"kind\" : \"logistic\"", "\"kind\" : \"magic\""), "is not a whole linear model");
    refused(file, text.replaceAll("\"present\" : \\[[^\\]]*\\]", "\"present\" : [ false, false, false ]"),
        "is not a whole linear model");
    refused(file, text.replace("\"history\" : [", "\"history\" : [ null,"), "is not a whole linear model");
    refused(file, text.substring(0, 300), "not the JSON");
    assertThatThrownBy(() -> LinearModel.load(folder.resolve("none.json"))).isInstanceOf(UserError.class);
  }

  @Test
  void farFromEverythingLearnedTheAnswerIsStillOne() {
    LinearWeights weights = new LinearWeights(LinearKind.LOGISTIC, 1, new Standardiser(new double[1], new double[] {1}),
        new double[][] {{-2, 0}, {-1, 0}, {-3, 0}}, new boolean[] {true, true, true});
    assertThat(weights.probabilities(new float[] {5000})).containsExactly(0, 1, 0);
    assertThat(weights.probabilities(new float[] {0})).containsExactly(1 / 3f, 1 / 3f, 1 / 3f);
  }

  @Test
  void otherHistogramsAndMissingOnesAreRefused() {
    LinearModel model = train(LinearOptions.logistic(), 1);
    assertThatThrownBy(() -> model.classify(Histograms.random(2, 9, 3, 1, 1), Job.quiet())).isInstanceOf(UserError.class)
        .hasMessageContaining("of 12 bins, and the examples have 9");
    Histograms bare = new Histograms(new float[2][0], new int[] {0, 1});
    assertThatThrownBy(() -> trainer(LinearOptions.svm()).train(bare, NONE, ORIGIN, TrainingListener.NONE, Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageContaining("no texture histogram");
    assertThatThrownBy(() -> trainer(LinearOptions.svm()).train(NONE, NONE, ORIGIN, TrainingListener.NONE, Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageContaining("no example to train on");
    assertThatThrownBy(() -> new LinearOptions(LinearKind.SVM, List.of(1.0, 0.1), false)).hasMessageContaining("ascend");
  }

  @Test
  @Timeout(20)
  void cancellingStopsInsideTheSolver() {
    CancelToken cancel = new CancelToken();
    ExampleSet large = Histograms.random(8000, 200, 3, 0.1, 6);
    Job job = new Job(Progress.NONE, cancel, 2);
    LinearFit fit = new LinearFit(rows(large), labels(large), 3, cancel);
    Thread stopper = new Thread(() -> {
      try {
        Thread.sleep(150);
        cancel.cancel();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    stopper.start();
    assertThatThrownBy(() -> fit.train(LinearOptions.logistic(), 1e6, null, 1e-14, job))
        .isInstanceOf(CancelledException.class);
  }

  private static LinearTrainer trainer(LinearOptions options) {
    return new LinearTrainer(options, 1);
  }

  private static LinearModel train(LinearOptions options, int threads) {
    return trainer(options).train(TRAIN, VALIDATION, ORIGIN, TrainingListener.NONE,
        new Job(Progress.NONE, new CancelToken(), threads));
  }

  private static double accuracy(LinearModel model, ExampleSet examples) {
    List<Prediction> predictions = model.classify(examples, Job.quiet());
    return IntStream.range(0, examples.size()).filter(i -> predictions.get(i).top() == examples.label(i)).count()
        / (double) examples.size();
  }

  private static float[][] rows(ExampleSet examples) {
    return ((Histograms) examples).rows();
  }

  private static int[] labels(ExampleSet examples) {
    return ((Histograms) examples).labels();
  }

  private static void refused(Path file, String text, String sentence) throws IOException {
    Files.writeString(file, text);
    assertThatThrownBy(() -> LinearModel.load(file)).isInstanceOf(UserError.class).hasMessageContaining(sentence);
  }
}
