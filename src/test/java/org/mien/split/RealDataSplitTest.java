package org.mien.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mien.dataset.Clip;
import org.mien.dataset.ContentHash;
import org.mien.dataset.Manifest;
import org.mien.job.Job;

/** Splits of real data; skipped where they are absent. */
class RealDataSplitTest {

  @Test
  void fortyPeopleOfTwoDatabasesAreHeldOutWhole() {
    try (Manifest manifest = Manifest.open(data("flow"), Job.quiet())) {
      DuplicateGroups copies = DuplicateGroups.ofHashes(ContentHash.ofAll(manifest, Job.quiet()));
      AuditedSplit made = AuditedSplit.make(new SubjectSplit(), SplitInput.of(manifest.clips(), copies, 42));
      assertThat(made.audit().subjects()).isEqualTo(40);
      assertThat(made.audit().offences()).isEmpty();
      Set<String> tested = new HashSet<>();
      Map<String, Integer> labels = new HashMap<>();
      Map<String, Clip> byId = manifest.byId();
      for (String id : made.split().test()) {
        tested.add(byId.get(id).subject());
        labels.merge(byId.get(id).label(), 1, Integer::sum);
      }
      assertThat(tested).hasSize(made.audit().testSubjects());
      Map<String, Integer> all = manifest.countsByLabel();
      assertThat(labels).hasSize(3).allSatisfy((label, n) -> assertThat(n / (double) all.get(label)).isBetween(0.15, 0.25));
      AuditedSplit leaky = AuditedSplit.make(new RandomSplit(), SplitInput.of(manifest.clips(), copies, 42));
      assertThat(leaky.audit().countReachingTest(Leak.SAME_SUBJECT)).isGreaterThan(20);
    }
  }

  @Test
  void everyPersonAndEveryDatabaseIsTestedOnce() {
    try (Manifest manifest = Manifest.open(data("flow"), Job.quiet())) {
      DuplicateGroups copies = DuplicateGroups.ofHashes(ContentHash.ofAll(manifest, Job.quiet()));
      SplitInput input = SplitInput.of(manifest.clips(), copies, 1);
      List<AuditedSplit> loso = AuditedSplit.makeAll(new LeaveOneSubjectOut(), input);
      assertThat(loso).hasSize(40);
      assertThat(FoldsAudit.of(loso, manifest.clips()).tested()).isEqualTo(309);
      assertThat(FoldsAudit.of(loso, manifest.clips()).neverTested()).isEmpty();
      List<AuditedSplit> databases = AuditedSplit.makeAll(new LeaveOneGroupOut(), input.with("database"));
      assertThat(databases).extracting(fold -> fold.split().fold()).containsExactly("casme2", "smic");
      assertThat(AuditedSplit.makeAll(new CrossDatabase(), input.with("database=smic<->casme2")))
          .extracting(fold -> List.of(fold.split().train(), fold.split().test()).get(1))
          .containsExactlyInAnyOrderElementsOf(databases.stream().map(fold -> fold.split().test()).toList());
      List<AuditedSplit> five = AuditedSplit.makeAll(new KFoldBySubjectSplit(), input);
      assertThat(five).hasSize(5).allSatisfy(fold -> assertThat(fold.split().test().size()).isBetween(52, 72));
    }
  }

  @Test
  void copiesAmongStillsOfTheWebAreOnOneSide() {
    try (Manifest manifest = Manifest.open(data("stills-80px.zip"), Job.quiet())) {
      DuplicateGroups copies = DuplicateGroups.ofHashes(ContentHash.ofAll(manifest, Job.quiet()));
      assertThat(copies.exact()).isNotEmpty();
      AuditedSplit made = AuditedSplit.make(new RandomSplit(), SplitInput.of(manifest.clips(), copies, 42));
      assertThat(made.audit().offences()).isEmpty();
      assertThat(made.split().test().size()).isBetween(1515, 1525);
      assertThat(made.audit().sentence()).startsWith("No subjects are recorded");
    }
  }

  private static Path data(String name) {
    Path path = Path.of(System.getProperty("mien.shared.data", "../shared/data")).resolve(name);
    assumeTrue(Files.exists(path), "the real data " + name + " are not on this machine");
    return path;
  }
}
