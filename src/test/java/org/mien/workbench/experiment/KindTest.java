package org.mien.workbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.command.ReproduceExperiment;
import org.mien.workflow.Project;

/** Where the next experiment is put. */
class KindTest {

  @TempDir
  private Path dir;

  @Test
  void thePublishedExperimentGoesOnInTheProjectUntilItIsFinishedThere() throws IOException {
    Project project = new Project(dir);
    Kind kind = Kind.ALL.stream().filter(k -> k.command() == ReproduceExperiment.class).findFirst().orElseThrow();
    assertThat(kind.fresh(project, Set.of())).isEqualTo(project.folder());
    assertThat(kind.fresh(project, Set.of(project.folder()))).isEqualTo(project.runs().resolve("reproduced"));
    Path random = Files.createDirectories(project.runs().resolve("plastic-random"));
    Files.writeString(random.resolve("run.json"), "{}");
    assertThat(kind.fresh(project, Set.of())).as("without its reports").isEqualTo(project.folder());
    Files.writeString(random.resolve("report.html"), "");
    assertThat(kind.fresh(project, Set.of())).isEqualTo(project.runs().resolve("reproduced"));
  }
}
