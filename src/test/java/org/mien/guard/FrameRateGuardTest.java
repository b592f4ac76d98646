package org.mien.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.classify.ClassifyOptions;
import org.mien.dataset.Manifest;
import org.mien.dataset.TestFiles;
import org.mien.experiment.Preparer;
import org.mien.experiment.RunPlan;
import org.mien.file.Csv;
import org.mien.image.FrameSources;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;
import org.mien.learn.Preparation;
import org.mien.learn.TrainedModel;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.sample.SomeFaces;
import org.mien.workflow.ClassifyWork;
import org.mien.workflow.EvaluateWork;
import org.mien.workflow.LabelChoice;
import org.mien.workflow.Models;
import org.mien.workflow.Toolbox;
import org.mien.workflow.TrainWork;

/**
 * The trap: a face filmed at 200 frames a second gives twice the frames of one filmed at 100, so that a model of clips learns
 * the camera, and with it the database and its labels.
 */
class FrameRateGuardTest {

  private static final Preparation RECORDED = new Preparation(16, "area", "lbp-uniform");

  @TempDir
  private Path folder;

  @Test
  void clipsOfTwoRatesAreRefusedWithWhatToDo() throws IOException {
    dataSet("file,label,fps\nslow,anger,100\nfast,fear,200\n", 7, 13);
    assertThatThrownBy(() -> prepare(RECORDED)).isInstanceOf(UserError.class)
        .hasMessage("fast was recorded at 200 frames a second and slow at 100, so a number of frames is not the same time in both;"
            + " bring all clips to one time base: frames=10 for the course of the movement, or fps=100 for its speed.");
  }

  @Test
  void oneTimeBaseMakesTheSameMovementTheSameFrames() throws IOException {
    dataSet("file,label,fps\nslow,anger,100\nfast,fear,200\n", 7, 13);
    for (String time : List.of("fps=100", "frames=7")) {
      List<List<Integer>> brightness = prepare(new Preparation(16, "area", "lbp-uniform", "gray", time));
      assertThat(brightness.get(0)).isEqualTo(brightness.get(1)).hasSize(7);
    }
    assertThat(prepare(new Preparation(16, "area", "lbp-uniform", "gray", "tim=20"))).allSatisfy(c -> assertThat(c).hasSize(20));
  }

  @Test
  void ratesThatDifferByRoundingAreOne() throws IOException {
    dataSet("file,label,fps\nslow,anger,29.97\nfast,fear,30\n", 4, 5);
    assertThat(prepare(RECORDED)).extracting(List::size).containsExactly(5, 4);
  }

  @Test
  void aRateThatNobodyKnowsIsNeverGuessed() throws IOException {
    dataSet("file,label,fps\nslow,anger,100\nfast,fear,\n", 4, 5);
    assertThatThrownBy(() -> prepare(new Preparation(16, "area", "", "gray", "fps=50"))).isInstanceOf(UserError.class)
        .hasMessage("The frame rate of fast is not recorded, so it cannot be brought to fps=50; add a column 'fps' to the manifest,"
            + " or choose a number of frames such as frames=10.");
    try (Manifest manifest = Manifest.open(folder, Job.quiet());
        Preparer.Prepared prepared = new Preparer(new FrameSources(List.of())).prepare(manifest, RECORDED, Job.quiet())) {
      assertThat(prepared.skipped()).containsExactly("The frame rate of 1 clip is not recorded, so nobody can tell whether its"
          + " frames are as far apart as those of the others (100 a second).");
    }
  }

  @Test
  void aModelOfClipsOfOneRateRefusesRecordingsOfAnother() throws IOException {
    Path data = folder.resolve("data");
    SomeFaces.copy(data, 6, 0, 12);
    TrainWork.Request request = new TrainWork.Request(data, new LabelChoice("all"), new Preparation(16, "area", ""),
        new TrainingOptions("paper", true, 8, 1, 0, 3, 0.001, false, "", 5), RunPlan.Protocol.of("random", 5), false);
    Path run = folder.resolve("run");
    new TrainWork(Toolbox.builtIn()).run(request, run, TrainingListener.NONE, Job.quiet());
    try (TrainedModel model = Models.open(run)) {
      assertThat(model.card().origin().framesPerSecond()).isEqualTo(100);
    }
    EvaluateWork evaluate = new EvaluateWork(Toolbox.builtIn());
    assertThat(evaluate.run(run, data, folder.resolve("same"), 1, Job.quiet()).evaluation().samples()).isPositive();

    Csv.Table manifest = Csv.read(data.resolve("manifest.csv"));
    Csv.write(data.resolve("manifest.csv"), manifest.header(), out -> {
      for (Map<String, String> row : manifest.rows()) {
        out.row(manifest.header().stream().map(c -> c.equals("fps") ? "50" : row.get(c)).toArray());
      }
    });
    assertThatThrownBy(() -> evaluate.run(run, data, folder.resolve("other"), 1, Job.quiet())).isInstanceOf(UserError.class)
        .hasMessage("The model learned from clips of 100 frames a second and the data set Mien sample has 50, so a number of frames"
            + " is not the same time in both; train with a time base such as fps=50 or frames=10, or correct the rate"
            + " if it is recorded wrongly.");
    Path clip = data.resolve(manifest.rows().stream().map(r -> r.get("file")).filter(f -> f.startsWith("clips/")).findFirst()
        .orElseThrow());
    ClassifyOptions at50 = ClassifyOptions.usual().withFramesPerSecond(50);
    assertThatThrownBy(() ->
        new ClassifyWork(Toolbox.builtIn()).run(run, clip, folder.resolve("frames.csv"), at50, Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageContaining("this recording has 50");
    assertThat(folder.resolve("frames.csv")).doesNotExist();
  }

  private void dataSet(String manifest, int slow, int fast) throws IOException {
    Files.writeString(folder.resolve("manifest.csv"), manifest);
    for (int i = 0; i < slow; i++) {
      TestFiles.write(folder.resolve("slow/f" + i + ".png"), TestFiles.png(16, 20 + 24 * i, -1));
    }
    for (int i = 0; i < fast; i++) {
      TestFiles.write(folder.resolve("fast/f" + i + ".png"), TestFiles.png(16, 20 + 12 * i, -1));
    }
  }

  /** The brightness of every frame of every clip. */
  private List<List<Integer>> prepare(Preparation preparation) {
    try (Manifest manifest = Manifest.open(folder, Job.quiet());
        Preparer.Prepared prepared = new Preparer(new FrameSources(List.of())).prepare(manifest, preparation, Job.quiet())) {
      ExampleSet examples = prepared.examples();
      List<List<Integer>> all = new ArrayList<>();
      for (int e = 0; e < examples.size(); e++) {
        List<Integer> clip = new ArrayList<>();
        for (int f = 0; f < examples.frames(e); f++) {
          byte[] pixels = new byte[16 * 16];
          examples.frame(e, f, pixels, 0);
          clip.add(pixels[5] & 0xff);
        }
        all.add(clip);
      }
      return all;
    }
  }
}
