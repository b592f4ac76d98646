package org.mien.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mien.job.UserError;

/** Disturbances beside SciPy (blur) and beside values worked out by hand. */
class DisturbanceTest {

  private static Gray row(float... values) {
    return new Gray(values.length, 1, values, 8);
  }

  private static Gray noise(int side, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] pixels = new float[side * side];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextInt(256);
    }
    return new Gray(side, side, pixels, 8);
  }

  @Test
  void lightIsScaledAboutZeroAndContrastAboutTheMean() {
    assertThat(Disturbance.GAIN.apply(row(0, 100, 200), 0.4, 1).pixels()).containsExactly(0, 40, 80);
    assertThat(Disturbance.CONTRAST.apply(row(0, 100, 200), 0.2, 1).pixels()).containsExactly(80, 100, 120);
  }

  @Test
  void gammaIsAPowerOfTheShareOfTheRange() {
    // 255 * (51 / 255)^2 = 10.2
    assertThat(Disturbance.GAMMA.apply(row(0, 51, 255), 2, 1).pixels()).containsExactly(0, 10, 255);
  }

  @Test
  void lightFromOneSideBrightensTheLeftAndDarkensTheRight() {
    assertThat(Disturbance.SIDE_LIGHT.apply(row(100, 100, 100), 0.4, 1).pixels()).containsExactly(140, 100, 60);
    assertThat(Disturbance.SIDE_LIGHT.apply(row(200, 100, 100), 1, 1).pixels()).containsExactly(255, 100, 0);
  }

  @Test
  void blurIsThatOfScipy() throws Exception {
    JsonNode oracle;
    try (InputStream in = DisturbanceTest.class.getResourceAsStream("/oracles/image/disturbance.json")) {
      oracle = new ObjectMapper().readTree(in);
    }
    int width = oracle.get("width").asInt();
    float[] pixels = new float[oracle.get("image").size()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) oracle.get("image").get(i).asDouble();
    }
    Gray image = new Gray(width, oracle.get("height").asInt(), pixels, 8);
    float[] blurred = Gaussian.blur(image, oracle.get("sigma").asDouble());
    for (int i = 0; i < blurred.length; i++) {
      assertThat(blurred[i]).isCloseTo((float) oracle.get("blurred").get(i).asDouble(), within(1e-3f));
    }
  }

  @Test
  void noiseHasTheDeviationItSays() {
    float[] flat = new float[200 * 200];
    Arrays.fill(flat, 128);
    Gray noisy = Disturbance.NOISE.apply(new Gray(200, 200, flat, 8), 5, 7);
    double sum = 0;
    for (float value : noisy.pixels()) {
      sum += (value - 128) * (value - 128);
    }
    assertThat(Math.sqrt(sum / flat.length)).isCloseTo(0.05 * 255, within(0.3));
  }

  @Test
  void eyesAndMouthAreCoveredByTheMean() {
    Gray image = noise(100, 3);
    double mean = 0;
    for (float value : image.pixels()) {
      mean += value / image.pixels().length;
    }
    Gray eyes = Disturbance.EYES.apply(image, 12, 1);
    assertThat(eyes.at(50, 38)).isEqualTo(Math.round(mean));
    assertThat(eyes.at(50, 31)).isEqualTo(image.at(50, 31));
    assertThat(eyes.at(50, 44)).isEqualTo(image.at(50, 44));
    assertThat(Disturbance.MOUTH.apply(image, 12, 1).at(3, 76)).isEqualTo(Math.round(mean));
  }

  @Test
  void aShiftMovesToTheRightAndRepeatsTheEdge() {
    assertThat(Disturbance.SHIFT.apply(row(10, 20, 30, 40), 25, 1).pixels()).containsExactly(10, 10, 20, 30);
  }

  @Test
  void strongerCompressionIsFurtherFromTheImage() {
    Gray image = noise(48, 5);
    double before = 0;
    for (double quality : Disturbance.JPEG.levels()) {
      Gray compressed = Disturbance.JPEG.apply(image, quality, 1);
      double distance = 0;
      for (int i = 0; i < compressed.pixels().length; i++) {
        distance += Math.abs(compressed.pixels()[i] - image.pixels()[i]);
      }
      assertThat(distance).isGreaterThan(before);
      before = distance;
    }
  }

  @ParameterizedTest
  @EnumSource(Disturbance.class)
  void everyLevelKeepsSizeDepthAndRangeAndRepeats(Disturbance disturbance) {
    Gray image = noise(40, 11);
    for (double level : disturbance.levels()) {
      Gray once = disturbance.apply(image, level, 4);
      assertThat(once.width()).isEqualTo(40);
      assertThat(once.bits()).isEqualTo(8);
      assertThat(once.pixels()).isEqualTo(disturbance.apply(image, level, 4).pixels()).isNotEqualTo(image.pixels());
      for (float value : once.pixels()) {
        assertThat(value).isBetween(0f, 255f).isEqualTo((float) Math.rint(value));
      }
    }
  }

  @Property(tries = 20)
  void turningAndTurningBackLeavesTheMiddle(@ForAll @IntRange(min = 1, max = 45) int degrees) {
    float[] ramp = new float[41 * 41];
    for (int i = 0; i < ramp.length; i++) {
      ramp[i] = 3 * (i % 41) + 2 * (i / 41);
    }
    Gray there = Disturbance.ROTATION.apply(new Gray(41, 41, ramp, 8), degrees, 1);
    Gray back = Disturbance.ROTATION.apply(there, -degrees, 1);
    assertThat(back.at(20, 20)).isCloseTo(100f, within(1f));
    assertThat(back.at(25, 17)).isCloseTo(3 * 25 + 2 * 17, within(2f));
  }

  @Test
  void anUnknownNameIsRefusedInOneSentence() {
    assertThat(Disturbance.parse("blur, noise,blur")).containsExactly(Disturbance.BLUR, Disturbance.NOISE);
    assertThat(Disturbance.parse("all")).hasSize(Disturbance.values().length);
    assertThatThrownBy(() -> Disturbance.parse("fog")).isInstanceOf(UserError.class)
        .hasMessageStartingWith("There is no disturbance 'fog'; use all, or some of gain, gamma");
  }
}
