package org.mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ij.measure.ResultsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.command.CrossValidate;
import org.mien.command.RunPlanFile;
import org.mien.file.Json;
import org.mien.sample.SomeFaces;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

/** One cross-validation from the command line, from a menu, and from its plan: the same numbers, bit for bit. */
class CrossValidateTest {

  private static final String NET = "net=paper:epochs=2,no-lbp";
  private static final String SVM = "svm=linear-svm:histogram,C=0.01|1,inner=2,thresholds";

  @TempDir
  private static Path folder;

  private static Path data;
  private static Console console;

  @BeforeAll
  static void crossValidate() {
    data = folder.resolve("data");
    SomeFaces.copy(data, 5, 2, 1);
    console = Console.run("crossvalidate", data, "--protocol", "k-fold-by-subject@2", "--labels", "anger,happiness",
        "--size", 16, "--learner", NET, "--learner", SVM, "--ensemble", "both=net+svm", "--out", folder.resolve("cli"),
        "--threads", 2);
  }

  private static Map<String, String> files(String name) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve(name))) {
      for (Path file : all.filter(p -> p.toString().matches(".*(predictions|splits).*\\.csv|.*metrics\\.json")).toList()) {
        files.put(folder.resolve(name).relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private static CommandModule call(Class<? extends Command> type, Object... inputs) throws Exception {
    try (Context context = new Context()) {
      CommandModule module = context.service(CommandService.class).run(type, true, inputs).get();
      assertThat(module.getCancelReason()).isNull();
      return module;
    }
  }

  @Test
  void theConsoleShowsEveryLearnerWithItsDefinitionsAndTheReportLies() {
    assertThat(console.code()).as(console.err()).isZero();
    assertThat(console.out()).contains("k-fold by subject", "UF1: Unweighted F1", "net", "svm", "both", "percentile bootstrap",
        "on both sides");
    assertThat(folder.resolve("cli/report.html")).content()
        .contains("they say nothing about any person", "diagnose nobody", "Leakage audit", "Weight of each class in the decision");
    assertThat(console.out()).contains(", weights of the classes 1.00, ");
    assertThat(folder.resolve("cli/metrics.json")).content().contains("\"decision_weights\"");
  }

  @Test
  void menuAndPlanGiveTheNumbersOfTheCommandLine() throws Exception {
    CommandModule command = call(CrossValidate.class, "data", data.toFile(), "out", folder.resolve("menu").toFile(),
        "protocol", "k-fold-by-subject@2", "labels", "anger,happiness", "size", 16, "learners", NET + ";" + SVM,
        "ensembles", "both=net+svm");
    call(RunPlanFile.class, "plan", folder.resolve("cli/plan.json").toFile(), "data", data.toFile(),
        "out", folder.resolve("plan").toFile());
    Map<String, String> expected = files("cli");
    assertThat(expected).hasSizeGreaterThan(8);
    assertThat(files("menu")).isEqualTo(expected);
    assertThat(files("plan")).isEqualTo(expected);
    ResultsTable scores = (ResultsTable) command.getOutput("scores");
    Map<?, ?> learners = (Map<?, ?>) Json.read(folder.resolve("cli/metrics.json"), Map.class).get("learners");
    Map<?, ?> uf1 = (Map<?, ?>) ((Map<?, ?>) learners.get("svm")).get("uf1");
    for (int i = 0; i < scores.size(); i++) {
      if (List.of(scores.getStringValue("learner", i), scores.getStringValue("score", i)).equals(List.of("svm", "uf1"))) {
        assertThat(scores.getValue("value", i)).isEqualTo(((Number) uf1.get("value")).doubleValue());
        return;
      }
    }
    throw new AssertionError("the table does not show the UF1 of svm");
  }

  @Test
  void someFoldsAreRepeatedBitForBit() {
    Console rerun = Console.run("rerun", folder.resolve("cli"), "--folds", "1", "--out", folder.resolve("again"));
    assertThat(rerun.code()).as(rerun.err()).isZero();
    assertThat(rerun.out()).contains("Identical").contains("2 folds");
    Console wrong = Console.run("rerun", folder.resolve("cli"), "--folds", "9", "--out", folder.resolve("wrong"));
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).contains("no fold '9'");
  }

  @Test
  void aFaultOfAPlanIsOneSentence() throws IOException {
    Map<String, String> faults = Map.of(
        "{\"format\":1,\"kind\":\"cross-validation\",\"protocol\":{\"key\":\"loso\"}}", "no learner",
        "{\"format\":1,\"kind\":\"cross-validation\",\"protocol\":{\"key\":\"loso\"},\"learner\":[]}", "'learner'",
        "{\"format\":1,\"kind\":\"cross-validation\",\"protocol\":{\"key\":\"loso\"},\"learners\":[{\"name\":\"a\"}]}",
        "exactly one of",
        "{\"format\":1,\"kind\":\"cross-validation\",\"learners\":[{\"name\":\"a\",\"baseline\":\"majority\"}]}", "protocol",
        "{\"format\":9,\"kind\":\"cross-validation\"}", "format 9",
        "{\"format\":1,\"kind\":\"cross-validation\",\"protocol\":{\"key\":\"loso\"},\"learners\":[{\"name\":\"a\","
            + "\"baseline\":\"svm-rbf\"}]}", "svm-rbf",
        "{\"format\":1,\"kind\":\"cross-validation\",\"protocol\":{\"key\":\"loso\"},\"learners\":[{\"name\":\"a b\","
            + "\"baseline\":\"majority\"}]}", "'a b'");
    for (Map.Entry<String, String> fault : faults.entrySet()) {
      Path plan = folder.resolve("fault.json");
      Files.writeString(plan, fault.getKey());
      Console result = Console.run("run", plan, "--data", data, "--out", folder.resolve("fault"));
      assertThat(result.code()).isEqualTo(1);
      assertThat(result.err()).contains("fault.json").contains(fault.getValue()).hasLineCount(1);
    }
  }
}
