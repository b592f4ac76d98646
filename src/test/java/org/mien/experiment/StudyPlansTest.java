package org.mien.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plans in the documentation can be run as they stand: every word is known, every learner exists. */
class StudyPlansTest {

  static List<Path> plans() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("docs", "studies"))) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void canBeRun(Path file) {
    CrossValidationPlan plan = CrossValidationPlan.read(file);
    assertThat(plan.learners()).allSatisfy(learner -> assertThat(learner.choices()).isNotEmpty());
    assertThat(Path.of(plan.data()).isAbsolute()).as("a plan names no place on one machine").isFalse();
  }
}
