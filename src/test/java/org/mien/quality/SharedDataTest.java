package org.mien.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mien.dataset.Clip;
import org.mien.dataset.ContentHash;
import org.mien.dataset.Manifest;
import org.mien.dataset.Storage;
import org.mien.job.Job;

/** Known truths of real data, on a part of it that takes seconds; skipped where the data are absent. */
class SharedDataTest {

  private static final Path DATA = Path.of(System.getProperty("mien.shared.data", "../shared/data"));

  @Test
  void stillsHoldExactDuplicatesSomeUnderTwoLabels() {
    try (Manifest all = open("stills-80px.zip")) {
      Map<String, String> hashes = ContentHash.ofAll(all, Job.quiet());
      Map<String, Integer> copies = new HashMap<>();
      hashes.values().forEach(h -> copies.merge(h, 1, Integer::sum));
      QualityReport report = check(all.where(c -> copies.get(hashes.get(c.id())) > 1));
      assertThat(report.exactDuplicates()).hasSize((int) copies.values().stream().filter(n -> n > 1).count());
      assertThat(report.findings()).anyMatch(f -> f.check().equals("conflicting-labels") && f.severity() == Severity.ERROR);
    }
  }

  @Test
  void ferHoldsBlankImagesAndNoClassOfItStandsApart() {
    try (Manifest all = open("fer2013-training.zip")) {
      int[] count = {0};
      QualityReport report = check(all.where(c -> size(all.storage(), c) < 700 || count[0]++ % 15 == 0));
      assertThat(report.findings().stream().filter(f -> f.check().equals("blank"))).hasSizeGreaterThanOrEqualTo(5);
      assertThat(report.findings()).noneMatch(f -> f.check().equals("folder-anomaly"));
      long warned = report.clips(Verdict.REVIEW).size();
      assertThat(warned).isLessThan(report.files().size() / 10);
    }
  }

  @Test
  void picturesOfDifferentPeopleInOnePoseAreNoCopies() {
    try (Manifest all = open("london")) {
      QualityReport report = check(all);
      assertThat(report.exactDuplicates()).isEmpty();
      assertThat(report.nearDuplicates().stream().flatMap(List::stream)).hasSizeLessThanOrEqualTo(2);
      assertThat(report.counts().get(Severity.ERROR)).isZero();
    }
  }

  private static QualityReport check(Manifest manifest) {
    return new QualityRun(QualityOptions.defaults(), QualityChecks.builtIn(), List.of())
        .check(manifest, Decisions.read(DATA), Job.quiet());
  }

  private static Manifest open(String name) {
    assumeTrue(Files.exists(DATA.resolve(name)), "the shared data are not here: " + DATA.resolve(name));
    return Manifest.open(DATA.resolve(name), Job.quiet());
  }

  private static long size(Storage storage, Clip clip) {
    try {
      return storage.size(clip.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
