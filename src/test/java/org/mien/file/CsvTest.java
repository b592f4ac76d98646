package org.mien.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.job.UserError;

class CsvTest {

  @TempDir
  Path folder;

  @Test
  void whatIsWrittenIsReadBackWhateverTheLocale() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      Path file = folder.resolve("deep/t.csv");
      Csv.write(file, List.of("a", "b"), out -> {
        out.row("x, \"y\"\nz", 0.1);
        out.row(null, Double.NaN);
        out.row(3, 2.0);
      });
      assertThat(Files.readString(file)).isEqualTo("a,b\n\"x, \"\"y\"\"\nz\",0.1\n\"\",NaN\n3,2\n");
      assertThat(Csv.read(file).rows()).containsExactly(
          Map.of("a", "x, \"y\"\nz", "b", "0.1"), Map.of("a", "", "b", "NaN"), Map.of("a", "3", "b", "2"));
      assertThat(Csv.number(1234.5678, 2)).isEqualTo("1234.57");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aFailedWriteLeavesTheOldFileAndNoOther() throws IOException {
    Path file = folder.resolve("t.csv");
    Csv.write(file, List.of("a"), out -> out.row("old"));
    assertThatThrownBy(() -> Csv.write(file, List.of("a"), out -> {
      out.row("new");
      throw new IOException("disk full");
    })).isInstanceOf(UserError.class).hasMessageContaining("disk full").hasMessageContaining("t.csv");
    assertThat(Files.readString(file)).isEqualTo("a\nold\n");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aNameAsLongAsTheFileSystemAllowsIsWritten() throws IOException {
    Path file = folder.resolve("\u4e2d".repeat(83) + ".csv");
    Csv.write(file, List.of("a"), out -> out.row("1"));
    assertThat(Files.readString(file)).isEqualTo("a\n1\n");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatIsNoTableIsSaidSo() throws IOException {
    Path latin = Files.write(folder.resolve("latin.csv"), "fil\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Csv.read(latin)).isInstanceOf(UserError.class).hasMessageContaining("save it again as CSV UTF-8");
    Path twice = Files.writeString(folder.resolve("twice.csv"), "a,a\n1,2\n");
    assertThatThrownBy(() -> Csv.read(twice)).isInstanceOf(UserError.class).hasMessageContaining("names a column twice");
    Path empty = Files.writeString(folder.resolve("empty.csv"), "");
    assertThatThrownBy(() -> Csv.read(empty)).isInstanceOf(UserError.class).hasMessageContaining("no header row");
  }
}
