package org.mien.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mien.dataset.Clip;
import org.mien.dataset.Media;
import org.mien.dataset.Timing;
import org.mien.job.UserError;

/** Laws of protocols with several folds, for every data set and seed. */
class FoldLawsTest {

  private static final List<ProtocolChoice> CHOICES = Stream.of("k-fold@3", "k-fold-by-subject@3", "loso",
      "leave-one-group-out@database", "leave-one-group-out@subject", "cross-database@database=d0<->d1",
      "cross-database@database=d0+d2:d1").map(ProtocolChoice::parse).toList();

  @Property(tries = 120)
  void foldsPartTheClipsAndNeverLeak(@ForAll("manifests") List<Clip> clips, @ForAll long seed) {
    SplitInput input = input(clips, seed);
    for (ProtocolChoice choice : CHOICES) {
      List<AuditedSplit> folds = folds(choice, input);
      Set<String> tested = new HashSet<>();
      for (AuditedSplit fold : folds) {
        Split split = fold.split();
        assertThat(Stream.of(split.train(), split.validation(), split.test(), split.leftOut()).flatMap(List::stream).sorted())
            .containsExactlyElementsOf(clips.stream().map(Clip::id).sorted().toList());
        assertThat(split.train()).isNotEmpty();
        assertThat(split.test()).isNotEmpty().allMatch(tested::add, "tested once");
        assertThat(leaks(split, input, choice.key().equals(KFoldSplit.KEY))).isEmpty();
      }
      if (!folds.isEmpty() && choice.key().startsWith("k-fold")) {
        assertThat(folds).hasSize(3);
      }
    }
  }

  @Property(tries = 40)
  void neitherTheOrderOfFilesNorAnotherCallChangesAFold(@ForAll("manifests") List<Clip> clips, @ForAll long seed) {
    List<Clip> shuffled = new ArrayList<>(clips);
    Collections.shuffle(shuffled, new Random(seed));
    for (ProtocolChoice choice : CHOICES) {
      assertThat(folds(choice, input(shuffled, seed))).extracting(AuditedSplit::split)
          .containsExactlyElementsOf(folds(choice, input(clips, seed)).stream().map(AuditedSplit::split).toList());
    }
  }

  @Property(tries = 60)
  void innerFoldsUseTheTrainingFoldAloneAndNeverLeak(@ForAll("manifests") List<Clip> clips, @ForAll long seed) {
    SplitInput input = input(clips, seed);
    for (AuditedSplit outer : folds(ProtocolChoice.parse("loso"), input)) {
      Set<String> fold = new HashSet<>(outer.split().train());
      fold.addAll(outer.split().validation());
      List<Clip> training = clips.stream().filter(c -> fold.contains(c.id())).toList();
      List<AuditedSplit> inner;
      try {
        inner = InnerFolds.of(training, input.duplicates(), 3, seed);
      } catch (UserError e) {
        assertThat(e).hasMessageContaining("only one person or recording");
        continue;
      }
      Set<String> chosenBy = new HashSet<>();
      for (AuditedSplit split : inner) {
        assertThat(leaks(split.split(), new SplitInput(training, input.duplicates(), 0.2, 0.15, seed), false)).isEmpty();
        assertThat(split.split().test()).allMatch(chosenBy::add, "chosen by once");
      }
      assertThat(chosenBy).isEqualTo(fold);
    }
  }

  private static List<AuditedSplit> folds(ProtocolChoice choice, SplitInput input) {
    try {
      return AuditedSplit.makeAll(SplitProtocols.builtIn().get(choice.key()), input.with(choice.argument()));
    } catch (UserError e) {
      assertThat(e.getMessage()).as("only small or knotted data may be refused").doesNotContain("leaks").endsWith(".");
      return List.of();
    }
  }

  /** Pairs of clips on different sides that should not be, found without the classes under test. */
  private static List<String> leaks(Split split, SplitInput input, boolean peopleMayRepeat) {
    List<String> found = new ArrayList<>();
    List<Clip> clips = input.clips();
    List<List<String>> parts = List.of(split.train(), split.validation(), split.test());
    for (Clip a : clips) {
      for (Clip b : clips) {
        int x = part(parts, a);
        int y = part(parts, b);
        if (x >= 0 && y > x && (!peopleMayRepeat && !a.subject().isEmpty() && a.subject().equals(b.subject())
            || a.file().equals(b.file()) || b.column("augmented-from").equals(a.id()) || a.column("augmented-from").equals(b.id())
            || Stream.of(input.duplicates().exact(), input.duplicates().near()).flatMap(List::stream)
                .anyMatch(group -> group.contains(a.id()) && group.contains(b.id())))) {
          found.add(a.id() + " " + b.id());
        }
      }
    }
    return found;
  }

  private static int part(List<List<String>> parts, Clip clip) {
    return IntStream.range(0, parts.size()).filter(p -> Collections.binarySearch(parts.get(p), clip.id()) >= 0).findFirst()
        .orElse(-1);
  }

  private static SplitInput input(List<Clip> clips, long seed) {
    List<List<String>> near = clips.size() < 9 ? List.of()
        : List.of(List.of("c1", "c4", "c8"));
    List<List<String>> exact = clips.size() < 12 ? List.of() : List.of(List.of("c8", "c11"));
    return SplitInput.of(clips, new DuplicateGroups(exact, near, true, true), seed);
  }

  @Provide
  Arbitrary<List<Clip>> manifests() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 7);
    return Combinators.combine(numbers, numbers, numbers, numbers).as((a, b, c, d) -> new int[] {a, b, c, d}).list()
        .ofMinSize(2).ofMaxSize(50)
        .map(rows -> IntStream.range(0, rows.size()).mapToObj(i -> clip(i, rows.get(i))).toList());
  }

  private static Clip clip(int number, int[] row) {
    String file = row[2] == 7 ? "shared" + row[3] : "c" + number;
    Map<String, String> columns = Map.of("database", "d" + row[1] % 3, "augmented-from",
        row[3] == 0 && number > 0 ? "c" + number / 2 : "");
    return new Clip("c" + number, file, Media.STILL, "label" + row[0] / 3, row[1] == 7 ? "" : "s" + row[1], "", Timing.NONE,
        List.of(), columns);
  }
}
