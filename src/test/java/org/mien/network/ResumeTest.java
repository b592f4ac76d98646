package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;

class ResumeTest {

  private static final ToyExamples TRAINING = ToyExamples.make("still", 44, 1, 1, 5, 1);
  private static final ToyExamples VALIDATION = ToyExamples.make("still", 20, 1, 1, 5, 2);
  private static final TrainingOptions OPTIONS =
      new TrainingOptions("paper", false, 8, 6, 3, 0.005, true, "mild", 17);

  @TempDir
  private Path folder;

  private NetworkModel train(TrainingOptions options, Path state, Job job) {
    return new NetworkTrainer(options, state)
        .train(TRAINING, VALIDATION, TRAINING.origin(), TrainingListener.NONE, job);
  }

  private NetworkModel interrupted(Path state, String at) {
    CancelToken cancel = new CancelToken();
    Job job = new Job(step -> {
      if (step.detail().startsWith(at)) {
        cancel.cancel();
      }
    }, cancel, 2);
    return train(OPTIONS, state, job);
  }

  @Test
  void interruptedAndTakenUpEndsBitEqualToUninterrupted() {
    Path state = folder.resolve("training.state");
    interrupted(state, "epoch 2, loss").close();
    interrupted(state, "epoch 4, validating").close();
    try (NetworkModel resumed = train(OPTIONS, state, Job.quiet());
        NetworkModel straight = train(OPTIONS, folder.resolve("other.state"), Job.quiet())) {
      assertThat(straight.history().size()).isGreaterThanOrEqualTo(4);
      assertThat(resumed.history()).usingRecursiveComparison().ignoringFields("seconds").isEqualTo(straight.history());
      assertThat(resumed.card()).isEqualTo(straight.card());
      assertThat(NetworkTrainerTest.all(resumed.classify(VALIDATION, Job.quiet())))
          .containsExactly(NetworkTrainerTest.all(straight.classify(VALIDATION, Job.quiet())));
    }
  }

  @Test
  void aFinishedTrainingTakenUpGivesItsModelAtOnce() {
    Path state = folder.resolve("training.state");
    try (NetworkModel first = train(OPTIONS, state, Job.quiet()); NetworkModel again = train(OPTIONS, state, Job.quiet())) {
      assertThat(again.history()).isEqualTo(first.history());
      assertThat(NetworkTrainerTest.all(again.classify(VALIDATION, Job.quiet())))
          .containsExactly(NetworkTrainerTest.all(first.classify(VALIDATION, Job.quiet())));
    }
  }

  @Test
  void theStateOfAnotherTrainingOrADamagedOneIsRefused() throws IOException {
    Path state = folder.resolve("training.state");
    interrupted(state, "epoch 2, loss").close();
    TrainingOptions other = new TrainingOptions("paper", false, 8, 6, 3, 0.005, true, "mild", 18);
    assertThatThrownBy(() -> train(other, state, Job.quiet()).close())
        .isInstanceOf(UserError.class).hasMessageContaining("training.state was left by another training");
    byte[] bytes = Files.readAllBytes(state);
    Files.write(state, Arrays.copyOf(bytes, bytes.length - 100));
    assertThatThrownBy(() -> train(OPTIONS, state, Job.quiet()).close())
        .isInstanceOf(UserError.class).hasMessageContaining("training.state");
  }
}
