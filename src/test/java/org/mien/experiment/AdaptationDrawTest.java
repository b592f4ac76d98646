package org.mien.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.mien.dataset.Clip;
import org.mien.dataset.Media;
import org.mien.dataset.Timing;
import org.mien.split.DuplicateGroups;

class AdaptationDrawTest {

  private static final List<String> CLASSES = List.of("anger", "fear", "joy");

  private static Clip clip(int number, String label, String subject) {
    String id = "c" + number;
    return new Clip(id, id, Media.STILL, label, subject, "", Timing.NONE, List.of(), Map.of());
  }

  private static List<Clip> clips(int count, int people, SplittableRandom random) {
    List<Clip> clips = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      clips.add(clip(i, CLASSES.get(random.nextInt(3)), "s" + random.nextInt(people)));
    }
    return clips;
  }

  @Property(tries = 300)
  void whatBelongsTogetherStaysOnOneSide(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 6) int people,
      @ForAll @IntRange(min = 1, max = 8) int most) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Clip> clips = clips(20, people, random);
    List<List<String>> exact = List.of(List.of("c1", "c4", "c5"), List.of("c2", "elsewhere"));
    List<List<String>> near = List.of(List.of("c5", "c9"));
    DuplicateGroups duplicates = new DuplicateGroups(exact, near, true, true);
    AdaptationDraw draw = AdaptationDraw.of(clips, duplicates, most, seed);
    assertThat(draw.pool().size()).isGreaterThanOrEqualTo(most);
    Set<Clip> all = new HashSet<>(draw.pool());
    all.addAll(draw.test());
    assertThat(all).hasSize(20).hasSize(draw.pool().size() + draw.test().size());
    Set<String> test = draw.test().stream().map(Clip::id).collect(Collectors.toSet());
    assertThat(List.of("c1", "c4", "c5", "c9").stream().filter(test::contains).count()).isIn(0L, 4L);
    if (!test.isEmpty() && clips.stream().map(Clip::subject).distinct().count() > 1) {
      Set<String> tested = draw.test().stream().map(Clip::subject).collect(Collectors.toSet());
      assertThat(draw.pool()).extracting(Clip::subject).doesNotContainAnyElementsOf(tested);
    }
    assertThat(AdaptationDraw.of(clips, duplicates, most, seed)).isEqualTo(draw);
  }

  @Test
  void framesOfOneRecordingAndAugmentedCopiesStayOnOneSide() {
    List<Clip> clips = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String id = "c" + i;
      Map<String, String> columns =
          i < 18 ? Map.of("clip", "take " + i / 3) : i % 2 == 0 ? Map.of() : Map.of("augmented-from", "c" + (i - 1));
      clips.add(new Clip(id, id, Media.STILL, CLASSES.get(i % 3), "s1", "", Timing.NONE, List.of(), columns));
    }
    for (long seed = 0; seed < 20; seed++) {
      AdaptationDraw draw = AdaptationDraw.of(clips, DuplicateGroups.unchecked(), 4, seed);
      assertThat(draw.test()).isNotEmpty().hasSizeLessThan(21).isSubsetOf(clips);
      Set<Integer> learned = draw.pool().stream().map(AdaptationDrawTest::unit).collect(Collectors.toSet());
      assertThat(draw.test()).allMatch(clip -> !learned.contains(unit(clip)));
    }
  }

  private static int unit(Clip clip) {
    int number = Integer.parseInt(clip.id().substring(1));
    return number < 18 ? number / 3 : 10 + number / 2;
  }

  @Test
  void theClassesTakeTurns() {
    List<Clip> clips = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      clips.add(clip(i, i < 8 ? "anger" : i < 10 ? "fear" : "joy", "s1"));
    }
    for (long seed = 0; seed < 20; seed++) {
      AdaptationDraw draw = AdaptationDraw.of(clips, DuplicateGroups.unchecked(), 6, seed);
      assertThat(draw.pool()).hasSize(6);
      assertThat(draw.pool().subList(0, 3)).extracting(Clip::label).containsExactlyInAnyOrderElementsOf(CLASSES);
      assertThat(draw.pool().subList(3, 6)).extracting(Clip::label).containsExactlyInAnyOrderElementsOf(CLASSES);
    }
    assertThat(AdaptationDraw.of(clips, DuplicateGroups.unchecked(), 6, 1))
        .isNotEqualTo(AdaptationDraw.of(clips, DuplicateGroups.unchecked(), 6, 2));
  }
}
