package org.mien.workbench.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of the field, and where projects go. */
class GlossaryTest {

  private final Glossary glossary = Glossary.usual();

  @TempDir
  private Path dir;

  @Test
  void theWordsOfTheFieldAreExplained() {
    assertThat(List.of("onset", "apex", "offset", "action unit", "LBP", "LOSO", "UF1", "UAR", "epoch", "fold", "leakage",
        "confusion matrix", "subject", "seed")).allSatisfy(word -> assertThat(glossary.find(word)).isPresent());
    assertThat(glossary.entries()).allSatisfy(entry -> assertThat(entry.meaning()).endsWith(".").hasSizeGreaterThan(20));
    assertThat(glossary.entries()).extracting(entry -> entry.term().toLowerCase(java.util.Locale.ROOT)).isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void theLongestWordIsFoundAndNoneWithinAnother() {
    String text = "A learning curve and an LBP map of two clips; clipped lbpx.";
    assertThat(glossary.in(text)).extracting(f -> text.substring(f.start(), f.end()))
        .containsExactly("learning curve", "LBP map", "clips");
  }

  @Test
  void aProjectIsSuggestedBesideTheRecordingsAndNeverOneThatIsThere() throws Exception {
    Path data = Files.createDirectories(dir.resolve("faces"));
    assertThat(NewProject.suggest(data, dir)).isEqualTo(dir.resolve("faces-mien"));
    Files.createDirectories(dir.resolve("faces-mien"));
    assertThat(NewProject.suggest(data, dir)).isEqualTo(dir.resolve("faces-mien-2"));
    assertThat(NewProject.suggest(dir.resolve("faces.zip"), dir)).isEqualTo(dir.resolve("faces-mien-2"));
    assertThat(NewProject.look("", "x", dir).problem()).contains("Choose");
    assertThat(NewProject.look(dir.resolve("none").toString(), "x", dir).problem()).contains("There is nothing at");
    assertThat(NewProject.look(" " + data + " ", null, dir))
        .isEqualTo(new NewProject.Seen(dir.resolve("faces-mien-2").toString(), dir.resolve("faces-mien-2").toString(), "", false));
    assertThat(NewProject.look("a\0b", "x", dir).problem()).endsWith("is no name of a file.");
  }
}
