package org.mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.file.Csv;
import org.mien.sample.SomeFaces;

/** The whole published experiment on a small sample, as a newcomer runs it, and everything that can be done with its folder. */
class ReproduceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private static Path folder;

  private static Path data;
  private static Path out;
  private static Console reproduced;

  @BeforeAll
  static void reproduce() {
    data = folder.resolve("data");
    out = folder.resolve("out");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Console.run("sample", data, "--people", 6, "--stills", 3, "--clips", 2, "--clean", "--seed", 7).code()).isZero();
      reproduced = Console.run("reproduce", data, "--out", out, "--epochs", 2, "--size", 24, "--threads", 2);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(reproduced.code()).as(reproduced.err()).isZero();
  }

  private static Path run(String protocol) {
    return out.resolve("runs").resolve("paper-" + protocol);
  }

  @Test
  void everyPartOfTheProjectIsThere() {
    assertThat(reproduced.out()).contains("Quality:", "epoch  1", "epoch  2", "Accuracy", "baseline", "Frame by frame", "Report: ");
    assertThat(out.resolve("quality/findings.csv")).isNotEmptyFile();
    for (String protocol : List.of("random", "by-subject")) {
      for (String file : List.of("plan.json", "run.json", "split.json", "split.csv", "audit.csv", "metrics.json", "predictions.csv",
          "history.csv", "model.mien", "report.html", "contents.csv", "duplicates.json", "baselines/majority-metrics.json")) {
        assertThat(run(protocol).resolve(file)).isNotEmptyFile();
      }
      assertThat(run(protocol).resolve("charts")).isNotEmptyDirectory();
      assertThat(run(protocol).resolve("recordings")).isNotEmptyDirectory();
      assertThat(run(protocol).resolve("training.state")).doesNotExist();
    }
  }

  @Test
  void metricsHoldWhatTheyPromise() throws IOException {
    JsonNode metrics = JSON.readTree(run("by-subject").resolve("metrics.json").toFile());
    assertThat(metrics.get("protocol").asText()).isEqualTo("by-subject");
    assertThat(metrics.get("classes")).hasSize(6);
    int test = metrics.get("n_test").asInt();
    long stills = Csv.read(data.resolve("manifest.csv")).rows().stream()
        .filter(r -> r.get("file").startsWith("stills") && !r.get("label").equals("neutral")).count();
    assertThat(metrics.get("n_train").asLong() + metrics.get("n_val").asLong() + test).isEqualTo(stills);
    for (String key : List.of("accuracy", "precision_macro", "recall_macro", "f1_macro", "uf1", "uar", "kappa", "log_loss")) {
      JsonNode figure = metrics.get(key);
      assertThat(figure.has("value") && figure.has("ci_low") && figure.has("ci_high")).as(key).isTrue();
      assertThat(!figure.get("value").isNull() || figure.has("reason")).as(key).isTrue();
    }
    int sum = 0;
    int right = 0;
    for (int a = 0; a < 6; a++) {
      for (int p = 0; p < 6; p++) {
        int count = metrics.get("confusion").get(a).get(p).asInt();
        sum += count;
        right += a == p ? count : 0;
      }
    }
    assertThat(sum).isEqualTo(test);
    assertThat(metrics.get("accuracy").get("value").asDouble()).isEqualTo((double) right / test);
  }

  @Test
  void noPersonIsOnBothSidesOfTheSplitBySubject() {
    Map<String, String> subjects = Csv.read(data.resolve("manifest.csv")).rows().stream()
        .collect(Collectors.toMap(r -> r.get("file"), r -> r.get("subject")));
    List<Map<String, String>> rows = Csv.read(run("by-subject").resolve("split.csv")).rows();
    List<String> tested = rows.stream().filter(r -> r.get("part").equals("test")).map(r -> subjects.get(r.get("id"))).toList();
    List<String> others = rows.stream().filter(r -> !r.get("part").equals("test")).map(r -> subjects.get(r.get("id"))).toList();
    assertThat(tested).isNotEmpty().doesNotContainAnyElementsOf(others);
  }

  @Test
  void aFinishedRunIsNeverOverwritten() throws IOException {
    byte[] before = Files.readAllBytes(run("random").resolve("predictions.csv"));
    Console again = Console.run("reproduce", data, "--out", out, "--epochs", 1);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("holds a finished run already; name another folder for the results (--out).");
    assertThat(Files.readAllBytes(run("random").resolve("predictions.csv"))).isEqualTo(before);
  }

  @Test
  void rerunningGivesTheSamePredictionsBitForBit() {
    Path again = folder.resolve("again");
    Console rerun = Console.run("rerun", run("by-subject"), "--out", again, "--threads", 1);
    assertThat(rerun.code()).as(rerun.err()).isZero();
    assertThat(rerun.out()).contains("Identical");
    assertThat(again.resolve("predictions.csv")).hasSameBinaryContentAs(run("by-subject").resolve("predictions.csv"));
    assertThat(again.resolve("split.csv")).hasSameBinaryContentAs(run("by-subject").resolve("split.csv"));
  }

  @Test
  void rerunningOnOtherDataIsRefused() {
    Path other = folder.resolve("other");
    SomeFaces.copy(other, 6, 1, 0);
    Console rerun = Console.run("rerun", run("random"), "--data", other, "--out", folder.resolve("never"));
    assertThat(rerun.code()).isEqualTo(1);
    assertThat(rerun.err()).contains("is not the one of this run any more");
  }

  @Test
  void evaluatingOnTheTrainingDataIsCalledALeak() {
    Console evaluated = Console.run("evaluate", run("random"), data, "--out", folder.resolve("evaluated"));
    assertThat(evaluated.code()).as(evaluated.err()).isZero();
    assertThat(evaluated.err()).contains("Leak: ");
    assertThat(folder.resolve("evaluated/metrics.json")).isNotEmptyFile();
  }

  @Test
  void classifyingAndTextureWorkOnARecordingOfTheSample() throws IOException {
    Path clip;
    try (var files = Files.walk(data.resolve("clips"))) {
      clip = files.filter(f -> f.toString().endsWith(".tif")).findFirst().orElseThrow();
    }
    Path table = folder.resolve("frames.csv");
    Console classified = Console.run("classify", run("by-subject"), clip, "--out", table);
    assertThat(classified.code()).as(classified.err()).isZero();
    List<Map<String, String>> rows = Csv.read(table).rows();
    assertThat(rows).hasSizeBetween(40, 80);
    assertThat(rows.get(0)).containsKeys("frame", "seconds", "top", "entropy", "p_anger", "p_surprise");
    assertThat(folder.resolve("frames-timeline.png")).isNotEmptyFile();
    Console texture = Console.run("lbp", clip, "--lbp", "lbp-uniform@2x2", "--out", folder.resolve("lbp"));
    assertThat(texture.code()).as(texture.err()).isZero();
    List<Map<String, String>> histograms = Csv.read(folder.resolve("lbp/lbp-histogram.csv")).rows();
    assertThat(histograms).hasSameSizeAs(rows);
    assertThat(histograms.get(0)).hasSize(1 + 4 * 59);
    double sum = histograms.get(0).entrySet().stream().filter(e -> e.getKey().startsWith("h"))
        .mapToDouble(e -> Double.parseDouble(e.getValue())).sum();
    assertThat(sum).isCloseTo(4, within(1e-9));
  }

  @Test
  void theNetworkIsComparedWithItsBaselines() throws IOException {
    Path compared = folder.resolve("compared");
    Console done = Console.run("compare", run("by-subject"), "--against", "paper", "--out", compared, "--quiet");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("logistic", "majority", "With 1 person no permutation", "(no interval)");
    List<Map<String, String>> learners = Csv.read(compared.resolve("learners.csv")).rows();
    JsonNode metrics = JSON.readTree(run("by-subject").resolve("metrics.json").toFile());
    assertThat(learners.stream().filter(r -> r.get("learner").equals("paper") && r.get("metric").equals("uar")).findFirst()
        .map(r -> Double.parseDouble(r.get("value"))).orElseThrow()).isEqualTo(metrics.get("uar").get("value").asDouble());
    Console others = Console.run("compare", run("by-subject"), run("random"), "--out", compared, "--quiet");
    assertThat(others.code()).isEqualTo(1);
    assertThat(others.err()).contains("they were tested on different clips");
  }

  @Test
  void theReportIsWrittenAgainFromTheFolderAlone() throws IOException {
    byte[] before = Files.readAllBytes(run("random").resolve("report.html"));
    Files.delete(run("random").resolve("report.html"));
    assertThat(Console.run("report", run("random")).code()).isZero();
    assertThat(Files.readAllBytes(run("random").resolve("report.html"))).isEqualTo(before);
  }
}
