package org.mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLinesTest {

  private static final List<String> COMMANDS =
      List.of("sample", "check", "review", "lbp", "train", "evaluate", "compare", "classify", "reproduce", "rerun", "report");

  @TempDir
  Path folder;

  @Test
  void everyCommandHasHelp() {
    assertThat(Console.run("--help").out()).contains(COMMANDS);
    for (String command : COMMANDS) {
      Console help = Console.run(command, "--help");
      assertThat(help.code()).as(command).isZero();
      assertThat(help.out()).contains("Usage: mien " + command).contains("--threads");
    }
  }

  @Test
  void wrongUsageIsOneSentenceAndExitCodeTwo() {
    for (Console wrong : List.of(
        Console.run(),
        Console.run("nonsense"),
        Console.run("check"),
        Console.run("check", "--nonsense", "x"),
        Console.run("check", folder, "--threads", "0"),
        Console.run("check", folder, "--threads", "many"),
        Console.run("train", folder, "--batch", "eight"),
        Console.run("train", folder, "--batch", "0"),
        Console.run("train", folder, "--size", "4"),
        Console.run("train", folder, "--preset", "nonsense"),
        Console.run("train", folder, "--protocol", "nonsense"),
        Console.run("train", folder, "--augment", "wobble=3"),
        Console.run("reproduce", folder, "--lbp", "nonsense"),
        Console.run("lbp", folder, "--lbp", "nonsense"),
        Console.run("check", "no\0path"),
        Console.run("check", folder, "--out", "no\0path"),
        Console.run("classify", folder, folder, "--smooth", "hard"))) {
      assertThat(wrong.code()).as(wrong.err()).isEqualTo(2);
      assertThat(wrong.err()).startsWith("mien: ").contains("--help").doesNotContain("\tat ").hasLineCount(1);
      assertThat(wrong.out()).isEmpty();
    }
  }

  @Test
  void aNameThatNoFileCanHaveIsSaid() {
    assertThat(Console.run("check", folder, "--out", "no\0path").err())
        .startsWith("mien: Invalid value for option '--out': 'no?path' cannot be the name of a file or folder here (Nul character"
            + " not allowed); write another one.");
  }

  @Test
  void failedWorkIsOneSentenceAndExitCodeOne() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "no image");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    for (Console failed : List.of(
        Console.run("check", folder.resolve("nowhere")),
        Console.run("check", empty),
        Console.run("lbp", text),
        Console.run("lbp", folder.resolve("nowhere.png")),
        Console.run("train", empty),
        Console.run("evaluate", text, empty),
        Console.run("classify", empty, text),
        Console.run("rerun", empty),
        Console.run("report", folder.resolve("nowhere")))) {
      assertThat(failed.code()).as(failed.err()).isEqualTo(1);
      assertThat(failed.err()).startsWith("mien: ").doesNotContain("unexpected", "\tat ", "    at ").hasLineCount(1);
    }
  }

  @Test
  void whatCannotBeReadIsNotCalledUnwritable() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.png"), "no image");
    Console failed = Console.run("lbp", text, "--out", folder.resolve("out"));
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.err()).contains("Cannot read " + text).hasLineCount(1);
    assertThat(folder.resolve("out/lbp-map.tif")).doesNotExist();
  }

  @Test
  void debugShowsWhere() {
    Console failed = Console.run("check", folder.resolve("nowhere"), "--debug");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.err()).contains("    at org.mien.dataset");
  }
}
