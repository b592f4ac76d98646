package org.mien.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Clip;
import org.mien.job.UserError;

class LeakageAuditTest {

  private static final List<Clip> CLIPS = List.of(Clips.clip("a", "anger", "ann"), Clips.clip("b", "fear", "ann"),
      Clips.clip("c", "anger", "bob"), Clips.clip("d", "fear", "cyd", "take 1"), Clips.clip("e", "anger", "cyd", "take 1"));

  @TempDir
  private Path folder;

  @Test
  void oneSubjectOnBothSidesIsNamedAndRefused() {
    Split split = split(List.of("a", "c"), List.of(), List.of("b"));
    LeakageAudit audit = LeakageAudit.of(split, Set.of(), CLIPS, DuplicateGroups.unchecked());
    assertThat(audit.faults()).containsExactly(
        new Offence(Leak.SAME_SUBJECT, "ann", List.of("a"), List.of(), List.of("b")));
    assertThatThrownBy(audit::requireSound).isInstanceOf(UserError.class)
        .hasMessage("The split 'by-subject' leaks: 'a' and 'b' are on different sides although they show the same person;"
            + " split the data again.");
    assertThat(audit.sentence()).contains("This split leaks: 1 person on both sides; its scores cannot be trusted.");
  }

  @Test
  void aProtocolOfAnotherJarThatDividesAPersonIsRefused() {
    SplitProtocol careless = new SplitProtocol() {
      @Override
      public String key() {
        return "careless";
      }

      @Override
      public String title() {
        return "Careless";
      }

      @Override
      public Set<Leak> admits() {
        return Set.of();
      }

      @Override
      public List<Split> folds(SplitInput input) {
        return List.of(new Split(key(), 1, List.of("a"), List.of("b"), List.of("c"), List.of(), List.of()));
      }
    };
    SplitInput input = SplitInput.of(CLIPS, DuplicateGroups.unchecked(), 1);
    assertThatThrownBy(() -> AuditedSplit.make(careless, input)).isInstanceOf(UserError.class)
        .hasMessageContaining("'careless' leaks: 'a' and 'b'");
  }

  @Test
  void everyKindOfLeakIsFoundWithAllItsClips() {
    Split split = split(List.of("a", "e"), List.of("c"), List.of("b", "d"));
    DuplicateGroups groups = new DuplicateGroups(List.of(List.of("a", "b")), List.of(List.of("a", "c", "d", "gone")), true,
        true);
    LeakageAudit audit = LeakageAudit.of(split, Set.of(Leak.SAME_SUBJECT), CLIPS, groups);
    assertThat(audit.offences()).containsExactly(
        new Offence(Leak.SAME_CLIP, "clip take 1 cyd", List.of("e"), List.of(), List.of("d")),
        new Offence(Leak.SAME_CONTENT, "a", List.of("a"), List.of(), List.of("b")),
        new Offence(Leak.NEAR_CONTENT, "a", List.of("a"), List.of("c"), List.of("d")),
        new Offence(Leak.SAME_SUBJECT, "ann", List.of("a"), List.of(), List.of("b")),
        new Offence(Leak.SAME_SUBJECT, "cyd", List.of("e"), List.of(), List.of("d")));
    assertThat(audit.faults()).hasSize(3);
    assertThat(audit.countReachingTest(Leak.SAME_SUBJECT)).isEqualTo(2);
    Offence three = audit.offences().get(2);
    assertThat(three.pairCount()).isEqualTo(3);
    assertThat(three.pairs()).containsExactly(new Offence.Pair("a", "c"), new Offence.Pair("a", "d"),
        new Offence.Pair("c", "d"));
    assertThat(three.reachesValidation()).isTrue();
    assertThat(audit.sentence()).contains("1 recording and 1 group of identical files and 1 group of near-identical images")
        .doesNotContain("not looked for");
  }

  @Test
  void aPersonInTrainingAndValidationAloneIsALeakOfEarlyStopping() {
    Split split = split(List.of("a"), List.of("b"), List.of("c"));
    LeakageAudit audit = LeakageAudit.of(split, Set.of(), CLIPS, DuplicateGroups.unchecked());
    assertThat(audit.faults()).singleElement().satisfies(offence -> {
      assertThat(offence.reachesTest()).isFalse();
      assertThat(offence.reachesValidation()).isTrue();
    });
  }

  @Test
  void theRandomProtocolAdmitsPeopleAndSaysSo() {
    List<Clip> clips = Clips.even(4, 10, "anger", "fear");
    AuditedSplit made = AuditedSplit.make(new RandomSplit(), SplitInput.of(clips, DuplicateGroups.unchecked(), 1));
    assertThat(made.audit().faults()).isEmpty();
    assertThat(made.audit().count(Leak.SAME_SUBJECT)).isEqualTo(4);
    assertThat(made.audit().sentence()).startsWith("Leaky where people repeat: 4 of 4 people in the test part are in the"
        + " training part too").contains("Identical files were not looked for.");
  }

  @Test
  void aSoundSplitSaysWhatWasChecked() {
    DuplicateGroups groups = new DuplicateGroups(List.of(), List.of(), true, true);
    AuditedSplit made = AuditedSplit.make(new SubjectSplit(), SplitInput.of(Clips.even(5, 2, "anger"), groups, 1));
    assertThat(made.audit().offences()).isEmpty();
    assertThat(made.audit().sentence()).isEqualTo("No person is on both sides (5 people, 10 clips). No recording, no"
        + " augmented copy, no identical file, no near-identical image is on both sides.");
  }

  @Test
  void withoutSubjectsNobodyCanTellAndTheSentenceSaysSo() {
    AuditedSplit made = AuditedSplit.make(new RandomSplit(),
        SplitInput.of(Clips.even(0, 20, "anger"), DuplicateGroups.unchecked(), 1));
    assertThat(made.audit().sentence()).startsWith("No subjects are recorded, so nobody can tell");
  }

  @Test
  void aClipThatTheDataDoesNotHaveIsRefused() {
    Split split = split(List.of("a"), List.of(), List.of("z"));
    assertThatThrownBy(() -> LeakageAudit.of(split, Set.of(), CLIPS, DuplicateGroups.unchecked()))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'z'");
  }

  @Test
  void theTableListsEveryOffender() throws IOException {
    Split split = split(List.of("a"), List.of(), List.of("b"));
    Path file = folder.resolve("leakage.csv");
    LeakageAudit.of(split, Set.of(Leak.SAME_SUBJECT), CLIPS, DuplicateGroups.unchecked()).writeCsv(file);
    assertThat(Files.readString(file)).isEqualTo("""
        leak,what,admitted,part,id
        same-subject,ann,true,train,a
        same-subject,ann,true,test,b
        """);
  }

  private static Split split(List<String> train, List<String> validation, List<String> test) {
    return new Split("by-subject", 1, train, validation, test, List.of(), List.of());
  }
}
