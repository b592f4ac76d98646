package org.mien.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about extensions shows the code that is tested. */
class ExtensionPageTest {

  @Test
  void thePageShowsTheVeryCode() throws IOException {
    String page = Files.readString(Path.of("docs/extending.md"));
    List<String> blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(page).results()
        .map((MatchResult block) -> block.group(1)).toList();
    List<String> code = new ArrayList<>();
    for (String name : ExtensionTest.CLASSES) {
      code.add(Files.readString(ExtensionTest.SOURCES.resolve(name + ".java")));
    }
    assertThat(blocks).isEqualTo(code);
  }
}
