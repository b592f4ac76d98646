package org.mien.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.LabelMerge;
import org.mien.experiment.Run;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunPlan;
import org.mien.file.Csv;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.metrics.Evaluation;
import org.mien.metrics.GroupScores;
import org.mien.metrics.Metric;
import org.mien.metrics.Outcome;
import org.mien.sample.SomeFaces;

/** A single training whose figures are broken down by columns of the manifest, and whose plan is repeated elsewhere. */
class GroupsInRunsTest {

  @TempDir
  private static Path folder;

  private static Path data;
  private static Run run;

  @BeforeAll
  static void train() {
    data = folder.resolve("data");
    SomeFaces.copy(data, 14, 2, 0);
    run = train(List.of("group", "subject"), "random", folder.resolve("run"));
  }

  private static Run train(List<String> groups, String protocol, Path out) {
    TrainWork.Request request = new TrainWork.Request(data,
        new LabelChoice("positive,negative", LabelMerge.parse("positive=happiness,negative=anger+disgust+fear")),
        new Preparation(16, "area", ""), new TrainingOptions("paper", false, 8, 1, 0, 3, 0.001, false, "", 5),
        RunPlan.Protocol.of(protocol, 5), false, groups);
    return new TrainWork(Toolbox.builtIn()).run(request, out, TrainingListener.NONE, Job.quiet());
  }

  @Test
  void everyGroupHasTheScoresOfItsOwnClips() {
    Map<String, String> group = new HashMap<>();
    Csv.read(data.resolve("manifest.csv")).rows().forEach(row -> group.put(row.get("file"), row.get("group")));
    GroupScores scores = run.groups().get("group");
    assertThat(scores.groups()).isNotEmpty().allSatisfy(g -> {
      List<Outcome> own = run.network().outcomes().stream().filter(o -> g.name().equals(group.get(o.clip()))).toList();
      assertThat(g.clips()).isEqualTo(own.size());
      assertThat(g.tooSmall()).isEqualTo(own.stream().map(Outcome::subject).distinct().count() < GroupScores.LEAST_PEOPLE);
      g.evaluation().ifPresent(e -> assertThat(e.score(Metric.UF1).value()).isEqualTo(
          Evaluation.of(run.plan().labels(), own, new org.mien.metrics.Bootstrap.Settings(100, .95, 1), Job.quiet())
              .score(Metric.UF1).value()));
    });
    assertThat(scores.groups().stream().mapToInt(GroupScores.Group::clips).sum() + scores.left())
        .isEqualTo(run.network().outcomes().size());
  }

  @Test
  void theFolderTellsTheSameAsTheRun() throws IOException {
    Run read = Run.read(run.folder(), Job.quiet());
    assertThat(read.groups().keySet()).containsExactly("group", "subject");
    assertThat(read.groups()).usingRecursiveComparison()
        .withComparatorForType(Double::compare, Double.class).isEqualTo(run.groups());
    JsonNode groups = new ObjectMapper().readTree(Files.readString(run.folder().metrics())).get("groups");
    for (GroupScores.Group group : run.groups().get("group").groups()) {
      JsonNode written = groups.get("group").get("values").get(group.name());
      assertThat(written.get("n_clips").asInt()).isEqualTo(group.clips());
      assertThat(written.get("n_people").asInt()).isEqualTo(group.people());
      assertThat(written.has("reason")).isEqualTo(group.tooSmall());
    }
  }

  @Test
  void theReportShowsTheGroupsAndSaysWhatAGapIsNot() throws IOException {
    new ReportWork(Toolbox.builtIn()).run(run.folder().path(), Job.quiet());
    String page = Files.readString(run.folder().report());
    assertThat(page).contains("id=\"groups\"", "By group", "By subject", "too few people", "diagnoses nobody");
    assertThat(run.folder().charts().resolve("groups-group.csv")).isRegularFile();
  }

  @Test
  void aColumnThatNobodyHasIsRefusedBeforeAnythingIsTrained() {
    Path out = folder.resolve("refused");
    assertThatThrownBy(() -> train(List.of("shoe_size"), "random", out))
        .isInstanceOf(UserError.class).hasMessageContaining("shoe_size").hasMessageContaining("age_band");
    assertThat(new RunFolder(out).history()).doesNotExist();
  }

  @Test
  void aPlanWithMergedLabelsIsRepeatedOnTheSameDataAtAnotherPlace() throws IOException {
    Path moved = folder.resolve("moved");
    try (var files = Files.walk(data)) {
      for (Path file : files.toList()) {
        Files.copy(file, moved.resolve(data.relativize(file).toString()));
      }
    }
    Run repeated = new RunPlanWork(Toolbox.builtIn())
        .train(run.folder().plan(), moved, folder.resolve("repeated"), TrainingListener.NONE, Job.quiet());
    assertThat(repeated.plan().merge()).isEqualTo(run.plan().merge()).isNotEmpty();
    assertThat(repeated.folder().predictions()).hasSameBinaryContentAs(run.folder().predictions());

    // Interrupted before its report, as this one is, the run is read; with a report it is finished.
    RunPlanWork work = new RunPlanWork(Toolbox.builtIn());
    Run again = work.train(run.folder().plan(), moved, repeated.folder().path(), TrainingListener.NONE, Job.quiet());
    assertThat(again.network().outcomes()).usingRecursiveComparison().isEqualTo(repeated.network().outcomes());
    Files.writeString(repeated.folder().report(), "a report");
    assertThatThrownBy(() -> work.train(run.folder().plan(), moved, repeated.folder().path(), TrainingListener.NONE, Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageContaining("holds a finished run already");
  }
}
