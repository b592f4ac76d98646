package org.mien.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.job.UserError;

class SplitFileTest {

  private static final Split SPLIT = new Split("random", 42, List.of("b", "a"), List.of("é"), List.of("c"), List.of("d"),
      List.of("One clip is left out."));

  @TempDir
  private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() {
    Path file = folder.resolve("split.json");
    SplitFile.write(file, SPLIT);
    assertThat(SplitFile.read(file)).isEqualTo(SPLIT);
    assertThat(SPLIT.train()).containsExactly("a", "b");
  }

  @Test
  void aFileOfTheFirstVersionIsAHoldOut() throws IOException {
    Path file = folder.resolve("split.json");
    Files.writeString(file, """
        {
          "format" : 1,
          "protocol" : "random",
          "seed" : 42,
          "hash" : "%s",
          "train" : [ "a", "b" ],
          "validation" : [ "é" ],
          "test" : [ "c" ],
          "leftOut" : [ "d" ],
          "notes" : [ "One clip is left out." ]
        }
        """.formatted(SPLIT.hash()));
    assertThat(SplitFile.read(file)).isEqualTo(SPLIT).extracting(Split::fold).isEqualTo("");
  }

  @Test
  void theTableNamesThePartOfEveryClip() throws IOException {
    Path file = folder.resolve("split.csv");
    SplitFile.writeCsv(file, SPLIT);
    assertThat(Files.readString(file)).isEqualTo("id,part\na,train\nb,train\né,validation\nc,test\nd,left-out\n");
  }

  @Test
  void aFileChangedByHandIsRefused() throws IOException {
    Path file = folder.resolve("split.json");
    SplitFile.write(file, SPLIT);
    String text = Files.readString(file);
    refused(file, text.replace("[ \"c\" ]", "[ \"x\" ]"), "does not match its own hash");
    refused(file, text.replace("[ \"c\" ]", "[ \"a\" ]"), "clip 'a' is twice in the split");
    refused(file, text.replace("\"format\" : 1", "\"format\" : 9"), "has format 9");
    refused(file, "{\"format\" : 1}", "lacks a protocol or a part");
    refused(file, "no json", "not the JSON");
  }

  @Test
  void theHashTellsPartsAndNothingElse() {
    Split other = new Split("by-subject", 7, SPLIT.train(), SPLIT.validation(), SPLIT.test(), List.of(), List.of());
    Split swapped = new Split("random", 42, SPLIT.train(), SPLIT.test(), SPLIT.validation(), List.of(), List.of());
    assertThat(other.hash()).isEqualTo(SPLIT.hash()).hasSize(64);
    assertThat(swapped.hash()).isNotEqualTo(SPLIT.hash());
  }

  private static void refused(Path file, String text, String sentence) throws IOException {
    Files.writeString(file, text);
    assertThatThrownBy(() -> SplitFile.read(file)).isInstanceOf(UserError.class).hasMessageContaining(sentence);
  }
}
