package org.mien.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Finding things by their names. */
class QuickIndexTest {

  private static QuickEntry entry(String kind, String title, String detail) {
    return new QuickEntry(kind + ":" + title, kind, title, detail, () -> {});
  }

  private final List<QuickEntry> some = List.of(
      entry("Command", "Train Model...", "Train"),
      entry("Command", "Measure Robustness...", "Evaluate"),
      entry("View", "Training", "Watch it learn."),
      entry("Perspective", "Texture", "Look at Local Binary Patterns."),
      entry("Clip", "sub03/EP02_01f", "sub03 happiness"));

  private List<String> find(String query, String... recent) {
    return QuickIndex.find(some, query, List.of(recent), () -> false).stream().map(QuickEntry::title).toList();
  }

  @Test
  void wordsBeginningsAndInitialsFind() {
    assertThat(find("train model")).containsExactly("Train Model...");
    assertThat(find("mod tra")).containsExactly("Train Model...");
    assertThat(find("tm")).containsExactly("Train Model...");
    assertThat(find("rob")).containsExactly("Measure Robustness...");
    assertThat(find("HAPP sub03")).containsExactly("sub03/EP02_01f");
    assertThat(find("ep02")).containsExactly("sub03/EP02_01f");
    assertThat(find("binary view")).isEmpty();
    assertThat(find("zzz")).isEmpty();
  }

  @Test
  void whatWasUsedRecentlyComesFirst() {
    assertThat(find("")).startsWith("Train Model...").hasSize(5);
    assertThat(find("", "Clip:sub03/EP02_01f", "View:Training")).startsWith("sub03/EP02_01f", "Training");
    assertThat(find("tra", "View:Training")).startsWith("Training", "Train Model...");
  }

  @Test
  void aHundredThousandClipsAreSearchedAndTheBestComeFirst() {
    List<QuickEntry> many = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      many.add(entry("Clip", "clip-" + i, "s" + i % 40));
    }
    assertThat(QuickIndex.find(many, "clip-77777", List.of(), () -> false)).extracting(QuickEntry::title)
        .containsExactly("clip-77777");
    assertThat(QuickIndex.find(many, "clip", List.of(), () -> false)).hasSize(60).first()
        .extracting(QuickEntry::title).isEqualTo("clip-0");
    assertThat(QuickIndex.find(many, "clip", List.of(), () -> true)).isEmpty();
  }
}
