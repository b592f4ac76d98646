package org.mien.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.cli.CommandLines;
import org.mien.command.CommandCall;
import org.mien.command.CommandRunner;
import org.mien.command.ReviewFile;
import org.mien.command.Watch;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.quality.Decision;
import org.mien.quality.Decisions;
import org.mien.quality.QualityReport;
import org.mien.quality.QualityResults;
import org.mien.quality.Verdict;
import org.scijava.Context;

/** Reviewing files one by one: the work, the command and the command line write the same rows. */
class ReviewWorkTest {

  @TempDir
  Path dir;

  private final Toolbox tools = Toolbox.builtIn();
  private Path out;

  @BeforeEach
  void check() throws IOException {
    for (String name : new String[] {"fear/a", "fear/b", "joy/c"}) {
      Path file = dir.resolve("data/" + name + ".png");
      Files.createDirectories(file.getParent());
      ImageIO.write(new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
    }
    out = dir.resolve("out");
    Study study = new Study(tools);
    try (Manifest manifest = study.open(dir.resolve("data"), Job.quiet())) {
      study.check(manifest, out, Job.quiet());
    }
  }

  private ReviewWork.Result review(String file, String decision, String reviewer, String note) {
    return new ReviewWork(tools).run(new ReviewWork.Request(out, file, decision, reviewer, note));
  }

  @Test
  void storesWhoWhatAndAboutWhichContent() {
    ReviewWork.Result result = review("fear/a.png", "keep", " AB ", "a test picture");
    Decision stored = Decisions.read(out.resolve("quality")).all().get(0);
    QualityResults results = QualityResults.read(out.resolve("quality"), tools.checks());
    assertThat(stored.reviewer()).isEqualTo("AB");
    assertThat(stored.note()).isEqualTo("a test picture");
    assertThat(stored.contentHash()).isEqualTo(results.files().get("fear/a.png").contentHash()).hasSize(64);
    assertThat(result.standing()).contains(stored);
    assertThat(result.looked()).isEqualTo(1);
    assertThat(result.total()).isEqualTo(3);
  }

  @Test
  void whatIsLearnedFromIsWhatWasDecidedInTheProject() throws IOException {
    review("fear/a.png", "keep", "AB", "");
    Path run = dir.resolve("run");
    Study study = new Study(tools);
    try (Manifest manifest = study.open(dir.resolve("data"), Job.quiet())) {
      assertThat(kept(study.check(dir.resolve("elsewhere"), manifest, dir.resolve("other"), Job.quiet())))
          .doesNotContain("fear/a.png");
      assertThat(kept(study.check(out, manifest, run, Job.quiet()))).contains("fear/a.png").doesNotContain("fear/b.png");
      review("fear/b.png", "keep", "AB", "");
      assertThat(kept(study.check(out, manifest, run, Job.quiet()))).as("an unfinished run that goes on")
          .doesNotContain("fear/b.png");
    }
    assertThat(Decisions.read(run.resolve("quality")).all()).hasSize(1);
    assertThat(Decisions.read(out.resolve("quality")).all()).hasSize(2);
  }

  private static java.util.List<String> kept(QualityReport report) {
    return report.clips(Verdict.KEEP).stream().map(Clip::id).toList();
  }

  @Test
  void onlyWhoDecidedTakesBack() {
    review("fear/a.png", "reject", "AB", "");
    assertThatThrownBy(() -> review("fear/a.png", "undo", "CD", "")).isInstanceOf(UserError.class).hasMessageContaining("AB");
    ReviewWork.Result undone = review("fear/a.png", "undo", "AB", "");
    assertThat(undone.standing()).isEmpty();
    assertThat(undone.looked()).isZero();
    assertThatThrownBy(() -> review("fear/a.png", "undo", "AB", "")).hasMessageContaining("Nothing is decided");
    assertThat(Decisions.read(out.resolve("quality")).all()).hasSize(2);
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> review("fear/nowhere.png", "keep", "AB", "")).hasMessageContaining("fear/nowhere.png");
    assertThatThrownBy(() -> review("fear/a.png", "perhaps", "AB", "")).hasMessageContaining("perhaps");
    assertThatThrownBy(() -> review("fear/a.png", "keep", " ", "")).hasMessageContaining("reviewer");
    assertThatThrownBy(() -> new ReviewWork(tools).run(new ReviewWork.Request(dir, "fear/a.png", "keep", "AB", "")))
        .hasMessageContaining("check the quality first");
    assertThat(out.resolve("quality/decisions.csv")).doesNotExist();
  }

  @Test
  void commandAndCommandLineWriteTheSameRows() {
    try (Context context = new Context()) {
      Map<String, Object> outputs = new CommandRunner(context).run(new CommandCall(ReviewFile.class, Map.of(
          "folder", out.toFile(), "file", "fear/a.png", "decision", "reject", "reviewer", "AB", "note", "dark, blank")),
          Watch.of(Job.quiet()));
      assertThat(outputs).containsEntry("looked", 1).containsEntry("total", 3);
    }
    int code = CommandLines.run("review", out.toString(), "--file", "fear/b.png", "--decision", "reject",
        "--reviewer", "AB", "--note", "dark, blank");
    assertThat(code).isZero();
    assertThat(Decisions.read(out.resolve("quality")).all()).hasSize(2).allSatisfy(d -> {
      assertThat(d.word()).isEqualTo("reject");
      assertThat(d.reviewer()).isEqualTo("AB");
      assertThat(d.note()).isEqualTo("dark, blank");
    });
    assertThat(new File(out.toFile(), "quality/decisions.csv")).exists();
  }
}
