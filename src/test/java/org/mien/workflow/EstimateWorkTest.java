package org.mien.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Manifest;
import org.mien.experiment.RunPlan;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingOptions;

/** What is said before a study starts: counted by hand from the sample's faces, and measured on this machine. */
class EstimateWorkTest {

  @TempDir
  private static Path folder;

  private static Path data;

  @BeforeAll
  static void makeSample() {
    data = SmallStudy.data(folder.resolve("data"));
  }

  /** Round numbers in place of a clock. */
  private static final class RoundNumbers implements Trials {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Files files(Manifest part, Preparation preparation, Job job) {
      asked.incrementAndGet();
      return new Files(0.5, 0.25, 1, 1 << 20, 59, 4);
    }

    @Override
    public Batches batches(TrainingOptions training, Preparation preparation, Files form, int classes, Job job) {
      return new Batches(1, 2, 0.5, 300, 420, 9);
    }

    @Override
    public double baseline(String spec, Preparation preparation, Files form, int classes, int examples, Job job) {
      return 8;
    }
  }

  private static TrainWork.Request request(String protocol, boolean baselines) {
    return new TrainWork.Request(data, new LabelChoice("anger,happiness,surprise"), new Preparation(24, "area", "lbp-uniform"),
        new TrainingOptions("paper", false, 8, 10, 4, 2, 0.001, false, "", 5), RunPlan.Protocol.of(protocol, 5), baselines,
        List.of());
  }

  @Test
  void oneTrainingIsCountedBatchByBatch() {
    Estimate estimate = new EstimateWork(Toolbox.builtIn(), new RoundNumbers())
        .run(StudyShape.of(request("by-subject", false)), data, Job.quiet());
    StudyOutlook outlook = estimate.outlooks().get(0);
    assertThat(outlook.clips()).isEqualTo(37);
    assertThat(outlook.people()).isEqualTo(5);
    assertThat(outlook.folds()).hasSize(1);
    StudyOutlook.Fold fold = outlook.folds().get(0);
    assertThat(fold.train() + fold.validation() + fold.test()).isEqualTo(37);
    assertThat(fold.testPeople() + fold.trainPeople()).isEqualTo(5);
    int batches = (fold.train() + 7) / 8;
    Estimate.Part training = estimate.parts().get(1);
    assertThat(training.time().least()).isEqualTo(4 * (batches + fold.validation() * 0.5) + fold.test() * 0.5, within(1e-9));
    assertThat(training.time().most())
        .isEqualTo((10 * (batches * 2 + fold.validation() * 0.5) + fold.test() * 0.5) * 1.4, within(1e-9));
    assertThat(estimate.parts().get(0).time().most()).isEqualTo(37 * 0.75 * 1.4, within(1e-9));
    assertThat(estimate.megabytes()).isEqualTo(420);
    assertThat(estimate.diskMegabytes()).isEqualTo(37);
    assertThat(estimate.sentences().get(0)).startsWith("Time on this computer: between ").contains("420 MB", "40 MB");
  }

  @Test
  void aCrossValidationIsAllItsTrainingsSharedByTheWorkers() {
    CrossValidationRequest request = SmallStudy.request(data);
    StudyShape shape = StudyShape.of(request.plan(Toolbox.builtIn()), request.labels());
    EstimateWork work = new EstimateWork(Toolbox.builtIn(), new RoundNumbers());
    Estimate alone = work.run(shape, data, new Job(Progress.NONE, new CancelToken(), 1));
    Estimate shared = work.run(shape, data, new Job(Progress.NONE, new CancelToken(), 2));
    assertThat(alone.outlooks().get(0).folds()).hasSize(3);
    assertThat(alone.outlooks().get(0).trainings()).isEqualTo(9);
    assertThat(alone.outlooks().get(0).folds().stream().mapToInt(StudyOutlook.Fold::test).sum()).isEqualTo(37);
    assertThat(shared.parts().get(1).time().least()).isEqualTo(alone.parts().get(1).time().least() / 2, within(1e-9));
    assertThat(shared.megabytes()).isEqualTo(300 + 2 * 120);
    // Two values of C, each tried in two inner folds by one of two parts, and the chosen one trained once; majority once.
    assertThat(alone.parts().get(2).time().least()).isEqualTo(3 * (8 + 2 * 8 * 1 + 8), within(1e-9));
  }

  @Test
  void whatIsSaidNamesTheLeakOfARandomSplit() {
    EstimateWork work = new EstimateWork(Toolbox.builtIn(), new RoundNumbers());
    String random = String.join("\n", work.run(StudyShape.of(request("random", true)), data, Job.quiet()).outlooks().get(0).sentences());
    assertThat(random).contains("Leaky where people repeat", "say little about new people",
        "happiness (14 of 5 people)");
    String bySubject =
        String.join("\n", work.run(StudyShape.of(request("by-subject", true)), data, Job.quiet()).outlooks().get(0).sentences());
    assertThat(bySubject).doesNotContain("eak").contains("No person is on both sides", "diagnose nobody");
    assertThatThrownBy(() -> work.run(StudyShape.of(request("loso", false)), data, Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageContaining("cross-validate");
  }

  @Test
  void measuringIsQuickIsKeptAndCanBeStopped() {
    EstimateWork work = new EstimateWork(Toolbox.builtIn());
    StudyShape shape = StudyShape.of(request("by-subject", true));
    Estimate first = work.run(shape, data, Job.quiet());
    Estimate second = work.run(shape, data, Job.quiet());
    assertThat(second).isEqualTo(first);
    assertThat(first.time().least()).isPositive();
    assertThat(first.megabytes()).isBetween(50L, 20_000L);
    assertThat(first.how().get(0)).contains("16 of the files", "batches of made-up examples of 1 frame");
    CancelToken cancelled = new CancelToken();
    cancelled.cancel();
    assertThatThrownBy(() -> new EstimateWork(Toolbox.builtIn()).run(shape, data, new Job(Progress.NONE, cancelled, 1)))
        .isInstanceOf(CancelledException.class);
  }
}
