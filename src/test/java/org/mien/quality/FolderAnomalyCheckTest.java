package org.mien.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mien.dataset.Clip;
import org.mien.dataset.LabelSet;
import org.mien.dataset.Manifest;
import org.mien.dataset.Media;
import org.mien.dataset.Storage;
import org.mien.image.EightBit;

/** A class that was corrupted as a whole, image by image without a finding. */
class FolderAnomalyCheckTest {

  private static final List<String> LABELS = List.of("anger", "disgust", "fear", "happiness", "sadness", "surprise");

  @TempDir Path folder;

  static Stream<Arguments> corruptions() {
    return Stream.of(
        Arguments.of("blur", (UnaryOperator<EightBit>) i -> Pictures.blurred(i, 1)),
        Arguments.of("brightness", (UnaryOperator<EightBit>) i -> Pictures.scaled(i, 0.65, 0)),
        Arguments.of("blockiness", (UnaryOperator<EightBit>) i -> Pictures.compressed(i, 0.3)),
        Arguments.of("noise", (UnaryOperator<EightBit>) i -> Pictures.noisy(i, 8, i.fingerprint())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corruptions")
  void namesTheCorruptedClassAndNoOther(String measure, UnaryOperator<EightBit> corruption) {
    List<Finding> findings = check("fear", corruption, 25);
    assertThat(findings).isNotEmpty();
    assertThat(findings).allSatisfy(f -> {
      assertThat(f.group()).isEqualTo("class:fear");
      assertThat(f.file()).isEqualTo("fear");
      assertThat(f.severity()).isEqualTo(Severity.WARNING);
      assertThat(Math.abs(f.value())).isGreaterThanOrEqualTo(f.threshold());
    });
    assertThat(findings).anyMatch(f -> f.message().contains("stands apart in " + measure));
  }

  @Test
  void saysNothingOfClassesThatAreAlike() {
    assertThat(check("fear", i -> i, 25)).isEmpty();
    assertThat(check("fear", i -> i, 9)).isEmpty();
  }

  @Test
  void saysNothingOfAHandfulOfImages() {
    assertThat(check("fear", i -> Pictures.blurred(i, 1), 5)).isEmpty();
  }

  private List<Finding> check(String corrupted, UnaryOperator<EightBit> corruption, int perClass) {
    List<Clip> clips = new ArrayList<>();
    List<ImageFacts> files = new ArrayList<>();
    long seed = 100;
    for (String label : LABELS) {
      for (int i = 0; i < perClass; i++) {
        EightBit plain = Pictures.scaled(Pictures.of(seed, 80, 80), 1, seed % 7 * 4 - 12);
        seed++;
        EightBit image = label.equals(corrupted) ? corruption.apply(plain) : plain;
        Clip clip = Clip.of(label + "/" + i + ".png", Media.STILL, label);
        clips.add(clip);
        files.add(new ImageFacts(List.of(clip), FileState.READ, "", label + i, image.fingerprint(), 80, 80, 1, 1, Double.NaN,
            Measures.of(image), Thumbnail.of(image)));
      }
    }
    Manifest manifest = new Manifest(Storage.open(folder), "test", LabelSet.standard().only(LABELS), clips, List.of());
    return new FolderAnomalyCheck().check(new DatasetFacts(manifest, files, Duplicates.NONE), QualityOptions.defaults());
  }
}
