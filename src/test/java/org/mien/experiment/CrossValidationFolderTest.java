package org.mien.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossValidationFolderTest {

  @Test
  void everyFoldGetsAFolderThatEverySystemCanHold() {
    CrossValidationFolder folder = new CrossValidationFolder(Path.of("study"));
    assertThat(name(folder, "p01")).isEqualTo("p01");
    assertThat(name(folder, "")).isEqualTo("hold-out");
    List<String> odd = List.of("P01", "con", "aux", "nul.1", "com1", "lpt9", "a/b", "a:b", "..", "a.", "\u00fc", "x".repeat(200));
    assertThat(odd.stream().map(fold -> name(folder, fold)).toList()).doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).matches("[A-Za-z0-9_-]{1,41}-[0-9a-f]{8}"));
  }

  private static String name(CrossValidationFolder folder, String fold) {
    return folder.fold(new WorkItem("svm", 1, fold)).getFileName().toString();
  }
}
