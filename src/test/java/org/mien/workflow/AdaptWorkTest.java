package org.mien.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.experiment.Adaptation;
import org.mien.experiment.Run;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunPlan;
import org.mien.experiment.StartModel;
import org.mien.file.Csv;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Preparation;
import org.mien.learn.TrainedModel;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.network.FineTuning;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;
import org.mien.sample.SomeFaces;
import org.mien.split.SplitFile;

class AdaptWorkTest {

  private static final Toolbox TOOLS = Toolbox.builtIn();

  @TempDir
  private static Path folder;

  private static Path others;
  private static Path seen;
  private static Path run;
  private static String person;

  @BeforeAll
  static void trainOnOtherPeople() {
    seen = SomeFaces.copy(folder.resolve("seen"), 3, 4, 0);
    others = folder.resolve("others");
    new SampleGenerator().generate(others, new SampleOptions(4, 3, 4, 0, 64, 48, false), Job.quiet());
    run = train("run", "paper");
    try (Manifest manifest = Manifest.open(others, Job.quiet())) {
      Map<String, Long> stills = manifest.clips().stream()
          .filter(c -> c.media().isStill() && List.of("anger", "happiness", "surprise").contains(c.label()))
          .collect(Collectors.groupingBy(Clip::subject, Collectors.counting()));
      Set<String> learned = StartModel.people(run.resolve("model.mien")).orElseThrow();
      person = stills.entrySet().stream().filter(entry -> !learned.contains(entry.getKey()))
          .max(Comparator.comparingLong(Map.Entry::getValue)).orElseThrow().getKey();
    }
  }

  private static Path train(String name, String preset) {
    TrainWork.Request request = new TrainWork.Request(seen, new LabelChoice("anger,happiness,surprise"),
        new Preparation(24, "area", ""), new TrainingOptions(preset, false, 8, 2, 0, 3, 0.003, false, "", 5),
        RunPlan.Protocol.of("by-subject", 5), false);
    Run finished = new TrainWork(TOOLS).run(request, folder.resolve(name), TrainingListener.NONE, Job.quiet());
    return finished.folder().path();
  }

  private static AdaptWork.Request request(Path model, Path data, String value, List<Integer> counts, int keep) {
    return new AdaptWork.Request(model, data, "subject", value, counts, 3, new FineTuning(4, 0.003, ""), keep, 11);
  }

  private static Job threads(int n) {
    return new Job(step -> {}, new CancelToken(), n);
  }

  @Test
  void measuresTheGainOnTheSameHeldOutClipsForEveryNumberOfClips() {
    Path out = folder.resolve("adapted");
    Adaptation found = new AdaptWork(TOOLS).run(request(run, others, person, List.of(4, 0, 2), 2), out, threads(2));
    assertThat(found.points()).extracting(Adaptation.Point::k).containsExactly(0, 2, 4);
    assertThat(found.trials()).hasSize(9);
    assertThat(found.people()).isEqualTo(1);
    for (Adaptation.Trial trial : found.trials()) {
      assertThat(trial.tested()).isPositive();
      Adaptation.Trial none = found.trials().get(trial.repeat() - 1);
      assertThat(none.k()).isZero();
      assertThat(trial.accuracyBefore()).isEqualTo(none.accuracy());
      assertThat(trial.lossBefore()).isEqualTo(none.loss());
      assertThat(trial.k() == 0).isEqualTo(trial.loss() == trial.lossBefore());
    }
    for (Adaptation.Point point : found.points()) {
      double mean = found.trials().stream().filter(t -> t.k() == point.k()).mapToDouble(Adaptation.Trial::gain).average()
          .orElseThrow();
      assertThat(point.gain().value()).isCloseTo(mean, within(1e-12));
      assertThat(point.gain().ciLow()).isLessThanOrEqualTo(mean + 1e-12);
      assertThat(point.gain().ciHigh()).isGreaterThanOrEqualTo(mean - 1e-12);
    }
    assertThat(Csv.read(out.resolve("adaptation.csv")).rows()).hasSize(9);
    assertThat(out.resolve("charts/adaptation.png")).isNotEmptyFile();
    assertThat(found.notes()).contains("The model has learned from none of these files.")
        .contains("It has learned from nobody of this name.");
  }

  @Test
  void theKeptModelIsTheAdaptedOneAndTellsWhatItHasSeen() {
    Path out = folder.resolve("kept");
    new AdaptWork(TOOLS).run(request(run, others, person, List.of(0, 3), 3), out, threads(1));
    RunFolder kept = new RunFolder(out);
    try (TrainedModel adapted = Models.open(out); TrainedModel before = Models.open(run)) {
      assertThat(adapted.card().startedFrom()).isEqualTo(before.card().origin().dataHash());
      assertThat(adapted.card().trainingExamples()).isEqualTo(3);
      assertThat(adapted.classes()).isEqualTo(before.classes());
      assertThat(adapted.card().options().tools().startFrom()).isEqualTo(run.resolve("model.mien").toString());
    }
    assertThat(SplitFile.read(kept.split()).train()).hasSize(3);
    assertThat(StartModel.learned(kept.model()).orElseThrow())
        .containsAll(StartModel.learned(run.resolve("model.mien")).orElseThrow())
        .hasSize(StartModel.learned(run.resolve("model.mien")).orElseThrow().size() + 3);
    EvaluateWork.Tested tested = new EvaluateWork(TOOLS).run(out, others, folder.resolve("tested"), 1, Job.quiet());
    assertThat(tested.seen()).isEqualTo(3);
  }

  @Test
  void theSameWhateverTheThreadsAndForEnsemblesToo() {
    Path ensemble = train("ensemble", "ensemble:paper*2");
    List<Adaptation> found = new ArrayList<>();
    for (int n = 1; n <= 2; n++) {
      found.add(new AdaptWork(TOOLS)
          .run(request(ensemble, others, person, List.of(0, 2), 2), folder.resolve("ensemble-" + n), threads(n)));
    }
    assertThat(found.get(0).trials()).isEqualTo(found.get(1).trials());
    assertThat(folder.resolve("ensemble-1/adaptation.csv")).hasSameBinaryContentAs(folder.resolve("ensemble-2/adaptation.csv"));
    try (TrainedModel adapted = Models.open(folder.resolve("ensemble-1"))) {
      assertThat(adapted.card().kind()).isEqualTo("ensemble");
    }
  }

  @Test
  void somebodyWhomTheModelHasSeenIsRefused() {
    String learned = SplitFile.read(run.resolve("split.json")).train().get(0);
    String subject;
    try (Manifest manifest = Manifest.open(seen, Job.quiet())) {
      subject = manifest.clip(learned).orElseThrow().subject();
    }
    refused(request(run, seen, subject, List.of(0, 1), 1), "Leak: ");
  }

  @Test
  void somebodyOfTheNameOfAPersonWhomTheModelHasSeenIsTold() {
    Set<String> learned = StartModel.people(run.resolve("model.mien")).orElseThrow();
    assertThat(learned).hasSize(2).doesNotContain(person);
    String known = learned.iterator().next();
    assertThat(new AdaptWork(TOOLS).run(request(run, others, known, List.of(0, 1), 1), folder.resolve("known"), threads(2)).notes())
        .contains("Possible leak: the model has learned from other recordings of somebody called " + known + " (data set Mien"
            + " sample). If that is the same person, the figures are not about somebody new; if only the name is the same, nothing"
            + " is wrong.");
    EvaluateWork.Tested tested = new EvaluateWork(TOOLS).run(run, others, folder.resolve("tested-known"), 1, Job.quiet());
    assertThat(tested.seen()).isZero();
    assertThat(tested.notes()).anySatisfy(note -> assertThat(note).startsWith("Possible leak: ").contains(known));
  }

  @Test
  void aRunFolderOfAnEarlierVersionTellsNoPeople() throws IOException {
    Path old = folder.resolve("old");
    Files.createDirectories(old);
    for (String name : List.of("split.json", "plan.json")) {
      Files.copy(run.resolve(name), old.resolve(name));
    }
    List<String> lines = Files.readAllLines(run.resolve("contents.csv"));
    assertThat(lines.get(0)).isEqualTo("id,sha256,subject");
    Files.write(old.resolve("contents.csv"), lines.stream().map(line -> line.substring(0, line.lastIndexOf(','))).toList());
    assertThat(StartModel.people(old.resolve("model.mien"))).isEmpty();
    assertThat(StartModel.learned(old.resolve("model.mien"))).isEqualTo(StartModel.learned(run.resolve("model.mien")));
  }

  @Test
  void whatCannotBeDoneIsSaidInOneSentence() {
    refused(request(run, others, "nobody", List.of(1), 1), "has no still with 'nobody' in the column 'subject'");
    refused(request(run, others, person, List.of(1, 500), 1), "too few to learn from 500");
    assertThatThrownBy(() -> request(run, others, person, List.of(0), 0)).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> request(run, others, person, List.of(0, 2), 4)).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> request(run, others, "", List.of(2), 2)).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> AdaptWork.Request.counts("1,x")).isInstanceOf(UserError.class).hasMessageContaining("'x'");
    assertThatThrownBy(() -> new FineTuning(0, 0, "")).isInstanceOf(UserError.class);
  }

  private static void refused(AdaptWork.Request request, String reason) {
    assertThatThrownBy(() -> new AdaptWork(TOOLS).run(request, folder.resolve("refused"), Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageContaining(reason).message().doesNotContain("\n");
  }
}
