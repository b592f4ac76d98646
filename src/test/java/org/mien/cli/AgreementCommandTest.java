package org.mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ij.measure.ResultsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.annotation.SomeCodings;
import org.mien.command.AnnotatorAgreement;
import org.mien.file.Csv;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

/**
 * {@code mien agreement} and its twin among the commands, on a manifest of two coders. What is found stands in files beside it, whose
 * figures AgreementTest works out by hand; {@code -Dmien.golden=true} writes them anew, and the change is then seen in the commit.
 */
class AgreementCommandTest {

  private static final List<String> FILES = List.of("agreement.csv", "disagreements.csv", "agreement.json");

  @TempDir
  private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    SomeCodings.write(folder.resolve("lab"));
  }

  private static Console run(Object... more) {
    return Console.run(Stream.concat(Stream.of("agreement", folder.resolve("lab"), "--quiet"), Stream.of(more)).toArray());
  }

  @Test
  void theFilesAndTheWordsStay() throws IOException {
    Path out = folder.resolve("golden");
    Console done = run("--out", out);
    assertThat(done.code()).as(done.err()).isZero();
    String words = done.out().replace(System.lineSeparator(), "\n").replace(out.toString(), "OUT");
    if (Boolean.getBoolean("mien.golden")) {
      Files.writeString(SomeCodings.GOLDEN.resolve("console.txt"), words);
      for (String file : FILES) {
        Files.write(SomeCodings.GOLDEN.resolve(file), Files.readAllBytes(out.resolve(file)));
      }
    }
    assertThat(words).isEqualTo(Files.readString(SomeCodings.GOLDEN.resolve("console.txt")));
    for (String file : FILES) {
      assertThat(out.resolve(file)).hasSameBinaryContentAs(SomeCodings.GOLDEN.resolve(file));
    }
  }

  @Test
  void neitherThreadsNorTheLocaleChangeAByte() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(run("--out", folder.resolve("german"), "--threads", 1).code()).isZero();
    } finally {
      Locale.setDefault(before);
    }
    for (String file : FILES) {
      assertThat(folder.resolve("german").resolve(file)).hasSameBinaryContentAs(SomeCodings.GOLDEN.resolve(file));
    }
  }

  @Test
  void theCommandGivesTheNumbersOfTheCommandLine() throws Exception {
    Console line = run("--out", folder.resolve("line"), "--coders", "CD,manifest", "--tolerance", 0, "--seed", 9);
    assertThat(line.code()).as(line.err()).isZero();
    assertThat(line.out()).contains("Coders CD, manifest, 1 clip of lab.", "'manifest' are the plain columns.");
    CommandModule module = call("coders", "CD, manifest", "tolerance", 0, "seed", 9L, "out", folder.resolve("command").toFile());
    assertThat(module.getCancelReason()).isNull();
    for (String file : FILES) {
      assertThat(folder.resolve("command").resolve(file)).hasSameBinaryContentAs(folder.resolve("line").resolve(file));
    }
  }

  @Test
  void theTablesOfTheCommandAreTheFiles() throws Exception {
    CommandModule module = call("out", folder.resolve("tables").toFile());
    ResultsTable figures = (ResultsTable) module.getOutput("figures");
    List<Map<String, String>> rows = Csv.read(folder.resolve("tables/agreement.csv")).rows();
    assertThat(figures.size()).isEqualTo(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      assertThat(Csv.number(figures.getValue("value", i))).isEqualTo(rows.get(i).get("value"));
      assertThat(figures.getStringValue("figure", i)).isEqualTo(rows.get(i).get("figure"));
    }
    ResultsTable differences = (ResultsTable) module.getOutput("differences");
    assertThat(differences.size()).isEqualTo(8);
    assertThat(differences.getStringValue("says-CD", 0)).isEqualTo("surprise");
    assertThat(differences.getStringValue("says-AB", 1)).isEqualTo("6+12");
  }

  private static CommandModule call(Object... more) throws Exception {
    Object[] inputs = Stream.concat(Stream.of("data", folder.resolve("lab").toFile()), Stream.of(more)).toArray();
    try (Context context = new Context()) {
      return context.service(CommandService.class).run(AnnotatorAgreement.class, true, inputs).get();
    }
  }

  @Test
  void aMistakeIsASentence() throws Exception {
    Path out = folder.resolve("none");
    fails(2, "only 'AB' is named", "--coders", "AB", "--out", out);
    fails(2, "number of frames from 0", "--tolerance", "-1", "--out", out);
    fails(1, "There is no coder 'XY'", "--coders", "AB,XY", "--out", out);
    Files.createDirectories(folder.resolve("run"));
    Files.writeString(folder.resolve("run/plan.json"), "{}");
    fails(1, "holds a run or a cross-validation", "--out", folder.resolve("run"));
    assertThat(out).doesNotExist();
    CommandModule module = call("coders", "AB", "out", out.toFile());
    assertThat(module.getCancelReason()).startsWith("Agreement is between at least two coders, and only 'AB' is named");
  }

  private static void fails(int code, String sentence, Object... arguments) {
    Console failed = run(arguments);
    assertThat(failed.code()).as(failed.err()).isEqualTo(code);
    assertThat(failed.err()).startsWith("mien: ").contains(sentence).hasLineCount(1);
  }
}
