package org.mien.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.job.UserError;

class JsonTest {

  record Shape(String name, double size, List<Integer> counts) {}

  @TempDir
  Path folder;

  @Test
  void recordsGoThereAndBack() {
    Path file = folder.resolve("a/b.json");
    Shape shape = new Shape("q\"uote \u00e9", Double.NaN, List.of(1, 2));
    Json.write(file, shape);
    assertThat(Json.read(file, Shape.class)).isEqualTo(shape);
    assertThat(Json.write(new Shape("x", 0.5, List.of(3))))
        .isEqualTo("{\n  \"name\" : \"x\",\n  \"size\" : 0.5,\n  \"counts\" : [ 3 ]\n}\n");
  }

  @Test
  void hostileOrDamagedFilesGiveOneSentence() throws IOException {
    for (String text : List.of("", "null", "{\"name\":", "[1,2]", "{\"name\":{\"a\":1}}", "[".repeat(100_000))) {
      Path file = Files.writeString(folder.resolve("bad.json"), text);
      assertThatThrownBy(() -> Json.read(file, Shape.class))
          .as(text.length() > 20 ? "deep" : text)
          .isInstanceOf(UserError.class)
          .hasMessageContaining("bad.json")
          .message().doesNotContain("\n");
    }
  }
}
