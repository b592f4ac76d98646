package org.mien.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Clip;
import org.mien.dataset.LabelMerge;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunPlan;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Preparation;
import org.mien.learn.TrainedModel;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;
import org.mien.split.Split;
import org.mien.split.SplitFile;

/** A model is tried on what it has not learned from, or it is said. The labels of this one were merged. */
class TestPartTest {

  private static final Toolbox TOOLS = Toolbox.builtIn();

  @TempDir
  private static Path folder;

  private static Path run;
  private static Split split;

  @BeforeAll
  static void train() {
    data("data");
    run = folder.resolve("run");
    TrainWork.Request request = new TrainWork.Request(folder.resolve("data"),
        new LabelChoice("positive,negative", LabelMerge.parse("positive=happiness,negative=anger+disgust")),
        new Preparation(16, "area", ""), new TrainingOptions("paper", false, 8, 1, 0, 1, 0.001, false, "", 1),
        RunPlan.Protocol.of("by-subject", 1), false);
    new TrainWork(TOOLS).run(request, run, TrainingListener.NONE, Job.quiet());
    split = SplitFile.read(new RunFolder(run).split());
  }

  private static Path data(String name) {
    SampleOptions small = SampleOptions.standard().withFaults(false).withPeople(4).withStillsPerLabel(1).withClips(0);
    new SampleGenerator().generate(folder.resolve(name), small, Job.quiet());
    return folder.resolve(name);
  }

  private static TestPart open(Path runOrModel, Path data) {
    try (TrainedModel model = Models.open(runOrModel, TOOLS.presets())) {
      return TestPart.open(runOrModel, data, model, TOOLS, Job.quiet());
    }
  }

  @Test
  void aRunKnowsItsTestPartAlsoAtAnotherPlace() {
    for (Path data : new Path[] {null, data("copy")}) {
      try (TestPart part = open(run, data)) {
        assertThat(part.clips().clips()).extracting(Clip::id).containsExactlyInAnyOrderElementsOf(split.test());
        assertThat(part.clips().clips()).extracting(Clip::label).containsOnly("positive", "negative");
        assertThat(part.notes()).singleElement().asString().contains("test part of the run, which the model has not learned from");
      }
    }
  }

  @Test
  void otherFilesUnderTheSameNamesAreNotTheTestPart() throws IOException {
    Path other = data("other");
    String first = split.test().get(0);
    Files.copy(other.resolve(split.train().get(0)), other.resolve(first), StandardCopyOption.REPLACE_EXISTING);
    try (TestPart part = open(run, other)) {
      assertThat(part.clips().clips()).hasSizeGreaterThan(split.test().size());
      assertThat(part.notes()).singleElement().asString().startsWith("Leak: ").contains("that the model learned from");
    }
  }

  @Test
  void aModelAwayFromItsRunCannotTell() throws IOException {
    Path alone = Files.copy(new RunFolder(run).model(), Files.createDirectories(folder.resolve("alone")).resolve("model.mien"));
    try (TestPart part = open(alone, folder.resolve("data"))) {
      assertThat(part.notes()).singleElement().asString().contains("nobody can tell");
    }
    assertThatThrownBy(() -> open(alone, null)).isInstanceOf(UserError.class).hasMessageContaining("Name a data set");
  }

  @Test
  void peopleOnWhomNothingWasLearnedAreFoundByContent() throws IOException {
    Path fresh = data("fresh");
    StringBuilder lines = new StringBuilder("file,label\n");
    for (int i = 0; i < split.test().size(); i++) {
      Files.move(fresh.resolve(split.test().get(i)), fresh.resolve("new-" + i + ".png"));
      lines.append("new-").append(i).append(".png,anger\n");
    }
    Files.writeString(fresh.resolve("manifest.csv"), lines);
    try (TestPart part = open(run, fresh)) {
      assertThat(part.notes()).singleElement().asString().endsWith("the model has learned from none of them.");
    }
  }
}
