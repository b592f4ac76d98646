package org.mien.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mien.image.Gray;

class FaceRendererTest {

  private static final int SIZE = 64;
  private static final Identity WHO = People.one(SampleOptions.DEFAULT_SEED, 0);

  private static Picture face(Map<ActionUnit, Double> units) {
    return FaceRenderer.render(WHO, new Expression(units), Scene.PLAIN, SIZE);
  }

  /** Mean change of gray level in a band of rows, given as shares of the height. */
  private static double change(Picture a, Picture b, double from, double to) {
    Gray before = a.gray();
    Gray after = b.gray();
    double sum = 0;
    int count = 0;
    for (int y = (int) (from * SIZE); y < (int) (to * SIZE); y++) {
      for (int x = 0; x < SIZE; x++) {
        sum += Math.abs(before.at(x, y) - after.at(x, y));
        count++;
      }
    }
    return sum / count;
  }

  /**
   * The pixels of one picture, whatever the platform and the Java version. A change of the renderer changes the number; then look at
   * the faces, make sample-data again, and put the new number here.
   */
  @Test
  void pixelsAreTheSameOnEveryPlatform() throws NoSuchAlgorithmException {
    Expression smile = Style.of(7, WHO).show(Emotion.HAPPINESS, 0.9, new Dice(5));
    Scene scene = Scene.PLAIN.with(new Scene.Pose(0.01, -0.01, 0.05, 0.1, 1)).with(new Scene.Camera(1, 2, 99));
    byte[] rgb = FaceRenderer.render(WHO, smile, scene, SIZE).rgb();
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rgb));
    assertThat(hash).startsWith("fb6a2991db4550aeb0c34204");
  }

  @Test
  void localeChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      byte[] turkish = face(Map.of()).rgb();
      Locale.setDefault(Locale.ROOT);
      assertThat(face(Map.of()).rgb()).isEqualTo(turkish);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource(ActionUnit.class)
  void everyActionUnitMovesTheFaceMoreTheStrongerItIs(ActionUnit unit) {
    Picture rest = face(Map.of());
    double weak = change(rest, face(Map.of(unit, 0.3)), 0, 1);
    double strong = change(rest, face(Map.of(unit, 1.0)), 0, 1);
    assertThat(weak).isPositive();
    assertThat(strong).isGreaterThan(weak);
  }

  @ParameterizedTest
  @EnumSource(value = ActionUnit.class, names = {"AU1", "AU2", "AU4", "AU5", "AU7", "AU43"})
  void actionUnitsOfTheUpperFaceLeaveTheMouthAlone(ActionUnit unit) {
    Picture rest = face(Map.of());
    Picture moved = face(Map.of(unit, 1.0));
    assertThat(change(rest, moved, 0.66, 0.9)).isZero();
    assertThat(change(rest, moved, 0.25, 0.55)).isPositive();
  }

  @ParameterizedTest
  @EnumSource(value = ActionUnit.class, names = {"AU15", "AU16", "AU17", "AU20", "AU23", "AU24", "AU25", "AU26"})
  void actionUnitsOfTheLowerFaceLeaveTheBrowsAlone(ActionUnit unit) {
    Picture rest = face(Map.of());
    Picture moved = face(Map.of(unit, 1.0));
    // A dropping jaw narrows the outline beside the ears by less than a level of one pixel.
    assertThat(change(rest, moved, 0.25, 0.5)).isLessThan(0.005);
    assertThat(change(rest, moved, 0.6, 0.95)).isPositive();
  }

  @Test
  void lipCornersRiseInASmileAndFallInSadness() {
    double rest = new FaceShape(WHO, Expression.NEUTRAL).cornerY[0];
    double smile = new FaceShape(WHO, new Expression(Map.of(ActionUnit.AU12, 1.0))).cornerY[0];
    double sad = new FaceShape(WHO, new Expression(Map.of(ActionUnit.AU15, 1.0))).cornerY[0];
    assertThat(smile).isLessThan(rest);
    assertThat(sad).isGreaterThan(rest);
  }

  @Test
  void lightFromTheLeftBrightensTheLeftHalf() {
    Scene.Light left = new Scene.Light(-0.8, -0.2, 0.4, 0);
    Scene scene = new Scene(left, Scene.PLAIN.pose(), Scene.PLAIN.backdrop(), Scene.PLAIN.camera());
    Gray gray = FaceRenderer.render(WHO, Expression.NEUTRAL, scene, SIZE).gray();
    double onLeft = 0;
    double onRight = 0;
    for (int y = SIZE / 2; y < SIZE * 3 / 4; y++) {
      for (int x = SIZE / 4; x < SIZE / 2; x++) {
        onLeft += gray.at(x, y);
        onRight += gray.at(SIZE - 1 - x, y);
      }
    }
    assertThat(onLeft).isGreaterThan(1.1 * onRight);
  }

  @Test
  void noiseHasTheDeviationThatIsAskedFor() {
    Picture clean = FaceRenderer.render(WHO, Expression.NEUTRAL, Scene.PLAIN, SIZE);
    Picture noisy = FaceRenderer.render(WHO, Expression.NEUTRAL, Scene.PLAIN.with(new Scene.Camera(1, 4, 1)), SIZE);
    double squares = 0;
    int count = SIZE * SIZE;
    for (int i = 0; i < count; i++) {
      double d = (noisy.rgb()[3 * i + 1] & 0xFF) - (clean.rgb()[3 * i + 1] & 0xFF);
      squares += d * d;
    }
    // Sensor noise of 4, its own share of a channel 0.4 * 4 / sqrt(3), rounding 1 / sqrt(12): root of the sum of squares 4.11.
    assertThat(Math.sqrt(squares / count)).isBetween(3.9, 4.3);
  }

  @Test
  void grayFollowsTheEquationOfThePaper() {
    Picture picture = new Picture(1, 1, new byte[] {(byte) 200, 100, 50});
    // 0.2989 * 200 + 0.5870 * 100 + 0.1140 * 50 = 124.18
    assertThat(picture.gray().at(0, 0)).isEqualTo(124f);
  }

  @Test
  void peopleDifferAndTheFirstOfALongListStayTheSame() {
    List<Identity> few = People.draw(3, 5);
    List<Identity> many = People.draw(3, 40);
    assertThat(many.subList(0, 5)).isEqualTo(few);
    assertThat(many.stream().map(i -> i.skin().tone()).distinct()).hasSize(40);
    assertThat(many.stream().map(Identity::id)).doesNotHaveDuplicates();
    assertThat(many.stream().map(i -> i.hair().style()).distinct()).hasSize(Identity.HairStyle.values().length);
    assertThat(many.stream().map(Identity::glasses).distinct()).hasSize(Identity.Glasses.values().length);
  }

  @Test
  void aFaceNeedsSomePixels() {
    assertThatThrownBy(() -> FaceRenderer.render(WHO, Expression.NEUTRAL, Scene.PLAIN, 8))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
