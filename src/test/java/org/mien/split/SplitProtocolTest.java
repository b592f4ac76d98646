package org.mien.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mien.dataset.Clip;
import org.mien.job.UserError;

class SplitProtocolTest {

  private static final DuplicateGroups NONE = DuplicateGroups.unchecked();
  private static final SplitProtocol RANDOM = new RandomSplit();
  private static final SplitProtocol BY_SUBJECT = new SubjectSplit();

  @ParameterizedTest
  @ValueSource(strings = {"random", "by-subject"})
  void anotherOrderOfFilesGivesTheSameSplit(String key) {
    SplitProtocol protocol = SplitProtocols.builtIn().get(key);
    List<Clip> clips = Clips.even(12, 3, "anger", "fear");
    DuplicateGroups groups = NONE.withNear(List.of(List.of("anger/s0-0.png", "anger/s1-0.png")));
    List<Clip> shuffled = new ArrayList<>(clips);
    Collections.shuffle(shuffled, new Random(4));
    Split split = split(protocol, SplitInput.of(clips, groups, 1));
    assertThat(split(protocol, SplitInput.of(shuffled, groups, 1))).isEqualTo(split);
    assertThat(IntStream.range(2, 9).mapToObj(seed -> split(protocol, SplitInput.of(clips, groups, seed)).hash()))
        .doesNotContain(split.hash()).doesNotHaveDuplicates();
  }

  @Test
  void randomSplitGivesEveryClassItsShare() {
    List<Clip> clips = new ArrayList<>(Clips.even(0, 100, "anger"));
    clips.addAll(Clips.even(0, 10, "fear"));
    clips.addAll(Clips.even(0, 33, "surprise"));
    Split split = split(RANDOM, SplitInput.of(clips, NONE, 3));
    assertThat(byLabel(split.test())).isEqualTo(Map.of("anger", 20L, "fear", 2L, "surprise", 7L));
    assertThat(byLabel(split.validation())).isEqualTo(Map.of("anger", 12L, "fear", 1L, "surprise", 4L));
    assertThat(split.notes()).isEmpty();
  }

  @Test
  void duplicatesUnderARandomSplitAreOnOneSide() {
    List<Clip> clips = Clips.even(0, 60, "anger", "fear");
    Map<String, String> hashes = new HashMap<>();
    for (int i = 0; i < clips.size(); i++) {
      hashes.put(clips.get(i).id(), "hash " + (i % 7 == 0 ? i : i % 31));
    }
    DuplicateGroups groups = DuplicateGroups.ofHashes(hashes);
    assertThat(groups.exact()).hasSizeGreaterThan(20).anyMatch(group -> byLabel(group).size() == 2);
    for (long seed = 0; seed < 20; seed++) {
      Split split = split(RANDOM, SplitInput.of(clips, groups, seed));
      assertThat(groups.exact()).allSatisfy(group -> assertThat(parts(split)).filteredOn(p -> touches(p, group)).hasSize(1));
      assertThat(split.test().size()).isBetween(20, 28);
    }
  }

  @Test
  void aChainOfDuplicatesIsOneGroupEvenThroughAClipThatIsNotSplit() {
    List<Clip> clips = Clips.even(0, 4, "anger", "fear");
    DuplicateGroups chain = NONE.withNear(List.of(List.of("anger/s0-0.png", "gone"), List.of("gone", "fear/s0-3.png")));
    for (long seed = 0; seed < 30; seed++) {
      assertThat(parts(split(RANDOM, SplitInput.of(clips, chain, seed))))
          .filteredOn(p -> touches(p, List.of("anger/s0-0.png", "fear/s0-3.png"))).hasSize(1);
    }
  }

  @Test
  void framesOfOneRecordingStayTogetherUnderARandomSplit() {
    List<Clip> clips = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      clips.add(Clips.clip("f" + i, i / 5 % 2 == 0 ? "anger" : "fear", "", "take " + i / 5));
    }
    Split split = split(RANDOM, SplitInput.of(clips, NONE, 2));
    for (int take = 0; take < 12; take++) {
      List<String> frames = IntStream.range(take * 5, take * 5 + 5).mapToObj(i -> "f" + i).toList();
      assertThat(parts(split)).filteredOn(p -> touches(p, frames)).hasSize(1);
    }
  }

  @Test
  void peopleAreNeverDividedBySubject() {
    Split split = split(BY_SUBJECT, SplitInput.of(Clips.even(12, 4, "anger", "fear", "joy"), NONE, 5));
    Map<String, Integer> sides = new HashMap<>();
    for (List<String> part : parts(split)) {
      people(part).forEach(person -> sides.merge(person, 1, Integer::sum));
    }
    assertThat(sides).hasSize(12).allSatisfy((person, parts) -> assertThat(parts).isEqualTo(1));
    assertThat(people(split.test())).hasSize(2);
    assertThat(people(split.validation())).hasSizeBetween(1, 2);
  }

  @Test
  void peopleWithVeryDifferentNumbersOfClipsAreBalanced() {
    List<Clip> clips = new ArrayList<>();
    for (int s = 0; s < 20; s++) {
      for (int i = 0; i < 2 + s * s / 5; i++) {
        clips.add(Clips.clip("s" + s + "-" + i, (s + i) % 3 == 0 ? "fear" : "anger", "s" + s));
      }
    }
    for (long seed = 0; seed < 10; seed++) {
      Split split = split(BY_SUBJECT, SplitInput.of(clips, NONE, seed));
      assertThat((double) split.test().size() / clips.size()).isBetween(0.18, 0.22);
    }
  }

  @Test
  void twoPeopleLeaveOneToTrainOnAndNoneToValidate() {
    Split split = split(BY_SUBJECT, SplitInput.of(Clips.even(2, 3, "anger", "fear"), NONE, 5));
    assertThat(split.test()).hasSize(6);
    assertThat(split.validation()).isEmpty();
    assertThat(split.notes()).anyMatch(note -> note.startsWith("Only one person is left to train on"));
  }

  @Test
  void peopleWhoShareAFileStayTogether() {
    List<Clip> clips = Clips.even(6, 2, "anger");
    DuplicateGroups shared = NONE.withNear(List.of(List.of("anger/s1-0.png", "anger/s4-1.png")));
    for (long seed = 0; seed < 10; seed++) {
      Split split = split(BY_SUBJECT, SplitInput.of(clips, shared, seed));
      assertThat(parts(split)).filteredOn(p -> people(p).contains("s1")).allMatch(p -> people(p).contains("s4"));
      assertThat(split.notes()).contains("The people s1, s4 are kept on one side because they share duplicates or"
          + " recordings.");
    }
  }

  @Test
  void aRareClassStillWorksAndIsNoted() {
    List<Clip> clips = new ArrayList<>(Clips.even(0, 50, "anger"));
    clips.add(Clips.clip("lonely.png", "contempt", ""));
    clips.add(Clips.clip("fear/1.png", "fear", ""));
    clips.add(Clips.clip("fear/2.png", "fear", ""));
    Split split = split(RANDOM, SplitInput.of(clips, NONE, 1));
    assertThat(split.train()).contains("lonely.png");
    assertThat(split.notes()).contains("The class 'contempt' (1 clip) has no clip in the test part.");
    assertThat(byLabel(split.test())).containsEntry("fear", 1L);
  }

  @Test
  void clipsThatCannotBePlacedAreLeftOutAndSaid() {
    List<Clip> clips = new ArrayList<>(Clips.even(5, 2, "anger"));
    clips.add(Clips.clip("unlabelled.png", "", "s1"));
    clips.add(Clips.clip("stranger.png", "anger", ""));
    Split split = split(BY_SUBJECT, SplitInput.of(clips, NONE, 1));
    assertThat(split.leftOut()).containsExactly("stranger.png", "unlabelled.png");
    assertThat(split.notes()).anyMatch(n -> n.startsWith("1 clip without a label"))
        .anyMatch(n -> n.startsWith("1 clip without a subject"));
    assertThat(split(RANDOM, SplitInput.of(clips, NONE, 1)).leftOut()).containsExactly("unlabelled.png");
  }

  @Test
  void whatCannotBeSplitIsRefusedInOneSentence() {
    refused(BY_SUBJECT, Clips.even(1, 9, "anger"), NONE, "only one ('s0')");
    refused(BY_SUBJECT, Clips.even(0, 9, "anger"), NONE, "record none; add a column 'subject'");
    refused(RANDOM, List.of(), NONE, "no labelled clip");
    refused(RANDOM, Clips.even(0, 1, "anger"), NONE, "there is only one.");
    List<Clip> two = Clips.even(2, 1, "anger");
    refused(RANDOM, two, NONE.withNear(List.of(two.stream().map(Clip::id).toList())), "all 2 are duplicates");
    refused(BY_SUBJECT, two, NONE.withNear(List.of(two.stream().map(Clip::id).toList())), "tie all 2 people together");
    assertThatThrownBy(() -> SplitProtocols.builtIn().get("half")).isInstanceOf(UserError.class)
        .hasMessage("There is no split protocol 'half'; choose one of by-subject, random, loso,"
            + " k-fold-by-subject, k-fold, leave-one-group-out, cross-database, imported, imported-leaky.");
    assertThatThrownBy(() -> new SplitInput(two, NONE, 1, 0, 1)).hasMessageContaining("test share");
    assertThatThrownBy(() -> new SplitInput(two, NONE, 0.2, -0.1, 1)).hasMessageContaining("validation share");
  }

  private static void refused(SplitProtocol protocol, List<Clip> clips, DuplicateGroups groups, String sentence) {
    assertThatThrownBy(() -> split(protocol, SplitInput.of(clips, groups, 1))).isInstanceOf(UserError.class)
        .hasMessageContaining(sentence).hasMessageEndingWith(".");
  }

  private static Split split(SplitProtocol protocol, SplitInput input) {
    List<Split> folds = protocol.folds(input);
    assertThat(folds).hasSize(1);
    return folds.get(0);
  }

  private static List<List<String>> parts(Split split) {
    return List.of(split.train(), split.validation(), split.test());
  }

  private static boolean touches(List<String> part, List<String> ids) {
    return !Collections.disjoint(part, new HashSet<>(ids));
  }

  private static Set<String> people(List<String> ids) {
    return ids.stream().map(id -> id.replaceAll(".*/(s\\d+)-.*", "$1")).collect(Collectors.toSet());
  }

  private static Map<String, Long> byLabel(List<String> ids) {
    return ids.stream().collect(Collectors.groupingBy(id -> id.split("/")[0], Collectors.counting()));
  }
}
