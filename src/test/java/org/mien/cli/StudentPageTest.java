package org.mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.sample.SomeFaces;

/** The student's page followed at the command line, line by line, with a few small faces and few epochs instead of an hour. */
class StudentPageTest {

  private static final Pattern COMMAND = Pattern.compile("exec:java -Dexec\\.args=\"([^\"]+)\"");

  @TempDir
  private Path dir;

  private static List<String> commands() throws IOException {
    return COMMAND.matcher(Files.readString(Path.of("docs/tutorial-student.md"))).results().map(MatchResult::group)
        .map(line -> line.substring(line.indexOf('"') + 1, line.length() - 1)).toList();
  }

  /** The same command in a folder of its own, with less work to do. */
  private List<String> smaller(String command) {
    List<String> words = new ArrayList<>();
    for (String word : command.split(" ")) {
      words.add(word.equals("sample-data") || word.startsWith("mien-results/") ? dir.resolve(word).toString() : word);
    }
    if (words.get(0).equals("train")) {
      words.addAll(List.of("--epochs", "2", "--size", "24", "--no-baselines"));
    }
    return words;
  }

  @Test
  void everyCommandDoesWhatThePageSays() throws IOException {
    SomeFaces.copy(dir.resolve("sample-data"), 6, 2, 0);
    List<String> commands = commands();
    assertThat(commands).extracting(command -> command.split(" ")[0]).containsExactly("reproduce", "crossvalidate", "crossvalidate",
        "train", "train", "compare", "explain", "robustness");
    // The first one is what ReproduceTest is about.
    for (String command : commands.subList(1, commands.size())) {
      Console said = Console.run(smaller(command).toArray());
      assertThat(said.code()).as(command + "\n" + said.err()).isZero();
      if (command.contains("k-fold@5")) {
        assertThat(said.out()).contains("leaky where people repeat");
      } else if (command.startsWith("compare")) {
        assertThat(dir.resolve("mien-results/students/compared/compare.html")).content().contains("McNemar", "Holm");
      }
    }
  }
}
