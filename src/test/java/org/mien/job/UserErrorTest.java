package org.mien.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences of the engine are read in Fiji too, where nobody can type an option of the command line. */
class UserErrorTest {

  private static final Pattern OPTION = Pattern.compile("\"[^\"]*\\w,? --[a-z][^\"]*\"");
  private static final Path SOURCES = Path.of("src/main/java/org/mien");

  @Test
  void noSentenceOutsideOfTheCommandLineNamesAnOption() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java") && !f.startsWith(SOURCES.resolve("cli"))).toList()) {
        Files.readAllLines(file).stream().filter(line -> OPTION.matcher(line).find() && !line.contains(".mendedBy("))
            .forEach(line -> found.add(file + ": " + line.strip()));
      }
    }
    assertThat(found).as("say it in words for everybody, and the option with mendedBy").isEmpty();
  }

  @Test
  void whatMendsItComesBesideTheSentence() {
    UserError fault = new UserError("It is full; name another folder.", new IOException()).mendedBy("--out");

    assertThat(fault).hasMessage("It is full; name another folder.").hasCauseInstanceOf(IOException.class);
    assertThat(fault.options()).containsExactly("--out");
    assertThat(new UserError("No.").options()).isEmpty();
  }
}
