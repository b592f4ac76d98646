package org.mien.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mien.dataset.Manifest;
import org.mien.file.Csv;
import org.mien.imagej.AviFormat;
import org.mien.job.Job;

/** The check of {@code sample-data} against the truth file of the faults that were planted in it. */
class SampleDataTest {

  private static final Path SAMPLE = Path.of("sample-data");

  /** The check that must find a planted fault. */
  private static final Map<String, String> CHECKS = Map.of(
      "exact-duplicate", "duplicate",
      "near-duplicate", "near-duplicate",
      "conflicting-duplicate", "conflicting-labels",
      "blurred", "blur",
      "over-exposed", "exposure",
      "under-exposed", "exposure",
      "truncated", "truncated",
      "not-an-image", "not-an-image",
      "empty-class", "empty-class",
      "subject-in-both-parts", "split-leak");

  private static QualityReport report;
  private static List<Map<String, String>> truth;

  @BeforeAll
  static void check() {
    truth = Csv.read(SAMPLE.resolve("faults.csv")).rows();
    try (Manifest manifest = Manifest.open(SAMPLE, Job.quiet())) {
      QualityRun run = new QualityRun(QualityOptions.defaults(), QualityChecks.builtIn(), List.of(new AviFormat()));
      report = run.check(manifest, Decisions.read(SAMPLE.resolve("quality")), Job.quiet());
    }
  }

  @TestFactory
  List<DynamicTest> findsEveryPlantedFault() {
    assertThat(truth).hasSizeGreaterThan(20);
    return truth.stream().map(fault -> DynamicTest.dynamicTest(fault.get("fault") + " " + fault.get("file"), () -> {
      assertThat(CHECKS).containsKey(fault.get("fault"));
      assertThat(report.findings()).anyMatch(f -> f.file().equals(fault.get("file"))
          && f.check().equals(CHECKS.get(fault.get("fault"))) && f.severity() != Severity.INFO);
    })).toList();
  }

  @Test
  void nothingElseIsAnError() {
    Set<String> planted = new HashSet<>();
    truth.forEach(fault -> planted.add(CHECKS.get(fault.get("fault")) + " " + fault.get("file")));
    assertThat(report.findings().stream().filter(f -> f.severity() == Severity.ERROR))
        .allSatisfy(f -> assertThat(planted).contains(f.check() + " " + f.file()));
  }

  @Test
  void warnsOfLittleElse() {
    Set<String> planted = new HashSet<>();
    truth.forEach(fault -> planted.add(fault.get("file")));
    assertThat(report.findings().stream().filter(f -> f.severity() == Severity.WARNING && !planted.contains(f.file())))
        .hasSizeLessThanOrEqualTo(report.files().size() / 50);
  }

  @Test
  void setsOfCopiesAreThoseThatWerePlanted() {
    Map<String, Set<String>> groups = new TreeMap<>();
    truth.stream().filter(fault -> fault.get("fault").endsWith("duplicate"))
        .forEach(fault -> groups.computeIfAbsent(fault.get("group"), g -> new HashSet<>()).add(fault.get("file")));
    List<Set<String>> found = Stream.concat(report.exactDuplicates().stream(), report.nearDuplicates().stream())
        .map(ids -> Set.copyOf(ids)).toList();
    assertThat(found).containsAll(groups.values());
    assertThat(report.exactDuplicates()).hasSize(4);
  }
}
