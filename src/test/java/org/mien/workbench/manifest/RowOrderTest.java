package org.mien.workbench.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mien.dataset.Clip;
import org.mien.dataset.LabelSet;
import org.mien.dataset.Manifest;
import org.mien.dataset.Media;
import org.mien.dataset.Timing;
import org.mien.workbench.state.Blinding;

/** Which rows are shown, and in which order. */
class RowOrderTest {

  private static Clip clip(int number, String label, String subject, int onset) {
    String id = label + "/clip" + number;
    return new Clip(id, id, Media.STACK, label, subject, "", new Timing(onset, -1, -1, 200), List.of(), Map.of("site", "North"));
  }

  private static final Manifest FIVE = new Manifest(null, "five", LabelSet.standard(), List.of(clip(1, "anger", "S10", 30),
      clip(2, "anger", "S2", 4), clip(10, "fear", "", -1), clip(11, "fear", "S2", 100), clip(3, "", "S1", 0)), List.of());

  private static List<Integer> rows(RowOrder order, Manifest manifest, Blinding numbers) {
    return Arrays.stream(order.of(manifest, numbers)).boxed().toList();
  }

  private static List<Integer> filtered(String words) {
    return rows(RowOrder.USUAL.withFilter(words), FIVE, null);
  }

  @Test
  void wordsMustAllBeInTheRowAndAColumnCanBeNamed() {
    assertThat(filtered("  ")).containsExactly(0, 1, 2, 3, 4);
    assertThat(filtered("FEAR")).containsExactly(2, 3);
    assertThat(filtered("s2 fear")).containsExactly(3);
    assertThat(filtered("subject=s2")).containsExactly(1, 3);
    assertThat(filtered("label=")).containsExactly(4);
    assertThat(filtered("Site=north label=anger")).containsExactly(0, 1);
    assertThat(filtered("nobody=x")).isEmpty();
  }

  private static Clip coded(String id, String first, String second, String apex) {
    return new Clip(id, id, Media.STACK, "", "", "", Timing.NONE, List.of(),
        Map.of("label-AB", first, "label-CD", second, "apex-AB", "10", "apex-CD", apex));
  }

  @Test
  void clipsOnWhichCodersDifferAreFound() {
    Manifest coded = new Manifest(null, "coded", LabelSet.standard(), List.of(coded("a", "fear", "Fearful", "14"),
        coded("b", "fear", "anger", "13"), coded("c", "fear", "", "")), List.of());
    assertThat(rows(RowOrder.USUAL.withFilter("differs=label"), coded, null)).containsExactly(1);
    assertThat(rows(RowOrder.USUAL.withFilter("Differs=Apex"), coded, null)).containsExactly(0);
    assertThat(rows(RowOrder.USUAL.withFilter("differs="), coded, null)).containsExactly(0, 1);
    assertThat(rows(RowOrder.USUAL.withFilter("differs=label anger"), coded, null)).containsExactly(1);
    assertThat(rows(RowOrder.USUAL.withFilter("differs=lab"), coded, null)).isEmpty();
    assertThat(rows(RowOrder.USUAL.withFilter("differs=label"), coded, new Blinding(coded))).isEmpty();
    assertThatThrownBy(() -> rows(RowOrder.USUAL.withFilter("differs=label"), FIVE, null))
        .hasMessageStartingWith("The manifest has no column of a coder");
  }

  @Test
  void aColumnIsSortedAsPeopleCountAndEmptyCellsComeLast() {
    RowOrder bySubject = RowOrder.USUAL.by("subject");
    assertThat(rows(bySubject, FIVE, null)).containsExactly(4, 1, 3, 0, 2);
    assertThat(rows(RowOrder.USUAL.by("onset"), FIVE, null)).containsExactly(4, 1, 0, 3, 2);
    assertThat(rows(bySubject.by("subject"), FIVE, null)).startsWith(2, 0);
    assertThat(bySubject.by("subject").by("subject")).isEqualTo(RowOrder.USUAL);
  }

  @Test
  void hiddenNamesAreNeitherFoundNorSortedBy() {
    List<Clip> clips = new ArrayList<>();
    IntStream.range(0, 60).forEach(i -> clips.add(clip(i, i < 30 ? "anger" : "fear", "S1", i)));
    Manifest manifest = new Manifest(null, "many", LabelSet.standard(), clips, List.of());
    Blinding numbers = new Blinding(manifest);
    List<Integer> neutral = rows(RowOrder.USUAL, manifest, numbers);
    assertThat(neutral).hasSize(60).isNotEqualTo(IntStream.range(0, 60).boxed().toList());
    assertThat(neutral.stream().map(i -> numbers.number(clips.get(i)))).isSorted();
    assertThat(rows(RowOrder.USUAL.withFilter("anger"), manifest, numbers)).isEmpty();
    assertThat(rows(RowOrder.USUAL.by("label"), manifest, numbers)).isEqualTo(neutral);
    assertThat(rows(RowOrder.USUAL.by("onset"), manifest, numbers)).isEqualTo(IntStream.range(0, 60).boxed().toList());
  }
}
