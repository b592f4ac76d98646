package org.mien.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mien.dataset.Clip;
import org.mien.dataset.Media;
import org.mien.dataset.Timing;
import org.mien.job.UserError;

class FoldProtocolsTest {

  private static final DuplicateGroups NONE = new DuplicateGroups(List.of(), List.of(), true, true);

  @Test
  void everyTitleSaysWhetherTheProtocolLeaks() {
    assertThat(SplitProtocols.builtIn().all()).allSatisfy(protocol -> assertThat(protocol.title())
        .endsWith(protocol.admits().isEmpty() ? "(nobody on both sides)" : "(leaky where people repeat)"));
    assertThat(SplitProtocols.builtIn().all()).extracting(SplitProtocol::key).containsExactly("by-subject", "random", "loso",
        "k-fold-by-subject", "k-fold", "leave-one-group-out", "cross-database", "imported", "imported-leaky");
  }

  @Test
  void loneSubjectsAreFoldsInNaturalOrder() {
    List<AuditedSplit> folds = folds("loso", Clips.even(12, 2, "anger", "fear"), NONE);
    assertThat(folds).extracting(f -> f.split().fold()).containsExactlyElementsOf(
        IntStream.range(0, 12).mapToObj(i -> "s" + i).toList());
    assertThat(folds).allSatisfy(f -> {
      assertThat(f.split().test()).hasSize(4);
      assertThat(f.split().validation()).isNotEmpty();
      assertThat(f.split().leftOut()).isEmpty();
    });
    FoldsAudit all = FoldsAudit.of(folds, Clips.even(12, 2, "anger", "fear"));
    assertThat(all.sentence()).isEqualTo("12 folds test 48 clips, each once. In no fold is a person on both sides (12 people)."
        + " No recording, no augmented copy, no identical file, no near-identical image is on both sides of a fold.");
  }

  @Test
  void anotherSeedDealsOtherFoldsButTestsTheSamePeopleAlone() {
    List<Clip> clips = Clips.even(15, 2, "anger", "fear");
    assertThat(IntStream.range(0, 8).mapToObj(seed -> SplitTable.hash(splits("k-fold-by-subject", clips, seed))))
        .doesNotHaveDuplicates();
    assertThat(IntStream.range(0, 8).mapToObj(seed -> splits("loso", clips, seed).stream().map(Split::test).toList()).distinct())
        .hasSize(1);
  }

  @Test
  void theFoldOfAPersonIsTheSameUnderAnyProtocolThatTestsThatPerson() {
    List<Clip> clips = Clips.even(10, 2, "anger", "fear");
    List<Split> bySubject = splits("leave-one-group-out@subject", clips, 4);
    List<Split> loso = splits("loso", clips, 4);
    assertThat(bySubject).extracting(Split::hash).containsExactlyElementsOf(loso.stream().map(Split::hash).toList());
    assertThat(splits("loso", clips, 5)).extracting(Split::validation).isNotEqualTo(loso.stream().map(Split::validation).toList());
  }

  @Test
  void aCopyUnderAnotherNameIsLeftOutOfThatFoldOnly() {
    List<Clip> clips = Clips.even(6, 2, "anger");
    DuplicateGroups shared = NONE.withNear(List.of(List.of("anger/s1-0.png", "anger/s4-1.png")));
    List<AuditedSplit> folds = folds("loso", clips, shared);
    assertThat(folds).hasSize(6);
    assertThat(folds.get(1).split().leftOut()).containsExactly("anger/s4-1.png");
    assertThat(folds.get(4).split().leftOut()).containsExactly("anger/s1-0.png");
    assertThat(folds.get(0).split().leftOut()).isEmpty();
    assertThat(folds.get(1).split().notes()).contains("Fold 's1': 1 clip is left out of training because it shows people who are"
        + " tested, or is a copy or part of what is tested.");
  }

  @Test
  void peopleOfTheGroupTestedAreLeftOutOfTraining() {
    List<Clip> clips = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      clips.add(grouped("c" + i, i % 2 == 0 ? "anger" : "fear", "p" + i / 3, i == 5 ? "south" : i < 12 ? "north" : "south"));
    }
    List<AuditedSplit> folds = folds("leave-one-group-out@site", clips, NONE);
    assertThat(folds).extracting(f -> f.split().fold()).containsExactly("north", "south");
    assertThat(folds.get(0).split().leftOut()).containsExactly("c5");
    assertThat(folds.get(1).split().leftOut()).containsExactly("c3", "c4");
    assertThat(folds).allSatisfy(f -> assertThat(f.audit().offences()).isEmpty());
    assertThat(folds.get(0).split().test()).hasSize(11);
  }

  @Test
  void databasesAreCrossedOneWayOrBoth() {
    List<Clip> clips = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      clips.add(grouped("c" + i, i % 2 == 0 ? "anger" : "fear", "p" + i / 2, List.of("a", "b", "c").get(i / 2 % 3)));
    }
    List<AuditedSplit> one = folds("cross-database@site=a+b->c", clips, NONE);
    assertThat(one).singleElement().satisfies(f -> {
      assertThat(f.split().fold()).isEmpty();
      assertThat(sites(f.split().test())).containsExactly("c");
      assertThat(sites(f.split().train())).containsExactlyInAnyOrder("a", "b");
    });
    List<AuditedSplit> both = folds("cross-database@site=a<->b", clips, NONE);
    assertThat(both).extracting(f -> f.split().fold()).containsExactly("a to b", "b to a");
    assertThat(sites(both.get(0).split().leftOut())).containsExactly("c");
    assertThat(FoldsAudit.of(both, clips).sentence()).contains("Never tested: 12 clips ('c10', 'c11', 'c16', 'c17', 'c22' ...).");
    assertThat(splits("cross-database@site=a+b:c", clips, 1)).isEqualTo(one.stream().map(AuditedSplit::split).toList());
  }

  @Test
  void aClassThatAFoldCannotLearnIsNamed() {
    List<Clip> clips = new ArrayList<>(Clips.even(6, 2, "anger", "fear"));
    clips.add(Clips.clip("x/s3-0.png", "contempt", "s3"));
    List<AuditedSplit> folds = folds("loso", clips, NONE);
    assertThat(folds.get(3).split().notes())
        .contains("Fold 's3': The class 'contempt' (1 clip) has no clip in the training part.");
  }

  @Test
  void oneTrainingCannotTestSeveralFolds() {
    SplitInput input = SplitInput.of(Clips.even(4, 2, "anger"), NONE, 1);
    assertThatThrownBy(() -> AuditedSplit.make(new LeaveOneSubjectOut(), input)).isInstanceOf(UserError.class)
        .hasMessage("The protocol 'loso' divides these clips into 4 folds, which one training cannot test; cross-validate, or"
            + " choose a protocol with one fold such as 'by-subject'.");
  }

  @Test
  void aClipTestedInTwoFoldsIsRefused() {
    SplitProtocol twice = new Made(List.of(
        new Split("twice", "1", 1, List.of("anger/s0-0.png"), List.of(), List.of("anger/s1-0.png"), List.of(), List.of()),
        new Split("twice", "2", 1, List.of("anger/s2-0.png"), List.of(), List.of("anger/s1-0.png"), List.of(), List.of())));
    SplitInput input = SplitInput.of(Clips.even(4, 1, "anger"), NONE, 1);
    assertThatThrownBy(() -> AuditedSplit.makeAll(twice, input)).isInstanceOf(UserError.class)
        .hasMessage("The protocol 'twice' tests 'anger/s1-0.png' in the folds 1 and 2, so it would count twice; test every clip"
            + " in one fold only.");
  }

  @Test
  void whatCannotBeDividedIsRefusedInOneSentence() {
    List<Clip> clips = Clips.even(3, 2, "anger", "fear");
    refused("k-fold-by-subject@4", clips, "needs at least 4 people that share no duplicates or recordings, and there are 3;"
        + " choose at most k-fold-by-subject@3.");
    refused("k-fold@many", clips, "needs a number of folds of at least 2, such as k-fold@5, not 'many'");
    refused("k-fold@1", clips, "at least 2");
    refused("loso@3", clips, "takes no argument");
    refused("by-subject@3", clips, "takes no argument");
    refused("loso", Clips.even(0, 9, "anger"), "add a column 'subject'");
    refused("leave-one-group-out", clips, "needs a column of the manifest, such as leave-one-group-out@database; it has"
        + " subject.");
    refused("leave-one-group-out@label", clips, "cannot be held out by label");
    refused("leave-one-group-out@site", clips, "No clip has an entry in a column 'site'");
    refused("cross-database", clips, "such as cross-database@database=smic->casme2");
    refused("cross-database@subject=s1->s9", clips, "has no entry 's9'; it has s0, s1, s2");
    refused("cross-database@subject=s1->s1", clips, "names one on both sides");
    List<Clip> everywhere = IntStream.range(0, 12)
        .mapToObj(i -> grouped("c" + i, "anger", "p" + i % 2, i < 6 ? "first" : "second")).toList();
    refused("leave-one-group-out@site", everywhere, "leaves 'first' out and has nothing left to train on that shows neither the"
        + " same people nor the same recordings");
  }

  @Test
  void aChoiceReadsAsItIsWritten() {
    assertThat(ProtocolChoice.parse("k-fold-by-subject@5")).isEqualTo(new ProtocolChoice("k-fold-by-subject", "5"));
    assertThat(ProtocolChoice.parse(" LOSO ")).hasToString("loso");
    assertThat(ProtocolChoice.parse("imported@a@b/split one.csv")).hasToString("imported@a@b/split one.csv")
        .extracting(ProtocolChoice::fileName).isEqualTo("imported-split-one.csv");
    assertThat(ProtocolChoice.parse("cross-database@database=smic->casme2").fileName())
        .isEqualTo("cross-database-database-smic-casme2");
  }

  private record Made(List<Split> splits) implements SplitProtocol {
    @Override
    public String key() {
      return "twice";
    }

    @Override
    public String title() {
      return "Twice";
    }

    @Override
    public Set<Leak> admits() {
      return Set.of();
    }

    @Override
    public List<Split> folds(SplitInput input) {
      return splits;
    }
  }

  private static Set<String> sites(List<String> ids) {
    return ids.stream().map(id -> List.of("a", "b", "c").get(Integer.parseInt(id.substring(1)) / 2 % 3))
        .collect(Collectors.toSet());
  }

  private static Clip grouped(String id, String label, String subject, String site) {
    return new Clip(id, id, Media.STILL, label, subject, "", Timing.NONE, List.of(), Map.of("site", site));
  }

  private static List<AuditedSplit> folds(String words, List<Clip> clips, DuplicateGroups duplicates) {
    ProtocolChoice choice = ProtocolChoice.parse(words);
    return AuditedSplit.makeAll(SplitProtocols.builtIn().get(choice.key()),
        SplitInput.of(clips, duplicates, 1).with(choice.argument()));
  }

  private static List<Split> splits(String words, List<Clip> clips, long seed) {
    ProtocolChoice choice = ProtocolChoice.parse(words);
    return SplitProtocols.builtIn().get(choice.key()).folds(SplitInput.of(clips, NONE, seed).with(choice.argument()));
  }

  private static void refused(String words, List<Clip> clips, String sentence) {
    assertThatThrownBy(() -> folds(words, clips, NONE)).isInstanceOf(UserError.class).hasMessageContaining(sentence)
        .hasMessageEndingWith(".");
  }
}
