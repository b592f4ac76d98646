package org.mien.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mien.job.UserError;

/** Augmentation: each change by itself, determinism, ranges, and the line written to files. */
class AugmentTest {

  private static final AugmentOptions FLIP = new AugmentOptions(1, 0, 0, 0, 0, 0, 0);

  private static Gray ramp(int width, int height, int bits) {
    float[] pixels = new float[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 60 + 2 * (i % width) + i / width;
    }
    return new Gray(width, height, pixels, bits);
  }

  @Test
  void nothingByDefault() {
    Gray image = ramp(9, 7, 8);
    assertThat(Augment.apply(image, AugmentOptions.NONE, 5)).isSameAs(image);
    assertThat(AugmentOptions.NONE.key()).isEmpty();
  }

  @Test
  void sameSeedSameImageOtherSeedOtherImage() {
    Gray image = ramp(24, 24, 8);
    float[] first = Augment.apply(image, AugmentOptions.MILD, 11).pixels();
    assertThat(Augment.apply(image, AugmentOptions.MILD, 11).pixels()).isEqualTo(first);
    assertThat(Augment.apply(image, AugmentOptions.MILD, 12).pixels()).isNotEqualTo(first);
    assertThat(image.pixels()).isEqualTo(ramp(24, 24, 8).pixels());
  }

  @Test
  void equalsScipyWithTheSameRandomNumbers() throws IOException {
    JsonNode oracle = new ObjectMapper().readTree(AugmentTest.class.getResource("/oracles/image/augment.json"));
    Gray image = new Gray(12, 9, floats(oracle.get("pixels")), 32);
    AugmentOptions options = AugmentOptions.parse(oracle.get("options").asText());
    for (JsonNode c : oracle.get("cases")) {
      float[] expected = floats(c.get("pixels"));
      assertThat(Augment.apply(image, options, c.get("seed").asLong()).pixels()).containsExactly(expected, offset(1e-5f));
    }
  }

  private static float[] floats(JsonNode numbers) {
    float[] out = new float[numbers.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) numbers.get(i).asDouble();
    }
    return out;
  }

  @Test
  void flipMirrorsColumns() {
    Gray image = new Gray(3, 2, new float[] {1, 2, 3, 4, 5, 6}, 8);
    assertThat(Augment.apply(image, FLIP, 1).pixels()).containsExactly(3, 2, 1, 6, 5, 4);
    int flipped = 0;
    AugmentOptions half = new AugmentOptions(0.5, 0, 0, 0, 0, 0, 0);
    for (int seed = 0; seed < 1000; seed++) {
      flipped += Augment.apply(image, half, seed).pixels()[0] == 3 ? 1 : 0;
    }
    assertThat(flipped).isBetween(440, 560);
  }

  @Test
  void turnsStayWithinTheRangeAndGoBothWays() {
    // A bright point right of the centre of a 41 x 41 image moves on a circle; its height tells the angle.
    float[] pixels = new float[41 * 41];
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        pixels[(20 + dy) * 41 + 35 + dx] = 1;
      }
    }
    Gray image = new Gray(41, 41, pixels, 32);
    double least = 90;
    double most = -90;
    for (int seed = 0; seed < 200; seed++) {
      Gray turned = Augment.apply(image, new AugmentOptions(0, 30, 0, 0, 0, 0, 0), seed);
      double[] centre = centroid(turned);
      double degrees = Math.toDegrees(Math.atan2(20 - centre[1], centre[0] - 20));
      assertThat(Math.hypot(centre[0] - 20, centre[1] - 20)).isCloseTo(15, offset(0.2));
      least = Math.min(least, degrees);
      most = Math.max(most, degrees);
    }
    assertThat(least).isBetween(-30.5, -26.0);
    assertThat(most).isBetween(26.0, 30.5);
  }

  @Test
  void scaleAndShiftMoveTheContent() {
    float[] pixels = new float[41 * 21];
    pixels[10 * 41 + 30] = 1;
    Gray image = new Gray(41, 21, pixels, 32);
    for (int seed = 0; seed < 50; seed++) {
      double[] scaled = centroid(Augment.apply(image, new AugmentOptions(0, 0, 0.2, 0, 0, 0, 0), seed));
      assertThat(scaled[0]).isBetween(27.5, 32.5);
      assertThat(scaled[1]).isCloseTo(10, offset(0.01));
      double[] shifted = centroid(Augment.apply(image, new AugmentOptions(0, 0, 0, 0.1, 0, 0, 0), seed));
      assertThat(shifted[0]).isBetween(25.8, 34.2);
      assertThat(shifted[1]).isBetween(7.8, 12.2);
    }
  }

  @Test
  void noiseHasItsStandardDeviationAtEachDepth() {
    for (int bits : new int[] {8, 16, 32}) {
      float ceiling = bits == 8 ? 255 : bits == 16 ? 65535 : 1;
      float[] pixels = new float[10000];
      Arrays.fill(pixels, ceiling / 2);
      Gray noisy = Augment.apply(new Gray(100, 100, pixels, bits), new AugmentOptions(0, 0, 0, 0, 0.05, 0, 0), 3);
      double sum = 0;
      double squares = 0;
      for (float v : noisy.pixels()) {
        double d = (v - ceiling / 2) / ceiling;
        sum += d;
        squares += d * d;
      }
      assertThat(sum / 10000).isCloseTo(0, offset(0.003));
      assertThat(Math.sqrt(squares / 10000)).isCloseTo(0.05, offset(0.002));
    }
  }

  @Test
  void lightChangesByFactorAndByAdding() {
    Gray flat = new Gray(4, 4, new float[16], 8);
    Arrays.fill(flat.pixels(), 0, 15, 100);
    flat.pixels()[15] = 50;
    for (int seed = 0; seed < 50; seed++) {
      Gray gained = Augment.apply(flat, new AugmentOptions(0, 0, 0, 0, 0, 0.2, 0), seed);
      assertThat(gained.at(0, 0)).isBetween(80f, 120f);
      assertThat(gained.at(0, 0)).isCloseTo(2 * gained.at(3, 3), offset(1.5f));
      Gray added = Augment.apply(flat, new AugmentOptions(0, 0, 0, 0, 0, 0, 0.1), seed);
      assertThat(added.at(0, 0)).isBetween(74f, 126f);
      assertThat(added.at(0, 0) - added.at(3, 3)).isEqualTo(50f);
    }
  }

  @Test
  void valuesStayWholeAndInRange() {
    Gray bright = new Gray(16, 16, new float[256], 8);
    Arrays.fill(bright.pixels(), 250);
    AugmentOptions strong = new AugmentOptions(0.5, 45, 0.5, 0.25, 0.2, 0.5, 0.5);
    for (int seed = 0; seed < 20; seed++) {
      for (float v : Augment.apply(bright, strong, seed).pixels()) {
        assertThat(v).isBetween(0f, 255f).isEqualTo((float) Math.rint(v));
      }
    }
  }

  @Test
  void aClipMovesAsOneButItsNoiseDiffers() {
    Gray frame = ramp(20, 20, 8);
    AugmentOptions still = AugmentOptions.parse("flip=0.5,rotation=20,scale=0.2,shift=0.1,gain=0.3,offset=0.1");
    List<Gray> clip = Augment.applyToClip(List.of(frame, frame, frame), still, 9);
    assertThat(clip.get(1).pixels()).isEqualTo(clip.get(0).pixels());
    assertThat(clip.get(0).pixels()).isEqualTo(Augment.apply(frame, still, 9).pixels());
    List<Gray> noisy = Augment.applyToClip(List.of(frame, frame), new AugmentOptions(0, 0, 0, 0, 0.1, 0, 0), 9);
    assertThat(noisy.get(1).pixels()).isNotEqualTo(noisy.get(0).pixels());
  }

  @Test
  void oneSwitchLeavesTheOtherNumbersAlone() {
    Gray image = ramp(20, 20, 32);
    float[] gain = Augment.apply(image, AugmentOptions.parse("gain=0.3"), 4).pixels();
    float[] both = Augment.apply(image, AugmentOptions.parse("gain=0.3,flip=1"), 4).pixels();
    assertThat(both[0]).isEqualTo(gain[19]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"flip=0.5,rotation=10",
    "flip=0.5,rotation=10,scale=0.1,shift=0.05,noise=0.02,gain=0.15,offset=0.05"})
  void linesAreReadBack(String key) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(AugmentOptions.parse(key).key()).isEqualTo(key);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void wordsAreRead() {
    assertThat(AugmentOptions.parse("")).isEqualTo(AugmentOptions.NONE);
    assertThat(AugmentOptions.parse("none").isNone()).isTrue();
    assertThat(AugmentOptions.parse("mild")).isEqualTo(AugmentOptions.MILD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"strong", "flip", "flip=yes", "rotation=46", "flip=-0.1", "noise=NaN", "blur=1"})
  void badLinesGetOneSentence(String key) {
    assertThatThrownBy(() -> AugmentOptions.parse(key)).isInstanceOf(UserError.class).hasMessageEndingWith(".");
  }

  private static double[] centroid(Gray image) {
    double sum = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < image.pixels().length; i++) {
      float v = image.pixels()[i];
      sum += v;
      x += v * (i % image.width());
      y += v * (i / image.width());
    }
    return new double[] {x / sum, y / sum};
  }
}
