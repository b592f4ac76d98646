package org.mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command line that the documentation shows is one that the program takes, and every page it links to is there. */
class DocumentedCommandsTest {

  private static final Pattern MAVEN = Pattern.compile("exec:java -Dexec\\.args=\"([^\"]+)\"");
  private static final Pattern PLAIN = Pattern.compile(
      "(?m)^(?:    |`)?mien ((?:" + String.join("|", CommandLines.commandLine().getSubcommands().keySet()) + ") [^`\\n]+)");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)[^)]*\\)");

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md"), Path.of("sample-data/README.md")), docs)
          .filter(p -> p.toString().endsWith(".md")).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCommandIsUnderstood() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path page : pages()) {
      String text = Files.readString(page);
      for (Pattern pattern : List.of(MAVEN, PLAIN)) {
        for (Matcher m = pattern.matcher(text); m.find(); ) {
          String command = m.group(1).strip().replaceAll("\\bN\\b", "7");
          tests.add(DynamicTest.dynamicTest(page + ": " + command, () ->
              assertThatCode(() -> CommandLines.commandLine().parseArgs(command.split("\\s+"))).doesNotThrowAnyException()));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(1);
    return tests.stream();
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (Path page : pages()) {
      for (Matcher m = LINK.matcher(Files.readString(page)); m.find(); ) {
        Path target = page.resolveSibling(m.group(1)).normalize();
        assertThat(page.getParent() == null ? Path.of(m.group(1)) : target).as("link in " + page).exists();
      }
    }
  }
}
