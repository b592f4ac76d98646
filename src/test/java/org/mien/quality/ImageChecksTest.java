package org.mien.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mien.dataset.Clip;
import org.mien.dataset.Media;
import org.mien.image.EightBit;
import org.mien.image.ImageResolution;

/** Every check of single images on a picture that it must pass and on one that it must name. */
class ImageChecksTest {

  private static final QualityOptions OPTIONS = QualityOptions.defaults();
  private static final EightBit FINE = Pictures.of(3, 96, 96);

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("blur", Pictures.blurred(FINE, 3), Severity.WARNING),
        Arguments.of("noise", Pictures.noisy(FINE, 25, 1), Severity.WARNING),
        Arguments.of("blockiness", Pictures.compressed(FINE, 0.03), Severity.WARNING),
        Arguments.of("contrast", Pictures.scaled(FINE, 0.2, 100), Severity.WARNING),
        Arguments.of("exposure", Pictures.scaled(FINE, 0.2, 0), Severity.WARNING),
        Arguments.of("exposure", Pictures.scaled(FINE, 3.2, 0), Severity.WARNING),
        Arguments.of("blank", Pictures.blank(127), Severity.ERROR),
        Arguments.of("pixel-size", Pictures.of(4, 47, 90), Severity.WARNING));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void namesTheFaultWithNumberAndReason(String check, EightBit picture, Severity severity) {
    List<Issue> issues = run(check, picture, ImageResolution.NOT_RECORDED);
    assertThat(issues).hasSize(1);
    Issue issue = issues.get(0);
    assertThat(issue.severity()).isEqualTo(severity);
    assertThat(issue.message()).endsWith(".").matches(".*\\d.*");
    assertThat(issue.value()).isNotEqualTo(issue.threshold()).isNotNaN();
  }

  @Test
  void findsNothingInFinePictures() {
    for (long seed = 0; seed < 20; seed++) {
      EightBit picture = Pictures.of(seed, 60 + (int) seed * 13, 96);
      for (QualityCheck check : QualityChecks.builtIn()) {
        if (check instanceof ImageCheck) {
          assertThat(run(check.key(), picture, new ImageResolution(300))).as(check.key() + " " + seed).isEmpty();
        }
      }
    }
  }

  @Test
  void aNoisyPictureIsNotCalledBlurredAndASmoothOneNotNoisy() {
    assertThat(run("blur", Pictures.noisy(FINE, 25, 2), ImageResolution.NOT_RECORDED)).isEmpty();
    assertThat(run("noise", Pictures.blurred(FINE, 3), ImageResolution.NOT_RECORDED)).isEmpty();
  }

  @Test
  void blurDoesNotDependOnContrastOrLight() {
    double blur = Blur.of(FINE);
    assertThat(Blur.of(Pictures.scaled(FINE, 0.5, 60))).isCloseTo(blur, within(0.02));
    assertThat(Blur.of(Pictures.scaled(FINE, 0.5, 0))).isCloseTo(blur, within(0.02));
  }

  @Test
  void blurGrowsWithSigmaAndNoiseIsMeasuredInGrayLevels() {
    double last = Blur.of(FINE);
    for (double sigma : new double[] {0.7, 1, 1.5, 2, 3, 4}) {
      double blur = Blur.of(Pictures.blurred(FINE, sigma));
      assertThat(blur).isGreaterThan(last).isLessThanOrEqualTo(1);
      last = blur;
    }
    EightBit smooth = Pictures.blurred(Pictures.scaled(FINE, 0.3, 80), 3);
    for (double sigma : new double[] {5, 10, 20}) {
      assertThat(Noise.of(Pictures.noisy(smooth, sigma, 9))).isCloseTo(sigma, within(0.05 * sigma + 0.3));
    }
  }

  @Test
  void aLargePhotographThatIsSoftAtThePixelIsNotBlurred() {
    EightBit large = Pictures.blurred(Pictures.of(5, 960, 960), 3);
    assertThat(run("blur", large, ImageResolution.NOT_RECORDED)).isEmpty();
  }

  @Test
  void blanksAreNamedOnce() {
    for (QualityCheck check : QualityChecks.builtIn()) {
      boolean expected = check.key().equals("blank") || check.key().equals("contrast");
      if (check instanceof ImageCheck && !expected) {
        assertThat(run(check.key(), Pictures.blank(255), new ImageResolution(300))).as(check.key()).isEmpty();
      }
    }
    assertThat(run("blank", Pictures.blank(0), ImageResolution.NOT_RECORDED)).hasSize(1);
  }

  @Test
  void resolutionHasThreeAnswersAndNoneOfThemIsAFault() {
    assertThat(run("dpi", FINE, new ImageResolution(300))).isEmpty();
    Issue fail = run("dpi", FINE, new ImageResolution(72)).get(0);
    assertThat(fail.severity()).isEqualTo(Severity.INFO);
    assertThat(fail.value()).isEqualTo(72);
    assertThat(fail.threshold()).isEqualTo(300);
    Issue none = run("dpi", FINE, ImageResolution.NOT_RECORDED).get(0);
    assertThat(none.value()).isNaN();
    assertThat(none.message()).contains("records no resolution");
  }

  @Test
  void aThresholdCanBeSet() {
    assertThat(run("blur", FINE, ImageResolution.NOT_RECORDED, OPTIONS.with("blur", 0.1))).hasSize(1);
  }

  private static List<Issue> run(String key, EightBit picture, ImageResolution resolution) {
    return run(key, picture, resolution, OPTIONS);
  }

  private static List<Issue> run(String key, EightBit picture, ImageResolution resolution, QualityOptions options) {
    ImageCheck check = (ImageCheck) QualityChecks.builtIn().stream()
        .filter(c -> c.key().equals(key)).findFirst().orElseThrow();
    Clip clip = Clip.of("fear/a.png", Media.STILL, "fear");
    return check.check(new ImageSample(clip, 0, picture, Measures.of(picture), resolution, List.of()), options);
  }
}
