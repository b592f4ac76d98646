package org.mien.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.ContentHash;
import org.mien.dataset.Manifest;
import org.mien.file.Csv;
import org.mien.file.Json;
import org.mien.image.EightBit;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;

/** The whole check over a small data set that has one of every fault. */
class QualityRunTest {

  @TempDir Path temp;
  private Path data;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    data = temp.resolve("data");
    out = temp.resolve("out");
    EightBit a = Pictures.of(1, 80, 80);
    put("anger/a.png", Pictures.encoded(a, "png"));
    put("anger/a-copy.png", Pictures.encoded(a, "png"));
    put("anger/a-again.tif", Pictures.encoded(a, "tiff"));
    put("fear/conflict.png", Pictures.encoded(Pictures.of(2, 80, 80), "png"));
    put("anger/conflict.png", Pictures.encoded(Pictures.of(2, 80, 80), "png"));
    put("fear/near.png", Pictures.encoded(Pictures.of(3, 80, 80), "png"));
    put("fear/near.jpg", Pictures.jpeg(Pictures.of(3, 80, 80), 0.6));
    put("fear/blank.png", Pictures.encoded(Pictures.blank(200), "png"));
    put("fear/text.png", "no image".getBytes());
    byte[] jpeg = Pictures.jpeg(Pictures.of(4, 80, 80), 0.9);
    put("fear/cut.jpg", Arrays.copyOf(jpeg, jpeg.length / 2));
    byte[] png = Pictures.encoded(Pictures.of(5, 80, 80), "png");
    put("fear/cut.png", Arrays.copyOf(png, png.length / 2));
    put("fear/blurred.png", Pictures.encoded(Pictures.blurred(Pictures.of(6, 96, 96), 3), "png"));
    put("fear/fine.png", Pictures.encoded(Pictures.of(7, 80, 80), "png"));
    put("fear/tinted.png", Pictures.encoded(Pictures.tinted(Pictures.of(8, 80, 80)), "png"));
    for (int i = 0; i < 20; i++) {
      EightBit frame = i == 7 ? Pictures.blank(0) : Pictures.scaled(Pictures.of(30, 80, 80), 1, i);
      put("fear/clip/frame" + i + ".png", Pictures.encoded(frame, "png"));
    }
    Files.writeString(data.resolve("mien.json"),
        "{\"format\": 1, \"labels\": {\"keys\": [\"anger\", \"fear\", \"disgust\"]}}");
    List<String> lines = new ArrayList<>(List.of("file,label,subject,split"));
    for (String line : List.of("anger/a.png,anger,P1,train", "anger/a-copy.png,anger,P1,train",
        "anger/a-again.tif,anger,P1,test",
        "fear/conflict.png,fear,P2,train", "anger/conflict.png,anger,P2,train", "fear/near.png,fear,P3,train",
        "fear/near.jpg,fear,P3,train", "fear/blank.png,fear,P4,train", "fear/text.png,fear,P4,train",
            "fear/cut.jpg,fear,P4,train",
        "fear/cut.png,fear,P4,train", "fear/blurred.png,fear,P4,train", "fear/fine.png,fear,P4,train",
        "fear/tinted.png,neutral,P4,train", "fear/gone.png,fear,P4,train", "fear/clip,fear,P5,train",
            "fear/film.avi,,P6,")) {
      lines.add(line);
    }
    put("fear/film.avi", new byte[] {1, 2, 3});
    Files.write(data.resolve("manifest.csv"), lines);
  }

  @Test
  void namesEveryFaultInOneTable() {
    QualityReport report = run(2);
    Csv.Table table = Csv.read(out.resolve("quality/findings.csv"));
    assertThat(table.header()).containsExactly("file", "check", "severity", "value", "threshold", "group", "message");
    assertThat(rows(table, "error")).containsExactlyInAnyOrder(
        "fear/gone.png missing-file", "fear/text.png not-an-image", "fear/cut.jpg truncated",
            "fear/cut.png " + cutPng(table),
        "fear/blank.png blank", "fear/conflict.png conflicting-labels", "anger/conflict.png conflicting-labels",
        "anger/a-again.tif split-leak", "anger/a-again.tif split-leak", " empty-class");
    assertThat(rows(table, "warning")).contains(
        "fear/blurred.png blur", "anger/a.png duplicate", "anger/a-copy.png duplicate", "anger/a-again.tif duplicate",
        "fear/near.png near-duplicate", "fear/near.jpg near-duplicate", "fear/film.avi no-reader",
            "fear/film.avi unlabelled",
        "fear/clip blank");
    assertThat(rows(table, "info")).contains("fear/fine.png dpi", " colour-mixture");
    assertThat(rows(table, "warning").stream().filter(r -> r.startsWith("fear/fine.png"))).isEmpty();
    assertThat(table.rows()).hasSize(report.findings().size()).allSatisfy(r -> assertThat(r.get("message")).endsWith("."));
    assertThat(report.findings()).allSatisfy(f -> assertThat(f.advice()).isNotBlank());
    assertThat(report.findings()).isSortedAccordingTo((x, y) -> x.severity().compareTo(y.severity()));
  }

  /** Readers of PNG differ in whether half a picture is damaged or none; it must be an error either way. */
  private static String cutPng(Csv.Table table) {
    return table.rows().stream().filter(r -> r.get("file").equals("fear/cut.png")).map(r -> r.get("check"))
        .filter(Set.of("truncated", "unreadable")::contains).findFirst().orElse("none");
  }

  @Test
  void oneGroupTiesTheMembersOfASet() {
    QualityReport report = run(1);
    assertThat(report.exactDuplicates()).containsExactly(
        List.of("anger/a-again.tif", "anger/a-copy.png", "anger/a.png"), List.of("anger/conflict.png", "fear/conflict.png"));
    assertThat(report.nearDuplicates()).containsExactly(List.of("fear/near.jpg", "fear/near.png"));
    assertThat(report.findings().stream().filter(f -> f.check().equals("duplicate") && f.group().equals("exact-0001"))
        .map(Finding::file)).containsExactly("anger/a-again.tif", "anger/a-copy.png", "anger/a.png");
  }

  @Test
  void sortsClipsIntoThreeLists() {
    QualityReport report = run(2);
    assertThat(ids("reject")).containsExactlyInAnyOrder("fear/gone.png", "fear/text.png", "fear/cut.jpg", "fear/cut.png",
        "fear/blank.png", "fear/conflict.png", "anger/conflict.png");
    assertThat(ids("keep")).contains("fear/fine.png", "fear/tinted.png").doesNotContain("anger/a.png");
    assertThat(ids("keep").size() + ids("review").size() + ids("reject").size()).isEqualTo(report.judgements().size());
    assertThat(ids("review")).contains("anger/a-again.tif", "anger/a.png", "fear/blurred.png", "fear/near.jpg", "fear/clip");
  }

  @Test
  void decisionsSurviveASecondRunUntilTheFileChanges() throws IOException {
    QualityReport first = run(2);
    String hash = first.contentHashes().get("fear/blurred.png");
    Path folder = out.resolve("quality");
    Instant time = Instant.parse("2026-02-03T04:05:06.789Z");
    Decisions.record(folder,
        new Decision("fear/blurred.png", Verdict.REJECT, "A. Coder", time, "too soft, \"really\"", hash));
    Decisions.record(folder,
        new Decision("fear/blurred.png", Verdict.KEEP, "B. Coder", time.plusSeconds(60), "usable", hash));
    byte[] stored = Files.readAllBytes(folder.resolve("decisions.csv"));
    assertThat(new String(stored)).startsWith("file,decision,reviewer,time,note,sha256\n").contains("2026-02-03T04:05:06Z");

    run(1);
    assertThat(Files.readAllBytes(folder.resolve("decisions.csv"))).isEqualTo(stored);
    Map<String, String> kept = row("keep", "fear/blurred.png");
    assertThat(kept.get("reviewer")).isEqualTo("B. Coder");
    assertThat(kept.get("note")).isEqualTo("usable");

    put("fear/blurred.png", Pictures.encoded(Pictures.blurred(Pictures.of(16, 96, 96), 3), "png"));
    run(1);
    assertThat(row("review", "fear/blurred.png").get("note")).contains("changed");
    assertThat(Decisions.read(folder).all()).hasSize(2);
  }

  @Test
  void aDecisionThatIsTakenBackLetsTheOneBeforeCountAgain() {
    String hash = run(2).contentHashes().get("fear/blurred.png");
    Path folder = out.resolve("quality");
    Instant time = Instant.parse("2026-02-03T04:05:06Z");
    Decisions.record(folder, new Decision("fear/blurred.png", Verdict.KEEP, "A", time, "", hash));
    Decisions.record(folder, new Decision("fear/blurred.png", Verdict.REJECT, "B", time.plusSeconds(1), "", hash));
    Decisions.record(folder, Decision.undo("fear/blurred.png", "B", time.plusSeconds(2), "slip", hash));
    run(1);
    assertThat(row("keep", "fear/blurred.png").get("reviewer")).isEqualTo("A");

    Decisions.record(folder, Decision.undo("fear/blurred.png", "A", time.plusSeconds(3), "", hash));
    run(1);
    assertThat(row("review", "fear/blurred.png").get("reviewer")).isEmpty();
    assertThat(Decisions.read(folder).all()).extracting(Decision::word).containsExactly("keep", "reject", "undo", "undo");
  }

  @Test
  void whatWasWrittenIsReadBack() throws IOException {
    QualityReport report = run(2);
    Path folder = out.resolve("quality");
    QualityResults results = QualityResults.read(folder, QualityChecks.builtIn());
    assertThat(QualityResults.isIn(folder)).isTrue();
    assertThat(results.findings()).hasSameSizeAs(report.findings());
    for (int i = 0; i < report.findings().size(); i++) {
      assertThat(results.findings().get(i)).isEqualTo(report.findings().get(i));
    }
    report.contentHashes().forEach((id, hash) -> assertThat(results.files().get(id).contentHash()).isEqualTo(hash));
    assertThat(results.questions()).contains("fear/blurred.png", "fear/gone.png").doesNotContain("fear/fine.png");
    assertThat(results.answered(Decisions.read(folder))).isZero();

    Files.writeString(folder.resolve("findings.csv"), "file,check\na.png,blur\n");
    assertThatThrownBy(() -> QualityResults.read(folder, QualityChecks.builtIn()))
        .isInstanceOf(UserError.class).hasMessageContaining("severity").hasMessageContaining("findings.csv");
  }

  @Test
  void aDamagedDecisionFileIsNamedAndLeftAlone() throws IOException {
    Path file = out.resolve("quality/decisions.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "file,decision,reviewer,time,note,sha256\na.png,perhaps,A,2026-01-01T00:00:00Z,,\n");
    assertThatThrownBy(() -> run(1)).isInstanceOf(UserError.class)
        .hasMessageContaining("line 2").hasMessageContaining("perhaps");
    assertThat(Files.readString(file)).contains("perhaps");
    assertThatThrownBy(() -> new Decision("a", Verdict.KEEP, " ", Instant.EPOCH, "", "")).isInstanceOf(UserError.class);
  }

  @Test
  void threadsAndLocaleChangeNoByte() throws IOException {
    run(1);
    Map<String, String> one = texts();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      run(4);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(texts()).isEqualTo(one);
    assertThat(one).containsKeys("findings.csv", "summary.json", "summary.md", "keep.csv", "review.csv", "reject.csv");
  }

  @Test
  void hashesAreThoseOfTheDatasetRoom() {
    try (Manifest manifest = Manifest.open(data, Job.quiet())) {
      QualityReport report = check(manifest, Job.quiet());
      assertThat(report.contentHashes()).isEqualTo(ContentHash.ofAll(manifest, Job.quiet()));
    }
  }

  @Test
  void summaryCountsWhatTheTableLists() {
    QualityReport report = run(2);
    Map<?, ?> summary = Json.read(out.resolve("quality/summary.json"), Map.class);
    assertThat(summary.get("format")).isEqualTo(1);
    assertThat(((Map<?, ?>) summary.get("findings")).get("error")).isEqualTo(report.counts().get(Severity.ERROR));
    assertThat(((Map<?, ?>) summary.get("classes")).get("disgust")).isEqualTo(0);
    assertThat(((Map<?, ?>) summary.get("thresholds")).get("blur")).isEqualTo(0.6);
    assertThat(((Map<?, ?>) summary.get("dpi")).keySet()).hasToString("[pass, fail, not_recorded]");
  }

  @Test
  void cancellingWritesNothing() {
    CancelToken cancel = new CancelToken();
    List<String> stages = Collections.synchronizedList(new ArrayList<>());
    Job job = new Job(step -> {
      stages.add(step.stage());
      if (step.stage().startsWith("Looking")) {
        cancel.cancel();
      }
    }, cancel, 2);
    try (Manifest manifest = Manifest.open(data, Job.quiet())) {
      assertThatThrownBy(() -> quality().run(manifest, out, job)).isInstanceOf(CancelledException.class);
    }
    assertThat(stages).contains("Checking files");
    assertThat(out.resolve("quality/findings.csv")).doesNotExist();
  }

  @Test
  void unknownThresholdsAndChecksAreRefused() {
    QualityOptions options = QualityOptions.defaults();
    assertThatThrownBy(() -> new QualityRun(options.with("blurr", 1), QualityChecks.builtIn(), List.of()))
        .isInstanceOf(UserError.class).hasMessageContaining("blurr").hasMessageContaining("near-duplicate.details");
    assertThatThrownBy(() -> new QualityRun(
        new QualityOptions(Map.of(), 4, Set.of("nothing")), QualityChecks.builtIn(),
            List.of())).isInstanceOf(UserError.class);
  }

  private QualityReport run(int threads) {
    try (Manifest manifest = Manifest.open(data, Job.quiet())) {
      return quality().run(manifest, out, new Job(Progress.NONE, new CancelToken(), threads));
    }
  }

  private static QualityReport check(Manifest manifest, Job job) {
    return quality().check(manifest, Decisions.read(manifest.storage().location()), job);
  }

  private static QualityRun quality() {
    return new QualityRun(QualityOptions.defaults().withFramesPerClip(20), QualityChecks.builtIn(), List.of());
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(out.resolve("quality"))) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private List<String> ids(String list) {
    return Csv.read(out.resolve("quality/" + list + ".csv")).rows().stream().map(r -> r.get("id")).toList();
  }

  private Map<String, String> row(String list, String id) {
    return Csv.read(out.resolve("quality/" + list + ".csv")).rows().stream().filter(r -> r.get("id").equals(id)).findFirst()
        .orElseThrow();
  }

  private static List<String> rows(Csv.Table table, String severity) {
    return table.rows().stream().filter(r -> r.get("severity").equals(severity))
        .map(r -> r.get("file") + " " + r.get("check")).toList();
  }

  private void put(String file, byte[] bytes) throws IOException {
    Files.createDirectories(data.resolve(file).getParent());
    Files.write(data.resolve(file), bytes);
  }
}
