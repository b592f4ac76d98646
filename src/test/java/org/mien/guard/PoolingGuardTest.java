package org.mien.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.baseline.Baselines;
import org.mien.experiment.CrossValidationResults;
import org.mien.experiment.LearnerPlan;
import org.mien.experiment.Learners;
import org.mien.experiment.PredictionTable;
import org.mien.experiment.Results;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Prediction;
import org.mien.metrics.Bootstrap;
import org.mien.metrics.Evaluation;
import org.mien.metrics.Metric;
import org.mien.metrics.Outcome;

/** The traps: F1 averaged over folds; a class absent in a fold; rows in the wrong order. */
class PoolingGuardTest {

  private static final List<String> CLASSES = List.of("anger", "fear", "surprise");
  private static final Bootstrap.Settings SETTINGS = new Bootstrap.Settings(100, 0.95, 1);

  @TempDir
  private Path folder;

  @Test
  void aMeanOfFoldScoresIsNoNumberWhereAFoldLacksAClass() throws IOException {
    CrossValidationResults results = contemptOfOnePerson(Map.of());
    List<Outcome> pooled = results.learner("logistic").orElseThrow().bySeed().get(1L).outcomes();
    Map<String, List<Outcome>> folds = pooled.stream().collect(Collectors.groupingBy(Outcome::subject));
    double mean = folds.values().stream()
        .mapToDouble(fold -> Evaluation.of(results.plan().labels(), fold, SETTINGS, Job.quiet()).score(Metric.UAR).value())
        .average().orElseThrow();
    assertThat(mean).isNaN();
    assertThat(Evaluation.of(results.plan().labels(), folds.get("s0"), SETTINGS, Job.quiet()).score(Metric.UAR).note())
        .contains("contempt");
    assertThat(results.learner("logistic").orElseThrow().bySeed().get(1L).evaluation().score(Metric.UF1).value()).isBetween(0., 1.);
  }

  @Test
  void foldsThatTestAClipTwiceCannotBePooled() {
    List<Outcome> twice = List.of(outcome("a", 0, 0), outcome("b", 1, 1), outcome("a", 0, 1));
    assertThatThrownBy(() -> Evaluation.of(CLASSES, twice, SETTINGS, Job.quiet())).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("clip a was predicted twice; each clip counts once");
  }

  @Test
  void aClassThatCannotBeLearnedInAFoldStaysInItsScores() throws IOException {
    CrossValidationResults results = contemptOfOnePerson(Map.of());
    for (String learner : List.of("logistic", "rbf", "knn", "spy")) {
      Results made = results.learner(learner).orElseThrow().bySeed().get(1L);
      assertThat(made.outcomes()).hasSize(5 * 6 + 2).allSatisfy(o -> assertThat(o.probabilities()).hasSize(4));
      int contempt = results.plan().labels().indexOf("contempt");
      assertThat(made.outcomes()).filteredOn(o -> o.actual() == contempt).hasSize(2)
          .allSatisfy(o -> assertThat(o.predicted()).as(learner).isNotEqualTo(contempt));
      assertThat(made.evaluation().confusion().recall(contempt).value()).as(learner).isZero();
      // Three classes at best, and nothing for the fourth: it is in the mean, not dropped from it.
      assertThat(made.evaluation().score(Metric.UF1).value()).isLessThanOrEqualTo(0.75);
    }
    assertThat(results.study().notes())
        .contains("Fold 's4': The class 'contempt' (2 clips) has no clip in the training part.");
  }

  @Test
  void answersInAnotherOrderAreTheSameResult() throws IOException {
    CrossValidationResults straight = contemptOfOnePerson(Map.of("order", "straight"));
    CrossValidationResults shuffled = contemptOfOnePerson(Map.of("order", "reversed"));
    assertThat(shuffled.folder().predictions("spy", 1)).hasSameBinaryContentAs(straight.folder().predictions("spy", 1));
    Path table = straight.folder().predictions("spy", 1);
    List<String> lines = new ArrayList<>(Files.readAllLines(table));
    lines.subList(1, lines.size()).sort(Comparator.reverseOrder());
    Path mixed = Files.write(folder.resolve("mixed.csv"), lines);
    List<Outcome> again = PredictionTable.read(mixed, straight.plan().labels());
    assertThat(Evaluation.of(straight.plan().labels(), again, SETTINGS, Job.quiet()).score(Metric.UF1).value())
        .isEqualTo(straight.learner("spy").orElseThrow().bySeed().get(1L).evaluation().score(Metric.UF1).value());
  }

  @Test
  void aLearnerThatAnswersForOtherClipsIsRefused() {
    assertThatThrownBy(() -> contemptOfOnePerson(Map.of("order", "short"))).isInstanceOf(IllegalStateException.class)
        .hasMessage("a learner must answer for every test clip once, and for no other");
    assertThatThrownBy(() -> contemptOfOnePerson(Map.of("order", "twice"))).hasMessageContaining("for every test clip once");
    assertThatThrownBy(() -> GuardData.people(folder.resolve("data"), 5, 2, "anger", "fear").holdOut(
        folder.resolve("run-short"), new Learners((o, state) -> new SpyTrainer(all -> all.subList(1, all.size())), Map.of()),
        "by-subject", List.of())).hasMessageContaining("for every test clip once");
  }

  @Test
  void aTableOfOtherClassesIsRefused() throws IOException {
    Path table = folder.resolve("predictions.csv");
    PredictionTable.write(table, CLASSES, List.of(outcome("a", 0, 0)));
    assertThatThrownBy(() -> PredictionTable.read(table, List.of("anger", "joy"))).isInstanceOf(UserError.class)
        .hasMessageContaining("row 2 is not a prediction for these classes");
    // Classes in another order are found by their names.
    List<Outcome> read = PredictionTable.read(table, List.of("surprise", "fear", "anger"));
    assertThat(read.get(0).actual()).isEqualTo(2);
    assertThat(read.get(0).predicted()).isEqualTo(2);
  }

  @Test
  void aTableThatHasAClipTwiceIsRefused() throws IOException {
    Path table = folder.resolve("twice.csv");
    PredictionTable.write(table, CLASSES, List.of(outcome("a", 0, 0), outcome("b", 1, 1), outcome("a", 0, 1)));
    assertThatThrownBy(() -> PredictionTable.read(table, CLASSES)).isInstanceOf(UserError.class)
        .hasMessageContaining("has two predictions for the clip 'a'");
  }

  private CrossValidationResults contemptOfOnePerson(Map<String, String> words) throws IOException {
    String order = words.getOrDefault("order", "straight");
    UnaryOperator<List<Prediction>> change = switch (order) {
      case "reversed" -> all -> {
        Collections.reverse(all);
        return all;
      };
      case "short" -> all -> all.subList(1, all.size());
      case "twice" -> all -> {
        all.set(0, all.get(1));
        return all;
      };
      default -> UnaryOperator.identity();
    };
    GuardData data = GuardData.people(folder.resolve("data"), 5, 2, "anger", "fear", "surprise")
        .still("s4-contempt-0", "contempt", "s4", 120, 1).still("s4-contempt-1", "contempt", "s4", 125, 2);
    Learners learners = new Learners((options, state) -> new SpyTrainer(change), Baselines.byKey());
    return data.crossValidate(folder.resolve(order), learners, "loso", List.of(
        LearnerPlan.network("spy", GuardData.PREPARATION, GuardData.TRAINING),
        LearnerPlan.baseline("logistic", GuardData.PREPARATION, "logistic", 3),
        LearnerPlan.baseline("rbf", GuardData.PREPARATION, "rbf-svm:pixels,C=3", 3),
        LearnerPlan.baseline("knn", GuardData.PREPARATION, "knn:histogram,k=3", 3)));
  }

  private static Outcome outcome(String clip, int actual, int predicted) {
    float[] probabilities = new float[CLASSES.size()];
    probabilities[predicted] = 1;
    return new Outcome(clip, "ann", actual, probabilities);
  }
}
