package org.mien.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.classify.Classification;
import org.mien.dataset.ContentHash;
import org.mien.dataset.Manifest;
import org.mien.experiment.Run;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunPlan;
import org.mien.file.Csv;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;
import org.mien.learn.Epoch;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingOptions;
import org.mien.quality.QualityReport;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;
import org.mien.split.ProtocolChoice;

/** The published experiment is stopped wherever it can be, and goes on to the very end of one that was never stopped. */
class ReproduceWorkTest {

  private static final int EPOCHS = 3;

  @TempDir
  private static Path folder;

  private static Path data;
  private static Path straight;

  @BeforeAll
  static void runThrough() {
    data = folder.resolve("data");
    SampleOptions small = SampleOptions.standard().withPeople(5).withStillsPerLabel(2).withClips(1).withFaults(false);
    new SampleGenerator().generate(data, small, Job.quiet());
    straight = folder.resolve("straight");
    Heard heard = new Heard("", 0);
    heard.run(straight, request("by-subject", EPOCHS));
    assertThat(heard.said).containsExactly("checked", "training random", "epoch 1", "epoch 2", "epoch 3", "trained",
        "training by-subject", "epoch 1", "epoch 2", "epoch 3", "trained", "classified", "classified", "reported", "reported");
  }

  private static TrainWork.Request request(String protocol, int epochs) {
    return new TrainWork.Request(data, new LabelChoice("anger,happiness,surprise"), new Preparation(16, "area", "lbp-uniform"),
        new TrainingOptions("paper", false, 8, epochs, epochs, 3, 0.001, false, "mild", 5),
        RunPlan.Protocol.of(ProtocolChoice.parse(protocol), 5), false);
  }

  /** Writes down what it hears, and stops the work at one of these things. */
  private static final class Heard implements ReproduceWork.Listener {

    private final List<String> said = new ArrayList<>();
    private final CancelToken cancel = new CancelToken();
    private final String stop;
    private final int time;

    /** Stops when it hears something for so many times. */
    Heard(String stop, int time) {
      this.stop = stop;
      this.time = time;
    }

    List<Run> run(Path out, TrainWork.Request request) {
      return new ReproduceWork(Toolbox.builtIn()).run(request, out, this, new Job(Progress.NONE, cancel, 2));
    }

    private void hear(String what) {
      said.add(what);
      if (what.equals(stop) && said.stream().filter(stop::equals).count() == time) {
        cancel.cancel();
        if (!what.startsWith("epoch")) {
          throw new CancelledException();
        }
      }
    }

    @Override
    public void checked(Manifest manifest, QualityReport report) {
      hear("checked");
    }

    @Override
    public void training(String protocol, RunFolder run) {
      hear("training " + protocol);
    }

    @Override
    public void epochDone(Epoch epoch) {
      hear("epoch " + epoch.number());
    }

    @Override
    public void trained(Run run) {
      hear("trained");
    }

    @Override
    public void takenOver(Run run) {
      hear("taken over " + run.plan().protocol().key());
    }

    @Override
    public void classified(String name, Classification result) {
      hear("classified");
    }

    @Override
    public void reported(Path report) {
      hear("reported");
    }
  }

  /** Everything but what tells of seconds. */
  private static Map<String, String> whole(Path out) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = out.relativize(file).toString();
        boolean timed = path.matches(".*(history\\.csv|run\\.json|report\\.html|model\\.mien)");
        hashes.put(path, timed ? "" : ContentHash.of(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  private List<String> stoppedAndTakenUp(String name, String stop, int time) throws IOException {
    Path out = folder.resolve(name);
    TrainWork.Request request = request("by-subject", EPOCHS);
    assertThat(ReproduceWork.isUnfinished(request, out)).isFalse();
    assertThatThrownBy(() -> new Heard(stop, time).run(out, request)).isInstanceOf(CancelledException.class);
    assertThat(ReproduceWork.isUnfinished(request, out)).isTrue();
    assertThat(ReproduceWork.isUnfinished(request("by-subject", EPOCHS + 1), out)).as("another plan").isFalse();
    Heard again = new Heard("", 0);
    List<Run> runs = again.run(out, request);
    assertThat(runs).hasSize(2);
    assertThat(runs.get(1).plan().protocol().key()).isEqualTo("by-subject");
    assertThat(whole(out)).isEqualTo(whole(straight));
    assertThat(ReproduceWork.isUnfinished(request, out)).isFalse();
    return again.said;
  }

  @Test
  void stoppedInItsFirstTrainingItGoesOnThere() throws IOException {
    assertThat(stoppedAndTakenUp("first", "epoch 2", 1)).startsWith("checked", "training random", "epoch 3", "trained",
        "training by-subject", "epoch 1");
  }

  @Test
  void stoppedInItsSecondTrainingItDoesNotRepeatTheFirst() throws IOException {
    List<String> said = stoppedAndTakenUp("second", "epoch 2", 2);
    assertThat(said).containsExactly("checked", "taken over random", "training by-subject", "epoch 3", "trained", "classified",
        "classified", "reported", "reported");
  }

  @Test
  void stoppedBetweenAndBehindTheTrainingsItRepeatsNone() throws IOException {
    assertThat(stoppedAndTakenUp("between", "training by-subject", 1)).contains("taken over random", "epoch 1");
    assertThat(stoppedAndTakenUp("behind", "classified", 1)).doesNotContain("training random", "training by-subject")
        .startsWith("checked", "taken over random", "taken over by-subject");
    assertThat(stoppedAndTakenUp("reported", "reported", 1)).doesNotContain("training random", "training by-subject");
  }

  @Test
  void whatIsFinishedIsLeftAlone() throws IOException {
    Map<String, String> before = whole(straight);
    for (TrainWork.Request request : List.of(request("by-subject", EPOCHS), request("by-subject", 1))) {
      assertThatThrownBy(() -> new Heard("", 0).run(straight, request)).isInstanceOf(UserError.class)
          .hasMessageContaining("paper-random holds a finished run already");
    }
    assertThat(whole(straight)).isEqualTo(before);
  }

  @Test
  void halfOfItIsNotAboutOtherData() throws IOException {
    Path out = folder.resolve("changed");
    TrainWork.Request request = request("by-subject", 1);
    assertThatThrownBy(() -> new Heard("training by-subject", 1).run(out, request)).isInstanceOf(CancelledException.class);
    Map<String, String> before = whole(out);
    Path other = folder.resolve("other");
    new SampleGenerator().generate(other, SampleOptions.standard().withPeople(5).withStillsPerLabel(2).withClips(1)
        .withFaults(false).withSeed(99), Job.quiet());
    TrainWork.Request elsewhere = new TrainWork.Request(other, request.labels(), request.preparation(), request.training(),
        request.protocol(), false);
    assertThatThrownBy(() -> new Heard("", 0).run(out, elsewhere)).isInstanceOf(UserError.class)
        .hasMessageContaining("is not the one of").hasMessageContaining("paper-random");
    assertThat(whole(out)).isEqualTo(before);
  }

  /** A published split in the place of people drawn anew. */
  @Test
  void theSecondTrainingHoldsPeopleOutInAnyWay() {
    Path split = straight.resolve("runs/paper-by-subject/split.csv");
    Path out = folder.resolve("imported");
    List<Run> runs = new Heard("", 0).run(out, request("imported@" + split, EPOCHS));
    assertThat(runs.get(1).folder().path()).hasFileName("paper-imported-split.csv");
    assertThat(Csv.read(runs.get(1).folder().predictions()).rows())
        .isEqualTo(Csv.read(straight.resolve("runs/paper-by-subject/predictions.csv")).rows());
    assertThat(runs.get(1).folder().readCompanion()).contains(runs.get(0).folder());
    for (String other : List.of("random", "imported-leaky@" + split, "loso", "nonsense")) {
      assertThatThrownBy(() -> ReproduceWork.checked(request(other, 1), Toolbox.builtIn())).isInstanceOf(UserError.class)
          .hasMessageContaining(ProtocolChoice.parse(other).key()).hasMessageContaining("by-subject");
    }
  }
}
