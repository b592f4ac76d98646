package org.mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.file.Csv;
import org.mien.sample.SomeFaces;

/** {@code mien compare} on small cross-validations of baselines, which take no network. */
class CompareTest {

  @TempDir
  private static Path folder;

  @BeforeAll
  static void crossValidate() {
    SomeFaces.copy(folder.resolve("data"), 6, 3, 1);
    study("one", "happiness,surprise,fear", "k-fold-by-subject@3", "majority", "near=knn:histogram,k=3");
    study("two", "happiness,surprise,fear", "k-fold-by-subject@2", "majority", "chance");
    study("other", "happiness,surprise", "k-fold-by-subject@3", "majority", "chance");
    study("leaky", "happiness,surprise,fear", "random", "majority", "chance");
  }

  private static void study(String name, String labels, String protocol, String first, String second) {
    Console made = Console.run("crossvalidate", folder.resolve("data"), "--labels", labels, "--protocol", protocol, "--seeds", "1,2",
        "--learner", first, "--learner", second, "--size", 24, "--out", folder.resolve(name), "--quiet");
    assertThat(made.code()).as(made.err()).isZero();
  }

  private static Console compare(Object... more) {
    return Console.run(Stream.concat(Stream.of("compare"), Stream.of(more)).toArray());
  }

  private static Path at(String name) {
    return folder.resolve(name);
  }

  @Test
  void theLearnersOfOneStudyAreCompared() throws IOException {
    Console done = compare(at("one"), "--out", at("compared"), "--quiet");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("UF1: Unweighted F1", "majority", "near", "Over 2 seeds", "In ", " of 1 pair ",
        "compare.html");
    for (String file : List.of("comparison.json", "learners.csv", "pairs.csv", "compare.html", "charts/learners.svg",
        "charts/differences.png", "charts/seeds.csv")) {
      assertThat(at("compared").resolve(file)).isNotEmptyFile();
    }
    JsonNode json = new ObjectMapper().readTree(at("compared/comparison.json").toFile());
    JsonNode pair = json.get("pairs").get(0);
    assertThat(json.get("runs").get(0).get("protocol").asText()).isEqualTo("k-fold-by-subject@3");
    assertThat(pair.get("seeds")).hasSize(2);
    double difference = pair.get("differences").get("uf1").get("difference").get("value").asDouble();
    assertThat(difference).isCloseTo(score(json, 0) - score(json, 1), within(1e-12));
    double p = pair.get("differences").get("uf1").get("permutation").get("p").asDouble();
    assertThat(p * 64).as("six people can be swapped in 64 ways").isCloseTo(Math.rint(p * 64), within(1e-9));
    assertThat(json.get("definitions").get("uf1").asText()).contains("MEGC 2019");
  }

  private static double score(JsonNode json, int learner) {
    return json.get("learners").get(learner).get("scores").get("uf1").get("value").asDouble();
  }

  @Test
  void theScoresAreThoseOfTheStudy() throws IOException {
    assertThat(compare(at("one"), "--out", at("compared-scores"), "--quiet").code()).isZero();
    for (long seed = 1; seed <= 2; seed++) {
      List<Map<String, String>> rows = Csv.read(at("one/predictions/near-seed-" + seed + ".csv")).rows();
      double right = rows.stream().filter(r -> r.get("actual").equals(r.get("predicted"))).count() / (double) rows.size();
      JsonNode json = new ObjectMapper().readTree(at("compared-scores/comparison.json").toFile());
      assertThat(json.get("learners").get(1).get("scores").get("accuracy").get("by_seed").get((int) seed - 1).asDouble())
          .isCloseTo(right, within(1e-12));
    }
  }

  @Test
  void severalFoldersAreToldApartAndOthersProtocolsNamed() throws IOException {
    Console done = compare(at("one"), at("two"), "--out", at("both"), "--learners", "near,chance,majority", "--against", "one/near",
        "--metrics", "accuracy", "--intervals", "bca", "--quiet");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("one/near", "two/chance", "different protocols (k-fold-by-subject@2, k-fold-by-subject@3)",
        "BCa");
    assertThat(Csv.read(at("both/pairs.csv")).rows()).allSatisfy(row -> {
      assertThat(row.get("second")).isEqualTo("one/near");
      assertThat(row.get("metric")).isEqualTo("accuracy");
    });
  }

  @Test
  void theSameCallWritesTheSameFiles() throws IOException {
    assertThat(compare(at("one"), "--out", at("first"), "--threads", 1, "--quiet").code()).isZero();
    assertThat(compare(at("one"), "--out", at("second"), "--threads", 3, "--quiet").code()).isZero();
    for (String file : List.of("comparison.json", "pairs.csv", "learners.csv", "compare.html", "charts/differences.svg")) {
      assertThat(at("second").resolve(file)).hasSameTextualContentAs(at("first").resolve(file));
    }
  }

  @Test
  void aLeakyProtocolIsNamed() throws IOException {
    Console done = compare(at("leaky"), "--out", at("leaking"), "--quiet");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("leaky was divided by the leaky protocol random");
    assertThat(Files.readString(at("leaking/compare.html"))).contains("random (leaky)");
  }

  @Test
  void whatCannotBeComparedIsOneSentence() throws IOException {
    Files.createDirectories(at("empty"));
    fails(1, "There is no run folder", at("nowhere"));
    fails(1, "neither a finished run nor a finished cross-validation", at("empty"));
    fails(1, "is named twice", at("one"), at("one"));
    fails(1, "their classes differ", at("one"), at("other"));
    fails(1, "they were tested on different clips", at("one"), at("leaky"));
    fails(1, "No learner is called beauty; there are majority, near", at("one"), "--learners", "beauty");
    fails(1, "No learner is called chance", at("one"), "--against", "chance");
    fails(1, "There is only the learner near", at("one"), "--learners", "near");
    fails(1, "holds a run or a cross-validation; name another folder for the results (--out).", at("one"), "--out", at("two"));
    fails(2, "there is no metric \"beauty\"", at("one"), "--metrics", "beauty");
    fails(2, "at least one metric", at("one"), "--metrics", ",");
    fails(2, "\"percentile\" or \"bca\"", at("one"), "--intervals", "wide");
    fails(2, "RUN");
  }

  private static void fails(int code, String sentence, Object... arguments) {
    Console failed = compare(Stream.concat(Stream.of(arguments), Stream.of("--quiet")).toArray());
    assertThat(failed.code()).as(failed.err()).isEqualTo(code);
    assertThat(failed.err()).startsWith("mien: ").contains(sentence).hasLineCount(1).doesNotContain("\tat ");
  }

  @Test
  void aFolderThatWasChangedIsFoundOut() throws IOException {
    Path changed = at("changed");
    try (Stream<Path> files = Files.walk(at("one"))) {
      for (Path file : files.toList()) {
        Path target = changed.resolve(at("one").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    Path contents = changed.resolve("contents.csv");
    String text = Files.readString(contents);
    String hash = Csv.read(contents).rows().get(0).get("sha256");
    Files.writeString(contents, text.replace(hash, hash.replace(hash.charAt(0), hash.charAt(0) == 'a' ? 'b' : 'a')));
    fails(1, "has other content in one than in the other", at("one"), changed);
  }

  @Test
  void learnersThatTwoFoldersShareAreShownOnce() throws IOException {
    study("again", "happiness,surprise,fear", "k-fold-by-subject@3", "majority", "chance");
    Console done = compare(at("one"), at("again"), "--out", at("shared"), "--quiet");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("again/majority and one/majority predict the same, bit for bit; they are shown once.");
  }
}
