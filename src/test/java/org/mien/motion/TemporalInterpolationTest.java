package org.mien.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mien.file.Json;
import org.mien.job.UserError;

class TemporalInterpolationTest {

  /** One case of {@code make_interpolation.py}. */
  record Case(double[][] frames, int count, double[][] linear, double[][] graph) {}

  @Test
  void framesBetweenFramesAreThoseOfScipyAndOfTheModelAsItsAuthorsStateIt() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/oracles/motion/interpolation.json")) {
      Case[] cases = Json.read(in, Case[].class, "interpolation.json");
      assertThat(cases).hasSize(5);
      for (Case one : cases) {
        List<byte[]> frames = Arrays.stream(one.frames()).map(TemporalInterpolationTest::bytes).toList();
        check(new Timebase(Timebase.Kind.FRAMES, one.count()).apply(frames, Double.NaN), one.linear());
        check(new Timebase(Timebase.Kind.GRAPH, one.count()).apply(frames, Double.NaN), one.graph());
      }
    }
  }

  @Test
  void anotherRateKeepsTheSpeed() {
    List<byte[]> slow = List.of(bytes(0), bytes(40), bytes(80), bytes(120));
    assertThat(values(new Timebase(Timebase.Kind.RATE, 50).apply(slow, 25))).containsExactly(0, 20, 40, 60, 80, 100, 120);
    assertThat(values(new Timebase(Timebase.Kind.RATE, 10).apply(slow, 25))).containsExactly(0, 100);
    assertThat(values(new Timebase(Timebase.Kind.RATE, 25).apply(slow, 25))).containsExactly(0, 40, 80, 120);
    // The same movement recorded at 100 and at 200 frames a second gives the same frames.
    List<byte[]> fast = List.of(bytes(0), bytes(20), bytes(40), bytes(60), bytes(80), bytes(100), bytes(120));
    assertThat(values(new Timebase(Timebase.Kind.RATE, 100).apply(fast, 200)))
        .isEqualTo(values(new Timebase(Timebase.Kind.RATE, 100).apply(slow, 100)));
    assertThat(TemporalInterpolation.atRate(25, 25, 100)).hasSize(97).endsWith(24);
  }

  @Test
  void aStillStaysStillAndAsManyFramesStayTheyWere() {
    List<byte[]> one = List.of(bytes(7, 200));
    assertThat(new Timebase(Timebase.Kind.FRAMES, 3).apply(one, 25)).allSatisfy(f -> assertThat(f).isEqualTo(bytes(7, 200)));
    assertThat(new Timebase(Timebase.Kind.GRAPH, 3).apply(one, 25)).allSatisfy(f -> assertThat(f).isEqualTo(bytes(7, 200)));
    List<byte[]> four = List.of(bytes(0, 255), bytes(9, 1), bytes(255, 0), bytes(3, 77));
    assertThat(new Timebase(Timebase.Kind.GRAPH, 4).apply(four, 25)).usingElementComparator(Arrays::compare)
        .containsExactlyElementsOf(four);
    assertThat(Timebase.RECORDED.apply(four, Double.NaN)).isEqualTo(four);
  }

  @Test
  void whatIsWrittenIsReadAgainAndNothingElse() {
    for (String words : List.of("", "frames=10", "tim=64", "fps=29.97", "fps=200")) {
      assertThat(Timebase.parse(words)).hasToString(words);
    }
    for (String wrong : List.of("10", "frames=", "frames=x", "frames=1", "frames=2.5", "tim=9999", "fps=0", "fps=-3", "speed=3")) {
      assertThatThrownBy(() -> Timebase.parse(wrong)).isInstanceOf(UserError.class).hasMessageEndingWith(".");
    }
    assertThatThrownBy(() -> Timebase.parse("fps=25").apply(List.of(bytes(1)), Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void check(List<byte[]> made, double[][] expected) {
    assertThat(made).hasSize(expected.length);
    for (int f = 0; f < expected.length; f++) {
      for (int i = 0; i < expected[f].length; i++) {
        assertThat((double) (made.get(f)[i] & 0xff)).isEqualTo(Math.max(0, Math.min(255, expected[f][i])), within(0.5 + 1e-5));
      }
    }
  }

  private static List<Integer> values(List<byte[]> frames) {
    return frames.stream().map(f -> f[0] & 0xff).toList();
  }

  private static byte[] bytes(double... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) (int) values[i];
    }
    return bytes;
  }
}
