package org.mien.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

class BaselineTrainerTest {

  private static final Origin ORIGIN = new Origin("made up", "0".repeat(64), "emotions 1", List.of("anger", "fear", "joy"),
      Preparation.paper());
  private static final ExampleSet TRAIN = Histograms.random(300, 12, 3, 2, 1);
  private static final ExampleSet VALIDATION = Histograms.random(100, 12, 3, 2, 2);
  private static final ExampleSet TEST = Histograms.random(200, 12, 3, 2, 3);
  private static final ExampleSet NONE = new Histograms(new float[0][], new int[0]);

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"knn:k=15", "linear-svm", "rbf-svm:balanced", "rbf-svm:gamma=0.02,C=3", "rbf-svm:kernel=laplace",
      "multinomial:C=0.1", "random-forest"})
  void learnsWhatIsThere(String spec) {
    assertThat(accuracy(train(spec, 2), TEST)).isGreaterThan(0.65);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chance", "knn", "linear-svm:balanced", "rbf-svm:C=3", "multinomial", "random-forest:trees=30"})
  void threadsAndOtherExamplesChangeNoBit(String spec) {
    List<Prediction> one = train(spec, 1).classify(TEST, Job.quiet());
    BaselineModel again = train(spec, 4);
    assertThat(again.classify(TEST, Job.quiet())).usingRecursiveComparison().isEqualTo(one);
    Prediction alone = again.classify(TEST.subset(List.of(17)), Job.quiet()).get(0);
    assertThat(alone.probabilities()).isEqualTo(one.get(17).probabilities());
  }

  @ParameterizedTest
  @ValueSource(strings = {"knn:k=7", "linear-svm", "rbf-svm:balanced", "multinomial"})
  void theOrderOfExamplesDoesNotMatter(String spec) {
    List<Integer> turned = IntStream.range(0, TRAIN.size()).map(i -> (i * 7 + 3) % TRAIN.size()).boxed().toList();
    assertThat(turned).doesNotHaveDuplicates();
    BaselineModel model = Baselines.trainer(spec, 1) instanceof BaselineTrainer t
        ? t.train(TRAIN.subset(turned), NONE, ORIGIN, TrainingListener.NONE, Job.quiet()) : null;
    List<Prediction> other = model.classify(TEST, Job.quiet());
    List<Prediction> one = train(spec, 2).classify(TEST, Job.quiet());
    long different = IntStream.range(0, one.size()).filter(i -> sure(one.get(i)) && one.get(i).top() != other.get(i).top())
        .count();
    assertThat(different).isZero();
  }

  /** Neither a tie nor close to one. */
  private static boolean sure(Prediction prediction) {
    float[] sorted = prediction.probabilities().clone();
    Arrays.sort(sorted);
    return sorted[2] - sorted[1] > 0.02;
  }

  @ParameterizedTest
  @ValueSource(strings = {"chance", "knn:k=3", "linear-svm", "rbf-svm:kernel=laplace", "multinomial:balanced", "random-forest:trees=20,depth=3"})
  void aModelIsReadAsItWasWritten(String spec) {
    BaselineModel model = train(spec, 2);
    Path file = folder.resolve("model.baseline");
    model.save(file);
    BaselineModel again = BaselineModel.load(file);
    assertThat(again.classify(TEST, Job.quiet())).usingRecursiveComparison().isEqualTo(model.classify(TEST, Job.quiet()));
    assertThat(again.card()).isEqualTo(model.card());
    assertThat(again.history()).isEqualTo(model.history());
    assertThat(again.spec()).isEqualTo(model.spec());
  }

  @Test
  void damagedModelFilesGetOneSentence() throws IOException {
    Path file = folder.resolve("model.baseline");
    train("rbf-svm", 1).save(file);
    byte[] whole = Files.readAllBytes(file);
    refused(file, Arrays.copyOf(whole, whole.length - 8), "is damaged");
    refused(file, Arrays.copyOf(whole, 6), "is not a baseline model");
    refused(file, Arrays.copyOf(whole, 60), "");
    refused(file, replaced(whole, "\"rows\" : 3", "\"rows\" : 9"), "is damaged");
    refused(file, replaced(whole, "\"format\" : 1", "\"format\" : 2"), "has format 2");
    refused(file, replaced(whole, "\"rbf-svm:histogram\"", "\"rbf-sv!:histogram\""), "There is no baseline");
    refused(file, replaced(whole, "\"rbf-svm:histogram\"", "\"knn:histogram\"    "), "not a whole baseline model");
    byte[] infinite = whole.clone();
    Arrays.fill(infinite, whole.length - 8, whole.length, (byte) 0xff);
    refused(file, infinite, "not a whole baseline model");
    refused(file, withHeader(whole, "\"history\" : [", "\"history\" : [ null,"), "is damaged");
    refused(file, withHeader(whole, "\"preparation\" : {", "\"once\" : {"), "is damaged");
    assertThatThrownBy(() -> BaselineModel.load(folder.resolve("none"))).isInstanceOf(UserError.class);
  }

  /** Their bytes are 2^64 - 16 and 16, so together they seem to take none. */
  @Test
  void tablesWhoseSizeOverflowsAreRefusedBeforeMemoryIsTaken() throws IOException {
    Path file = folder.resolve("model.baseline");
    train("rbf-svm", 1).save(file);
    String huge = "{\"name\":\"a\",\"type\":\"double\",\"rows\":1073741825,\"columns\":2147483646},"
        + "{\"name\":\"b\",\"type\":\"double\",\"rows\":1,\"columns\":2},";
    refused(file, withHeader(Files.readAllBytes(file), "\"tables\" : [", "\"tables\" : [" + huge), "is damaged");
  }

  @Test
  void chanceNamesEveryClassAsOftenAsItWas() {
    int[] labels = IntStream.range(0, 100).map(i -> i < 70 ? 0 : i < 90 ? 1 : 2).toArray();
    BaselineModel model = (BaselineModel) Baselines.trainer("chance", 5)
        .train(new Histograms(new float[100][0], labels), NONE, ORIGIN, TrainingListener.NONE, Job.quiet());
    List<Prediction> said = model.classify(new Histograms(new float[20000][0], new int[20000]), Job.quiet());
    for (int k = 0; k < 3; k++) {
      int c = k;
      assertThat(said.stream().filter(p -> p.top() == c).count() / 20000.0)
          .isCloseTo(List.of(0.7, 0.2, 0.1).get(k), within(0.012));
    }
    Baselines.trainer("chance", 6);
    List<Prediction> other = Baselines.trainer("chance", 6).train(new Histograms(new float[100][0], labels), NONE, ORIGIN,
        TrainingListener.NONE, Job.quiet()).classify(new Histograms(new float[20000][0], new int[20000]), Job.quiet());
    assertThat(IntStream.range(0, 20000).filter(i -> said.get(i).top() != other.get(i).top()).count()).isGreaterThan(5000);
  }

  @Test
  void aClassThatWasNeverSeenIsNeverSaidAndOneClassAloneAlways() {
    List<Integer> withoutJoy = IntStream.range(0, TRAIN.size()).filter(i -> TRAIN.label(i) != 2).boxed().toList();
    List<Integer> fear = IntStream.range(0, TRAIN.size()).filter(i -> TRAIN.label(i) == 1).boxed().toList();
    for (String spec : List.of("chance", "knn", "linear-svm", "rbf-svm:balanced", "multinomial", "random-forest:trees=25")) {
      assertThat(train(spec, TRAIN.subset(withoutJoy), NONE).classify(TEST, Job.quiet())).allSatisfy(p -> {
        assertThat(p.probabilities()[2]).isZero();
        assertThat(p.probabilities()[0] + p.probabilities()[1]).isCloseTo(1, within(1e-6f));
      });
      BaselineModel sure = train(spec, TRAIN.subset(fear), NONE);
      assertThat(sure.classify(TEST, Job.quiet()).get(0).probabilities()[1]).isCloseTo(1, within(1e-6f));
      sure.save(folder.resolve("sure"));
      assertThat(BaselineModel.load(folder.resolve("sure")).classify(TEST, Job.quiet()).get(0).top()).isEqualTo(1);
    }
  }

  @Test
  void amongAlternativesTheValidationPartChooses() {
    // With a kernel so narrow that every example is alone, nothing is learned for others.
    BaselineModel model = train("rbf-svm:gamma=1000|0.02", TRAIN, VALIDATION);
    assertThat(model.spec()).hasToString("rbf-svm:histogram,gamma=0.02");
    assertThat(train("rbf-svm:gamma=1000|0.02", TRAIN, NONE).spec()).hasToString("rbf-svm:histogram,gamma=1000");
  }

  @Test
  void classWeightsRaiseTheRecallOfARareClass() {
    List<Integer> uneven = IntStream.range(0, TRAIN.size()).filter(i -> TRAIN.label(i) != 2 || i % 8 == 0).boxed().toList();
    List<Integer> joy = IntStream.range(0, TEST.size()).filter(i -> TEST.label(i) == 2).boxed().toList();
    for (String spec : List.of("rbf-svm:gamma=0.02", "linear-svm")) {
      double plain = accuracy(train(spec, TRAIN.subset(uneven), NONE), TEST.subset(joy));
      String weighted = spec + (spec.contains(":") ? "," : ":") + "balanced";
      assertThat(accuracy(train(weighted, TRAIN.subset(uneven), NONE), TEST.subset(joy))).isGreaterThan(plain + 0.1);
    }
  }

  @Test
  void whatIsMissingGetsOneSentence() {
    assertThatThrownBy(() -> train("rbf-svm", NONE, NONE)).isInstanceOf(UserError.class)
        .hasMessageContaining("no example to train on");
    ExampleSet bare = new Histograms(new float[2][0], new int[] {0, 1});
    assertThatThrownBy(() -> train("knn", bare, NONE)).isInstanceOf(UserError.class)
        .hasMessageContaining("no texture histogram");
    assertThatThrownBy(() -> train("knn", 1).classify(Histograms.random(2, 9, 3, 1, 1), Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageContaining("of 12 bins, and the examples have 9");
  }

  @Test
  void aCancelledTrainingStops() {
    CancelToken cancel = new CancelToken();
    cancel.cancel();
    assertThatThrownBy(() -> Baselines.trainer("rbf-svm", 1).train(TRAIN, NONE, ORIGIN, TrainingListener.NONE,
        new Job(Progress.NONE, cancel, 1))).isInstanceOf(CancelledException.class);
  }

  private static BaselineModel train(String spec, int threads) {
    return (BaselineModel) Baselines.trainer(spec, 1).train(TRAIN, NONE, ORIGIN, TrainingListener.NONE,
        new Job(Progress.NONE, new CancelToken(), threads));
  }

  private static BaselineModel train(String spec, ExampleSet training, ExampleSet validation) {
    return (BaselineModel) Baselines.trainer(spec, 1).train(training, validation, ORIGIN, TrainingListener.NONE, Job.quiet());
  }

  private static double accuracy(BaselineModel model, ExampleSet examples) {
    List<Prediction> predictions = model.classify(examples, Job.quiet());
    return IntStream.range(0, examples.size()).filter(i -> predictions.get(i).top() == examples.label(i)).count()
        / (double) examples.size();
  }

  private static void refused(Path file, byte[] content, String sentence) throws IOException {
    Files.write(file, content);
    assertThatThrownBy(() -> BaselineModel.load(file)).isInstanceOf(UserError.class).hasMessageContaining(sentence);
  }

  private static byte[] withHeader(byte[] whole, String from, String to) {
    int length = ByteBuffer.wrap(whole).getInt(8);
    String header = new String(whole, 12, length, StandardCharsets.UTF_8);
    assertThat(header).contains(from);
    byte[] changed = header.replace(from, to).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(whole.length - length + changed.length).put(whole, 0, 8).putInt(changed.length).put(changed)
        .put(whole, 12 + length, whole.length - 12 - length).array();
  }

  private static byte[] replaced(byte[] content, String from, String to) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(from);
    return text.replaceFirst(java.util.regex.Pattern.quote(from), to).getBytes(StandardCharsets.ISO_8859_1);
  }
}
