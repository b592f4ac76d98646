package org.mien.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mien.dataset.Clip;
import org.mien.job.UserError;

/** Laws that hold for every data set and seed. */
class SplitLawsTest {

  @Property(tries = 150)
  void everyClipIsInExactlyOnePartAndNothingLeaks(@ForAll("manifests") List<Clip> clips, @ForAll long seed) {
    List<List<String>> near = clips.size() < 6 ? List.of()
        : List.of(List.of(clips.get(0).id(), clips.get(3).id()), List.of(clips.get(3).id(), clips.get(5).id()));
    SplitInput input = SplitInput.of(clips, DuplicateGroups.unchecked().withNear(near), seed);
    for (SplitProtocol protocol : SplitProtocols.builtIn().all()) {
      Split split;
      try {
        split = AuditedSplit.make(protocol, input).split();
      } catch (UserError e) {
        assertThat(e.getMessage()).as("only small or knotted data may be refused").doesNotContain("leaks");
        continue;
      }
      List<String> all = Stream.of(split.train(), split.validation(), split.test()).flatMap(List::stream).sorted().toList();
      assertThat(all).isEqualTo(clips.stream().map(Clip::id).sorted().toList());
      assertThat(split.test()).isNotEmpty();
      assertThat(split.train()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<List<Clip>> manifests() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 6);
    return Combinators.combine(numbers, numbers, numbers).as((a, b, c) -> new int[] {a, b, c}).list().ofMinSize(2)
        .ofMaxSize(60).map(rows -> IntStream.range(0, rows.size()).mapToObj(i -> clip(i, rows.get(i))).toList());
  }

  private static Clip clip(int number, int[] row) {
    return Clips.clip("c" + number, "label" + row[0] / 2, "s" + row[1], row[2] < 4 ? "" : "take" + row[2]);
  }
}
