package org.mien.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mien.learn.PixelInput;

class RelativeMotionTest {

  private static final int SIDE = 12;
  private static final int BYTES = 3 * SIDE * SIDE;

  @Test
  void givesTheNumbersOfNumpyAndScipy() throws IOException {
    for (String line : oracle()) {
      double[] numbers = Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
      float[] values = threeOfFour(bytes(numbers), SIDE);
      assertThat(numbers).hasSize(BYTES + values.length);
      for (int i = 0; i < values.length; i++) {
        assertThat((double) values[i]).as("value %d", i).isEqualTo(numbers[BYTES + i], offset(1e-5));
      }
    }
  }

  @Test
  void findsTheUnitsThatTheStretchingTookAway() {
    // Movement up of a patch and half as much movement to the right of another one, each plane stretched by itself.
    int side = 28;
    double[][] u = bump(side, 8, 8, 1);
    double[][] v = bump(side, 19, 18, -2);
    float[] values = threeOfFour(stretched(u, v), side);
    double right = values[RelativeMotion.PLANES * (4 * 14 + 4)];
    double up = values[RelativeMotion.PLANES * (9 * 14 + 9) + 1];
    assertThat(right).isPositive();
    assertThat(up / right).isEqualTo(-2, within(0.2));
  }

  @Test
  void theSpeedIsTheLengthOfTheFlowBeforeNeighboursCancel() {
    // Neighbouring columns move apart: their mean flow is next to nothing, their speed is not.
    double[][] u = new double[28][28];
    double[][] v = new double[28][28];
    for (int y = 8; y < 20; y++) {
      for (int x = 8; x < 20; x++) {
        u[y][x] = x % 2 == 0 ? 1 : -1;
      }
    }
    float[] four = RelativeMotion.withSpeed(floats(stretched(u, v)), 28);
    assertThat(four).hasSize(RelativeMotion.lengthWithSpeed(28)).hasSize(4 * 14 * 14);
    int middle = 7 * 14 + 7;
    assertThat(Math.abs(four[4 * middle])).isLessThan(0.1f);
    assertThat(four[4 * middle + 3]).isGreaterThan(1f);
    assertThat(four[3]).isLessThan(0.2f);
  }

  @Test
  void mirrorsWithItsMap() {
    byte[] map = random(28, 5);
    float[] values = threeOfFour(map, 28);
    PixelInput.MOTION.mirror(map, 28);
    float[] mirrored = threeOfFour(map, 28);
    for (int y = 0; y < 14; y++) {
      for (int x = 0; x < 14; x++) {
        int there = 3 * (y * 14 + 13 - x);
        int here = 3 * (y * 14 + x);
        assertThat(mirrored[there]).isEqualTo(-values[here], offset(1e-4f));
        assertThat(mirrored[there + 1]).isEqualTo(values[here + 1], offset(1e-4f));
        assertThat(mirrored[there + 2]).isEqualTo(values[here + 2], offset(1e-4f));
      }
    }
  }

  @Test
  void doesNotCareForTheZeroAndUnitOfEachPlane() {
    float[] planes = new float[BYTES];
    float[] other = new float[BYTES];
    byte[] map = random(SIDE, 9);
    for (int i = 0; i < BYTES; i++) {
      int plane = i / (SIDE * SIDE);
      planes[i] = map[i] & 0xff;
      other[i] = plane == 0 ? planes[i] / 4 + 16 : plane == 1 ? planes[i] / 4 - 8 : planes[i] * 8;
    }
    assertThat(threeOfFour(other, SIDE)).containsExactly(threeOfFour(planes, SIDE), offset(1e-4f));
  }

  @Test
  void staysFiniteWhereNothingMoves() {
    float[] still = threeOfFour(new byte[BYTES], SIDE);
    assertThat(still).hasSize(3 * (SIDE / 2) * (SIDE / 2)).containsOnly(0f);
  }

  @Test
  void refusesWhatIsNoMap() {
    assertThatThrownBy(() -> threeOfFour(new byte[SIDE * SIDE], SIDE)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("12 x 12").hasMessageContaining("432");
    assertThat(RelativeMotion.lengthWithSpeed(29)).isEqualTo(4 * 14 * 14);
    assertThat(threeOfFour(random(29, 1), 29)).hasSize(3 * 14 * 14);
  }

  /** Flow and strain without the speed, which the oracle does not have. */
  private static float[] threeOfFour(float[] planes, int side) {
    float[] four = RelativeMotion.withSpeed(planes, side);
    float[] three = new float[four.length / 4 * 3];
    for (int i = 0; i < three.length; i++) {
      three[i] = four[i / 3 * 4 + i % 3];
    }
    return three;
  }

  private static float[] threeOfFour(byte[] planes, int side) {
    return threeOfFour(floats(planes), side);
  }

  private static float[] floats(byte[] bytes) {
    float[] values = new float[bytes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes[i] & 0xff;
    }
    return values;
  }

  private static List<String> oracle() throws IOException {
    try (InputStream in = RelativeMotionTest.class.getResourceAsStream("/oracles/motion/relative-motion.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static byte[] bytes(double[] numbers) {
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      bytes[i] = (byte) (int) numbers[i];
    }
    return bytes;
  }

  private static byte[] random(int side, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = new byte[3 * side * side];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static double[][] bump(int side, int row, int column, double height) {
    double[][] plane = new double[side][side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        plane[y][x] = height * Math.exp(-((y - row) * (y - row) + (x - column) * (x - column)) / 80.0);
      }
    }
    return plane;
  }

  private static byte[] stretched(double[][] u, double[][] v) {
    int side = u.length;
    double[][] strain = new double[side][side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int left = Math.max(0, x - 1);
        int right = Math.min(side - 1, x + 1);
        int top = Math.max(0, y - 1);
        int low = Math.min(side - 1, y + 1);
        double ux = (u[y][right] - u[y][left]) / (right - left);
        double vx = (v[y][right] - v[y][left]) / (right - left);
        double uy = (u[low][x] - u[top][x]) / (low - top);
        double vy = (v[low][x] - v[top][x]) / (low - top);
        strain[y][x] = Math.sqrt(ux * ux + vy * vy + (uy + vx) * (uy + vx) / 2);
      }
    }
    byte[] bytes = new byte[3 * side * side];
    double[][][] planes = {u, v, strain};
    for (int p = 0; p < 3; p++) {
      double least = Arrays.stream(planes[p]).flatMapToDouble(Arrays::stream).min().orElseThrow();
      double most = Arrays.stream(planes[p]).flatMapToDouble(Arrays::stream).max().orElseThrow();
      for (int i = 0; i < side * side; i++) {
        bytes[p * side * side + i] = (byte) (int) Math.rint((planes[p][i / side][i % side] - least) / (most - least) * 255);
      }
    }
    return bytes;
  }
}
