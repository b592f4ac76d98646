package org.mien.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.baseline.BaselineKind;
import org.mien.baseline.Baselines;
import org.mien.experiment.CrossValidationResults;
import org.mien.experiment.LearnerPlan;
import org.mien.experiment.Learners;
import org.mien.experiment.Run;
import org.mien.learn.TrainingOptions;
import org.mien.metrics.Outcome;
import org.mien.network.NetworkTrainer;
import org.mien.split.Split;

/**
 * The traps: the best epoch on the test fold; scaler, codebook or class weights fitted before the split. Whatever is tested must
 * not be able to change what is learned.
 */
class FittingGuardTest {

  @TempDir
  private Path folder;

  @Test
  void aTestClipCannotChooseTheEpoch() {
    assertThatThrownBy(() -> new Split("mine", 1, List.of("a"), List.of("b"), List.of("b"), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("clip 'b' is twice in the split 'mine'");
  }

  @Test
  void aLearnerNeverReachesAClipThatTestsIt() throws IOException {
    GuardData data = GuardData.people(folder.resolve("data"), 6, 2, "anger", "fear", "surprise");
    SpyTrainer spy = new SpyTrainer(UnaryOperator.identity());
    Learners learners = new Learners((options, state) -> spy, Map.of("spy", seed -> spy));
    TrainingOptions other = new TrainingOptions("paper", false, 4, 2, 0, 3, 0.002, true, "", 1);
    CrossValidationResults results = data.crossValidate(folder.resolve("folds"), learners, "loso", List.of(
        LearnerPlan.network("fixed", GuardData.PREPARATION, GuardData.TRAINING),
        LearnerPlan.network("chosen", GuardData.PREPARATION, List.of(GuardData.TRAINING, other), 3)));
    assertThat(results.learners()).hasSize(2);
    // Six folds with one training, and six with two alternatives in three inner folds before it.
    assertThat(spy.sights()).hasSize(6 + 6 * (2 * 3 + 1)).allSatisfy(FittingGuardTest::apart);
    Run run = data.holdOut(folder.resolve("run"), learners, "by-subject", List.of("spy"));
    assertThat(spy.sights()).hasSize(48 + 2).allSatisfy(FittingGuardTest::apart);
    assertThat(spy.sights().get(48).validation()).isEqualTo(Set.copyOf(run.split().validation())).isNotEmpty();
    assertThat(spy.sights().get(48).asked()).isEqualTo(Set.copyOf(run.split().test()));
  }

  private static void apart(SpyTrainer.Sight sight) {
    Set<String> people = people(sight.training());
    people.addAll(people(sight.validation()));
    assertThat(people).doesNotContainAnyElementsOf(people(sight.asked()));
    assertThat(people(sight.training())).doesNotContainAnyElementsOf(people(sight.validation()));
    assertThat(sight.asked()).isNotEmpty();
  }

  private static Set<String> people(Set<String> ids) {
    return ids.stream().map(id -> id.split("-")[0]).collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * Person s3 has four clips in the fold that tests them. Two are changed beyond recognition, label and all; the answers for the
   * other two must stay the same to the last bit, or something was fitted on what is tested.
   */
  @Test
  void nothingThatIsTestedChangesWhatIsLearned() throws IOException {
    List<LearnerPlan> plans = new ArrayList<>();
    for (BaselineKind kind : BaselineKind.values()) {
      plans.add(plan(kind.key(), kind.key()));
    }
    plans.add(plan("rbf-pixels", "rbf-svm:pixels,C=3,balanced,mirror"));
    plans.add(plan("rbf-histogram", "rbf-svm:histogram,C=1|10"));
    plans.add(plan("knn-pixels", "knn:pixels,k=3"));
    plans.add(plan("knn-thresholds", "knn:pixels,k=3").withThresholds());
    plans.add(LearnerPlan.network("paper", GuardData.PREPARATION, GuardData.TRAINING));
    Learners learners = new Learners((options, state) -> new NetworkTrainer(options), Baselines.byKey());
    GuardData before = GuardData.people(folder.resolve("before"), 4, 2, "anger", "fear");
    GuardData after = GuardData.people(folder.resolve("after"), 4, 2, "anger", "fear")
        .still("s3-anger-0", "fear", "s3", 190, 77).still("s3-anger-1", "fear", "s3", 0, 78);
    CrossValidationResults one = before.crossValidate(folder.resolve("one"), learners, "loso", plans);
    CrossValidationResults other = after.crossValidate(folder.resolve("other"), learners, "loso", plans);
    for (LearnerPlan plan : plans) {
      for (String clip : List.of("s3-fear-0.png", "s3-fear-1.png")) {
        assertThat(answer(other, plan.name(), clip)).as(plan.name() + " on " + clip).isEqualTo(answer(one, plan.name(), clip));
      }
    }
    List<LearnerPlan> cheat = List.of(LearnerPlan.network("cheat", GuardData.PREPARATION, GuardData.TRAINING));
    CrossValidationResults cheated = before.crossValidate(folder.resolve("cheat-one"), cheating(), "loso", cheat);
    CrossValidationResults again = after.crossValidate(folder.resolve("cheat-other"), cheating(), "loso", cheat);
    assertThat(answer(again, "cheat", "s3-fear-0.png")).as("a scaler of all clips is found out")
        .isNotEqualTo(answer(cheated, "cheat", "s3-fear-0.png"));
    // The change itself was seen: it does matter where it is learned from.
    assertThat(plans).anySatisfy(plan -> assertThat(answer(other, plan.name(), "s1-anger-0.png"))
        .isNotEqualTo(answer(one, plan.name(), "s1-anger-0.png")));
  }

  private static Learners cheating() {
    SpyTrainer cheat = new SpyTrainer(UnaryOperator.identity(), true);
    return new Learners((options, state) -> cheat, Map.of());
  }

  private static LearnerPlan plan(String name, String spec) {
    return LearnerPlan.baseline(name, GuardData.PREPARATION, spec, 3);
  }

  private static String answer(CrossValidationResults results, String learner, String clip) {
    List<Outcome> outcomes = results.learner(learner).orElseThrow().bySeed().get(1L).outcomes();
    return Arrays.toString(outcomes.stream().filter(o -> o.clip().equals(clip)).findFirst().orElseThrow().probabilities());
  }
}
