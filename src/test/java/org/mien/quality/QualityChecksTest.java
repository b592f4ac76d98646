package org.mien.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mien.file.Csv;
import org.scijava.plugin.Plugin;

class QualityChecksTest {

  @Test
  void everyCheckIsAPluginWithItsOwnKeyAndTellsWhatItDoes() {
    List<QualityCheck> checks = QualityChecks.builtIn();
    assertThat(checks).extracting(QualityCheck::key).doesNotHaveDuplicates();
    assertThat(checks).extracting(c -> c.about().title()).doesNotHaveDuplicates();
    for (QualityCheck check : checks) {
      assertThat(check.getClass().getAnnotation(Plugin.class).type()).isEqualTo(QualityCheck.class);
      assertThat(check.about().measures()).endsWith(".");
      assertThat(check.about().why()).endsWith(".");
      assertThat(check.about().advice()).endsWith(".");
      assertThat(check.about().thresholds()).allSatisfy(t -> assertThat(t.name()).startsWith(check.key()));
    }
  }

  @Test
  void theDocumentationNamesEveryCheckAndThreshold() throws IOException {
    String text = Files.readString(Path.of("docs/quality.md"));
    for (QualityCheck check : QualityChecks.builtIn()) {
      assertThat(text).contains("| `" + check.key() + "` |");
      check.about().thresholds().forEach(t ->
          assertThat(text).contains("`" + t.name() + "` = " + Csv.number(t.value())));
    }
  }
}
