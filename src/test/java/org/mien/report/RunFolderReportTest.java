package org.mien.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.baseline.Baselines;
import org.mien.baseline.LinearOptions;
import org.mien.baseline.LinearTrainer;
import org.mien.chart.ChartFigure;
import org.mien.classify.FrameRow;
import org.mien.classify.FramesTable;
import org.mien.dataset.ContentHash;
import org.mien.dataset.Manifest;
import org.mien.experiment.Experiment;
import org.mien.experiment.Learners;
import org.mien.experiment.Preparer;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunPlan;
import org.mien.image.FrameSources;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.metrics.Metric;
import org.mien.quality.QualityChecks;
import org.mien.quality.QualityOptions;
import org.mien.quality.QualityRun;
import org.mien.split.DuplicateGroups;
import org.mien.split.SplitProtocols;

/** The report of real run folders, made from the stills of the sample data with a linear learner in the place of the network. */
class RunFolderReportTest {

  private static final Path SAMPLE = Path.of("sample-data");
  private static final List<String> LABELS = List.of("anger", "happiness", "surprise");

  @TempDir
  static Path runs;

  private static RunFolder random;
  private static RunFolder bySubject;

  @BeforeAll
  static void makeTwoRuns() {
    random = new RunFolder(runs.resolve("one"));
    bySubject = new RunFolder(runs.resolve("two"));
    Job job = Job.quiet();
    try (Manifest all = Manifest.open(SAMPLE, job)) {
      Manifest stills = all.where(c -> c.isLabelled() && c.media().isStill()).withLabels(LABELS);
      new QualityRun(QualityOptions.defaults(), QualityChecks.builtIn(), List.of()).run(stills, random.path(), job);
      Map<String, String> hashes = ContentHash.ofAll(stills, job);
      Preparer.Prepared prepared = new Preparer(new FrameSources(List.of())).prepare(stills, Preparation.paper(), job);
      List<String> readable = prepared.clips().stream().map(c -> c.id()).toList();
      Manifest kept = stills.where(c -> readable.contains(c.id()));
      DuplicateGroups duplicates = DuplicateGroups.ofHashes(hashes);
      try (Experiment.Material material = new Experiment.Material(kept, hashes, duplicates, prepared, List.of("A note."))) {
        run("random", random, material, job);
        run("by-subject", bySubject, material, job);
      }
    }
    random.writeCompanion(bySubject);
    FramesTable.write(random.recordings().resolve("clip-a.csv"), LABELS, rows -> {
      rows.accept(new FrameRow(0, Double.NaN, new float[] {0.5f, 0.25f, 0.25f}));
      rows.accept(new FrameRow(2, Double.NaN, new float[] {0.125f, 0.75f, 0.125f}));
      return null;
    });
  }

  private static void run(String protocol, RunFolder folder, Experiment.Material material, Job job) {
    Learners learners =
        new Learners((options, state) -> new LinearTrainer(LinearOptions.logistic(), options.seed()), Baselines.byKey());
    RunPlan plan = new RunPlan(RunPlan.FORMAT, "sample-data", LABELS, Preparation.paper(), TrainingOptions.paper(false, 7),
        RunPlan.Protocol.of(protocol, 7), new RunPlan.Intervals(100, 0.95, 7), List.of("majority"));
    new Experiment(SplitProtocols.builtIn(), learners).run(plan, material, folder, TrainingListener.NONE, job);
  }

  private static ReportModel model(RunFolder folder) {
    return new RunFolderReport(folder).model(Job.quiet());
  }

  @Test
  void readsEverythingBackFromTheFolderAlone() {
    ReportModel model = model(random);
    assertThat(model.facts().protocol()).isEqualTo("random");
    assertThat(model.facts().leaky()).isTrue();
    assertThat(model.facts().test()).isEqualTo(model.evaluation().samples());
    assertThat(model.parts()).extracting(ReportModel.Part::name)
        .containsExactly("training part", "validation part", "test part");
    assertThat(model.parts().get(0).counts().stream().mapToLong(Long::longValue).sum()).isEqualTo(model.facts().train());
    assertThat(model.parts().get(2).counts().stream().mapToLong(Long::longValue).sum()).isEqualTo(model.facts().test());
    assertThat(model.examples()).hasSize(3);
    assertThat(model.examples().get(1).title()).startsWith("happiness (");
    assertThat(model.baselines()).extracting(ReportModel.Model::name).containsExactly("most frequent class");
    assertThat(model.quality()).isPresent();
    assertThat(model.quality().get().rows()).extracting(ReportModel.QualityRow::severity).contains("error");
    assertThat(model.notes()).contains("A note.");
  }

  @Test
  void theLeakIsShownBesideTheOtherRun() {
    ReportModel.Companion companion = model(random).companion().orElseThrow();
    assertThat(companion.protocol()).isEqualTo("by-subject");
    double other = model(bySubject).evaluation().score(Metric.ACCURACY).value();
    assertThat(companion.scores().get(0).figure().value()).isEqualTo(other);
    assertThat(model(bySubject).companion()).isEmpty();
  }

  @Test
  void theAuditTellsWhatWasLookedFor() {
    List<ReportModel.AuditRow> rows = model(random).audit().rows();
    ReportModel.AuditRow people = rows.stream().filter(r -> r.leak().contains("same person")).findFirst().orElseThrow();
    assertThat(people.groups()).isPositive();
    assertThat(people.admitted()).isTrue();
    ReportModel.AuditRow near = rows.stream().filter(r -> r.leak().contains("almost")).findFirst().orElseThrow();
    assertThat(near.checked()).isFalse();
    assertThat(model(bySubject).facts().leaky()).isFalse();
    assertThat(model(bySubject).audit().rows()).allMatch(r -> r.groups() == 0);
  }

  @Test
  void framesWithoutTimeAreDrawnByNumber() {
    ReportModel.Recording recording = model(random).recordings().get(0);
    assertThat(recording.name()).isEqualTo("clip-a");
    assertThat(recording.timeline().axis()).isEqualTo("frame");
    assertThat(recording.timeline().times()).containsExactly(0, 2);
    assertThat(recording.timeline().top(1)).isEqualTo(1);
  }

  @Test
  void theSameFolderGivesTheSamePageAndItsCharts() throws IOException {
    new RunFolderReport(random).write(Job.quiet());
    byte[] once = Files.readAllBytes(random.report());
    new RunFolderReport(random).write(Job.quiet());
    assertThat(Files.readAllBytes(random.report())).isEqualTo(once);
    for (ChartFigure figure : ReportWriter.builtIn().report(model(random)).figures()) {
      assertThat(random.charts().resolve(figure.key() + ".svg")).isRegularFile();
      assertThat(random.charts().resolve(figure.key() + ".png")).isRegularFile();
      assertThat(random.charts().resolve(figure.key() + ".csv")).isRegularFile();
    }
    assertThat(new String(once, StandardCharsets.UTF_8)).doesNotContain(runs.toString());
  }

  @Test
  void predictionsThatWereChangedAreToldOf() throws IOException {
    assertThat(model(bySubject).notes()).noneMatch(n -> n.contains("predictions.csv"));
    String before = Files.readString(bySubject.predictions());
    try {
      Files.writeString(bySubject.predictions(), before.stripTrailing());
      assertThat(model(bySubject).notes()).anyMatch(n -> n.contains("predictions.csv is not the one that the run wrote"));
    } finally {
      Files.writeString(bySubject.predictions(), before);
    }
  }

  @Test
  void aDamagedTableIsNamed() throws IOException {
    Path table = random.recordings().resolve("other.csv");
    Files.writeString(table, "frame,seconds,p_anger\n0,0,1\n");
    try {
      assertThatThrownBy(() -> model(random)).isInstanceOf(UserError.class).hasMessageContaining("other.csv");
    } finally {
      Files.delete(table);
    }
  }
}
