package org.mien.workbench.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Clip;
import org.mien.dataset.LabelSet;
import org.mien.dataset.Manifest;
import org.mien.dataset.Media;
import org.mien.dataset.Storage;

/** Numbers in place of names. */
class BlindingTest {

  @TempDir
  Path dir;

  @Test
  void everyClipHasItsOwnNumberThatSaysNothingOfItsClass() {
    List<Clip> clips = IntStream.range(0, 200)
        .mapToObj(i -> Clip.of((i < 100 ? "anger/" : "fear/") + i + ".png", Media.STILL, i < 100 ? "anger" : "fear")).toList();
    Manifest manifest = new Manifest(Storage.open(dir), "test", LabelSet.standard(), clips, List.of());
    Blinding blinding = new Blinding(manifest);
    Set<String> names = new HashSet<>();
    clips.forEach(clip -> names.add(blinding.name(clip)));
    assertThat(names).hasSize(200).allMatch(name -> name.matches("No\\. \\d+"));
    long low = clips.subList(0, 100).stream().filter(c -> Integer.parseInt(blinding.name(c).substring(4)) <= 100).count();
    assertThat(low).as("of 100 with the first label among the first 100 numbers").isBetween(30L, 70L);
    clips.forEach(clip -> assertThat(blinding.nameOfFile(clip.file())).isEqualTo(blinding.name(clip)));
    assertThat(new Blinding(manifest).name(clips.get(7))).isEqualTo(blinding.name(clips.get(7)));
    assertThat(blinding.nameOfFile("fear")).isEqualTo("Hidden");
  }

  @Test
  void sentencesCanBeReadWithoutTheNamesInThem() {
    assertThat(Blinding.masked("Opened Mien sample with 456 lines.")).isEqualTo("Opened Mien sample with 456 lines.");
    assertThat(Blinding.masked("Review File: There is no file clips/anger/p01_anger_c01.tif in /data/my study; look."))
        .isEqualTo("Review File: There is no file (hidden) in (hidden) study; look.");
    assertThat(Blinding.masked("p07-fear.PNG was left out: the file ends too early.")).doesNotContain("p07", "fear")
        .endsWith("was left out: the file ends too early.");
    assertThat(Blinding.masked("C:\\recordings\\anger\\a.avi (broken)")).isEqualTo("(hidden) (broken)");
    assertThat(Blinding.masked("Cross-validating: fold 171 of 3000, svm, seed 1, fold s12, epoch 1"))
        .isEqualTo("Cross-validating: fold 171 of 3000, svm, seed 1, fold (hidden), epoch 1");
  }
}
