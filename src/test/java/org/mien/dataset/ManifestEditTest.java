package org.mien.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.job.Job;
import org.mien.job.UserError;

/** Edits of a manifest: what they may do, what they refuse, and the way back. */
class ManifestEditTest {

  @TempDir
  Path folder;

  private static Manifest three() {
    List<Clip> clips = List.of(
        new Clip("a", "a.png", Media.STILL, "anger", "S1", "", new Timing(2, 5, 9, 200), List.of("4"), Map.of("site", "north")),
        new Clip("b", "b.png", Media.STILL, "", "S1", "", Timing.NONE, List.of(), Map.of("site", "")),
        new Clip("c", "c.png", Media.STILL, "happiness", "S2", "x", Timing.NONE, List.of(), Map.of("site", "")));
    return new Manifest(null, "three", LabelSet.standard().only(List.of("anger", "happiness")), clips, List.of());
  }

  private static Clip clip(Manifest manifest, String id) {
    return manifest.clip(id).orElseThrow();
  }

  @Test
  void oneTextForManyClips() {
    Manifest after = ManifestEdit.set(List.of("b", "c"), "label", " Joy ").apply(three(), List.of("anger"));

    assertThat(after.clips()).extracting(Clip::label).containsExactly("anger", "happiness", "happiness");
    assertThat(ManifestEdit.set(List.of("b", "c"), "label", "Joy").words()).isEqualTo("Set label of 2 clips to Joy");
    assertThat(three().clips()).extracting(Clip::label).containsExactly("anger", "", "happiness");
  }

  @Test
  void aWordThatIsNoLabelYetBecomesOneAndAnUnusedOneGoes() {
    Manifest after = ManifestEdit.set(List.of("a", "b"), "label", "Quiet Awe").apply(three(), List.of());
    assertThat(after.labels().keys()).containsExactly("happiness", "quiet_awe");
    assertThat(after.labels().get("quiet_awe").orElseThrow().title()).isEqualTo("Quiet Awe");

    Manifest declared = ManifestEdit.set(List.of("a"), "label", "").apply(three(), List.of("anger"));
    assertThat(declared.labels().keys()).containsExactly("anger", "happiness");
  }

  @Test
  void theEditedManifestIsTheOneThatIsReadAgain() throws IOException {
    TestFiles.write(folder.resolve("manifest.csv"), "file,label,onset,site\na.png,anger,,n\nb.png,,3,s\n");
    try (Manifest before = Manifest.open(folder, Job.quiet())) {
      Map<String, Map<String, String>> cells = Map.of("a.png", Map.of("apex", "7", "label", "Awe", "fps", "29,97"),
          "b.png", Map.of("action_units", "4, 12", "mood", "calm"));
      Manifest after = ManifestEdit.paste(cells).adding("mood").apply(before, List.of());
      ManifestFile.write(folder.resolve("manifest.csv"), after);
      try (Manifest read = Manifest.open(folder, Job.quiet())) {
        assertThat(read.clips()).isEqualTo(after.clips());
        assertThat(read.labels().keys()).isEqualTo(after.labels().keys());
        assertThat(clip(read, "a.png").timing()).isEqualTo(new Timing(-1, 7, -1, 29.97));
        assertThat(clip(read, "b.png").actionUnits()).containsExactly("4", "12");
        assertThat(clip(read, "b.png").column("mood")).isEqualTo("calm");
      }
    }
  }

  @Test
  void severalFramesOfOneClipAreJudgedTogether() {
    Manifest after = ManifestEdit.paste(Map.of("a", Map.of("onset", "20", "apex", "30", "offset", "40"))).apply(three(), List.of());
    assertThat(clip(after, "a").timing()).isEqualTo(new Timing(20, 30, 40, 200));
  }

  @Test
  void whatAColumnCannotHoldIsASentence() {
    Map<ManifestEdit, String> wrong = new LinkedHashMap<>();
    wrong.put(ManifestEdit.set(List.of("a"), "onset", "6"),
        "a: onset 6, apex 5 and offset 9 are not in this order; onset comes before apex and apex before offset.");
    wrong.put(ManifestEdit.set(List.of("a"), "apex", "-1"), "a: '-1' is no frame for 'apex'; frames are whole numbers, the first one is 0.");
    wrong.put(ManifestEdit.set(List.of("a"), "offset", "12.5"), "no frame for 'offset'");
    wrong.put(ManifestEdit.set(List.of("a"), "offset", "99999999999"), "no frame for 'offset'");
    wrong.put(ManifestEdit.set(List.of("b"), "fps", "fast"), "b: 'fast' is no frame rate; give a number above 0, such as 200 or 29.97.");
    wrong.put(ManifestEdit.set(List.of("b"), "fps", "0"), "no frame rate");
    wrong.put(ManifestEdit.set(List.of("b"), "id", "z"), "The column 'id' of b cannot be changed here");
    wrong.put(ManifestEdit.set(List.of("b"), "file", "z"), "The column 'file' of b cannot be changed here");
    wrong.put(ManifestEdit.set(List.of("b"), "mood", "z"), "There is no column 'mood'; there are id, file, label");
    wrong.put(ManifestEdit.set(List.of("z"), "label", "fear"), "There is no clip 'z' in three; nothing was changed.");
    wrong.put(ManifestEdit.set(List.of("y", "z"), "label", "fear"), "There is no clip 'y' in three, nor 1 others");
    wrong.put(ManifestEdit.add(" Site "), "There is a column 'site' already");
    wrong.put(ManifestEdit.add("FPS"), "There is a column 'fps' already");
    wrong.put(ManifestEdit.add(" "), "A column needs a name of one line.");
    wrong.forEach((edit, sentence) -> assertThatThrownBy(() -> edit.apply(three(), List.of()))
        .isInstanceOf(UserError.class).hasMessageContaining(sentence));
  }

  @Provide
  Arbitrary<ManifestEdit> edits() {
    Arbitrary<String> column = Arbitraries.of("label", "subject", "session", "action_units", "site", "fps", "new");
    Arbitrary<String> text = Arbitraries.of("", "1", "2", "12");
    Arbitrary<Map<String, String>> frames = Arbitraries.of(Map.of(), Map.of("onset", "5"), Map.of("apex", "", "onset", "9"),
        Map.of("onset", "20", "apex", "30", "offset", "40"), Map.of("onset", "0", "apex", "0", "offset", "1"));
    Arbitrary<Map<String, String>> row = Combinators.combine(Arbitraries.maps(column, text).ofMaxSize(5), frames)
        .as((cells, timing) -> {
          cells.putAll(timing);
          return cells;
        });
    return Combinators.combine(Arbitraries.maps(Arbitraries.of("a", "b", "c"), row), Arbitraries.of(true, false))
        .as((cells, add) -> {
          cells.values().forEach(r -> r.computeIfPresent("fps", (c, t) -> t.isEmpty() ? "" : "2" + t));
          return ManifestEdit.paste(cells).adding("new");
        });
  }

  @Property(tries = 300)
  void undoingGivesTheClipsBack(@ForAll("edits") ManifestEdit edit) {
    Manifest before = three();
    Manifest after = edit.apply(before, before.labels().keys());
    Manifest back = edit.inverse(before).apply(after, before.labels().keys());

    assertThat(back.clips()).isEqualTo(before.clips());
    assertThat(back.labels()).isEqualTo(before.labels());
  }

  @Property(tries = 100)
  void stepsSayTheSameAsTheCells(@ForAll("edits") ManifestEdit edit) {
    Manifest whole = edit.apply(three(), List.of());
    Manifest[] byStep = {ManifestEdit.add("new").apply(three(), List.of())};
    edit.steps().forEach(step -> byStep[0] = ManifestEdit
        .set(ClipChoice.ids(ClipChoice.of(step.ids()), byStep[0]), step.column(), step.text()).apply(byStep[0], List.of()));
    assertThat(byStep[0].clips()).isEqualTo(whole.clips());
  }

  @Test
  void clipsAreChosenByIdsByColumnOrAll() {
    Manifest three = three();
    assertThat(ClipChoice.ids("*", three)).containsExactly("a", "b", "c");
    assertThat(ClipChoice.ids("subject=S1", three)).containsExactly("a", "b");
    assertThat(ClipChoice.ids("label = Joy", three)).containsExactly("c");
    assertThat(ClipChoice.ids("label=", three)).containsExactly("b");
    assertThat(ClipChoice.ids("a; c;", three)).containsExactly("a", "c");
    for (List<String> odd : List.of(List.of("x;y", "*"), List.of("say \"no\"", "a"), List.of("\"", ";"), List.of(" led"))) {
      assertThat(ClipChoice.ids(ClipChoice.of(odd), three)).isEqualTo(odd);
    }
    assertThatThrownBy(() -> ClipChoice.ids("subject=S9", three)).hasMessage("No clip has 'S9' as its subject.");
    assertThatThrownBy(() -> ClipChoice.ids(" ; ", three)).hasMessageContaining("No clip is named");
  }

  @Test
  void anIdThatLooksLikeAColumnIsAnId() {
    Clip odd = new Clip("label=anger", "x.png", Media.STILL, "", "", "", Timing.NONE, List.of(), Map.of());
    Manifest manifest = new Manifest(null, "odd", LabelSet.standard(), List.of(odd), List.of());
    assertThat(ClipChoice.ids("label=anger", manifest)).containsExactly("label=anger");
  }
}
