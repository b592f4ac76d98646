package org.mien.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.experiment.CrossValidationResults;
import org.mien.experiment.LearnerPlan;
import org.mien.experiment.Learners;
import org.mien.experiment.Run;
import org.mien.job.UserError;
import org.mien.learn.TrainingOptions;
import org.mien.learn.TrainingTools;

/** The trap: a model is fine-tuned and tested on clips or people from which it has learned before. */
class PretrainingGuardTest {

  private static final Learners LEARNERS =
      new Learners((options, state) -> new SpyTrainer(UnaryOperator.identity()), Map.of());

  @TempDir
  private Path folder;

  @Test
  void aStartFromClipsThatAreTestedIsRefused() throws IOException {
    GuardData data = GuardData.people(folder.resolve("data"), 6, 2, "anger", "fear");
    Run first = data.holdOut(folder.resolve("first"), LEARNERS, "by-subject", List.of());
    Path model = first.folder().model();
    assertThatThrownBy(() -> data.crossValidate(folder.resolve("folds"), LEARNERS, "loso", List.of(startingFrom(model))))
        .isInstanceOf(UserError.class).hasMessageContaining("Leak: ").hasMessageContaining("are among those that"
            + " the model " + model + " learned from; start from a model that was trained on other recordings.");
    // Another name hides nothing, and the other clips of that person show no new person, even where that clip is not used.
    GuardData renamed = new GuardData(folder.resolve("renamed"));
    for (int i = 0; i < 12; i++) {
      renamed.still("x" + i, i % 2 == 0 ? "anger" : "fear", "new" + i / 4, 60 + 5 * i, 9000 + i);
    }
    Files.copy(folder.resolve("data").resolve(first.split().train().get(0)), folder.resolve("renamed/z.png"));
    renamed.row("z", "", "new1");
    assertThatThrownBy(() -> renamed.crossValidate(folder.resolve("other"), LEARNERS, "loso", List.of(startingFrom(model))))
        .isInstanceOf(UserError.class).hasMessageContaining("learned from other clips of 'new1', and 'x4.png' is to be tested");
  }

  @Test
  void aStartFromOtherClipsIsFineAndAnUnknownOneIsSaid() throws IOException {
    Run first = GuardData.people(folder.resolve("data"), 6, 2, "anger", "fear")
        .holdOut(folder.resolve("first"), LEARNERS, "by-subject", List.of());
    GuardData other = new GuardData(folder.resolve("other"));
    for (int i = 0; i < 16; i++) {
      other.still("x" + i, i % 2 == 0 ? "anger" : "fear", "other" + i / 4, 60 + 5 * i, 9000 + i);
    }
    CrossValidationResults results =
        other.crossValidate(folder.resolve("folds"), LEARNERS, "loso", List.of(startingFrom(first.folder().model())));
    assertThat(results.study().notes()).anyMatch(note -> note.contains("has seen none of the tested files"));
    Path lone = Files.copy(first.folder().model(), folder.resolve("lone.mien"));
    CrossValidationResults unsure =
        other.crossValidate(folder.resolve("unsure"), LEARNERS, "loso", List.of(startingFrom(lone)));
    assertThat(unsure.study().notes()).contains("The training started from " + lone + ", which lies outside its run folder, so"
        + " nobody can tell whether that model has seen the tested files before.");
  }

  private static LearnerPlan startingFrom(Path model) {
    TrainingTools tools = TrainingTools.parse("start=" + model);
    TrainingOptions options = new TrainingOptions("paper", false, 8, 2, 0, 3, 0.001, false, "", 1, tools);
    return LearnerPlan.network("tuned", GuardData.PREPARATION, options);
  }
}
