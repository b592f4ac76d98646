package org.mien.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Clip;
import org.mien.dataset.ContentHash;
import org.mien.dataset.LabelSet;
import org.mien.dataset.Manifest;
import org.mien.dataset.Media;
import org.mien.dataset.Storage;
import org.mien.job.Job;

/** The check over data sets that are written in an unusual way. */
class OddDataTest {

  @TempDir
  Path data;

  private QualityReport check() {
    try (Manifest manifest = Manifest.open(data, Job.quiet())) {
      return new QualityRun(QualityOptions.defaults(), QualityChecks.builtIn(), List.of())
          .check(manifest, Decisions.none(), Job.quiet());
    }
  }

  private void put(String file, long seed) throws IOException {
    Path path = data.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, Pictures.encoded(Pictures.of(seed, 80, 80), "png"));
  }

  private void manifest(String... lines) throws IOException {
    Files.write(data.resolve("manifest.csv"), List.of(lines));
  }

  private static List<String> of(QualityReport report, String check) {
    return report.findings().stream().filter(f -> f.check().equals(check)).map(f -> f.file() + " " + f.message()).toList();
  }

  @Test
  void whatASystemLeavesBesideTheFramesDoesNotSpoilTheClip() throws IOException {
    for (int i = 0; i < 4; i++) {
      put("fear/clip/" + i + ".png", 1);
    }
    Files.writeString(data.resolve("fear/clip/Thumbs.db"), "of the system");
    QualityReport report = check();
    assertThat(report.files()).extracting(ImageFacts::state).containsExactly(FileState.READ);
    assertThat(report.files().get(0).frames()).isEqualTo(4);
    assertThat(of(report, "truncated")).isEmpty();
  }

  @Test
  void namesWithSignsOfAFormatAreOnlyNames() throws IOException {
    put("a.png", 1);
    put("b.png", 2);
    manifest("file,label,subject,split", "a.png,fear,5%s%d,train", "b.png,fear,5%s%d,test");
    assertThat(of(check(), "split-leak")).containsExactly("b.png The person 5%s%d is in test and train; this file is in test.");
  }

  @Test
  void recordingsThatAreNumberedAnewForEachPersonAreNoLeak() throws IOException {
    put("a.png", 1);
    put("b.png", 2);
    put("c.png", 3);
    manifest("file,label,subject,session,clip,split", "a.png,fear,P1,s1,1,train", "b.png,fear,P2,s1,1,test",
        "c.png,anger,P2,s2,1,test");
    assertThat(of(check(), "split-leak")).isEmpty();
    manifest("file,label,session,clip,split", "a.png,fear,s1,1,train", "b.png,fear,s1,1,test", "c.png,anger,s2,1,test");
    assertThat(of(check(), "split-leak"))
        .containsExactly("b.png The recording 1 in session s1 is in test and train; this file is in test.");
  }

  @Test
  void everyLineOfAFileCounts() throws IOException {
    put("a.png", 1);
    put("b.png", 2);
    manifest("id,file,label,subject,split", "1,a.png,fear,P1,train", "2,a.png,anger,P2,test", "3,b.png,anger,P2,test");
    QualityReport report = check();
    assertThat(of(report, "split-leak"))
        .containsExactly("a.png Several lines of the manifest put this file into test and train.");
    assertThat(of(report, "conflicting-labels"))
        .containsExactly("a.png Several lines of the manifest label this picture anger and fear.");
    assertThat(report.clips(Verdict.REJECT)).extracting(c -> c.id()).containsExactly("1", "2");
  }

  @Test
  void aNameThatTheSystemCannotHoldIsOneFindingAndTheRestGoesOn() throws IOException {
    put("b.png", 2);
    try (Storage storage = Storage.open(data)) {
      List<Clip> clips = List.of(Clip.of("a\0.png", Media.STILL, ""), Clip.of("b.png", Media.STILL, ""));
      Manifest manifest = new Manifest(storage, "odd", LabelSet.standard(), clips, List.of());
      QualityReport report = new QualityRun(QualityOptions.defaults(), QualityChecks.builtIn(), List.of())
          .check(manifest, Decisions.none(), Job.quiet());
      assertThat(report.files()).extracting(ImageFacts::state).containsExactly(FileState.UNREADABLE, FileState.READ);
      assertThat(of(report, "unreadable").get(0)).contains("cannot be the name of a file").endsWith("UTF-8).");
      assertThat(ContentHash.ofAll(manifest, Job.quiet()).values()).first().isEqualTo(ContentHash.UNREADABLE);
    }
  }
}
