package org.mien.texture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mien.image.Gray;
import org.mien.job.UserError;

/** LBP-TOP against scikit-image plane by plane; {@code oracles/texture/lbp_top_oracle.py} made the numbers. */
class LbpTopTest {

  @TestFactory
  Collection<DynamicTest> histogramsAreThoseOfTheOracle() throws IOException {
    JsonNode oracle = oracle();
    List<Gray> clip = clip(oracle);
    return oracle.get("cases").properties().stream().map(Map.Entry::getKey).map(key -> DynamicTest.dynamicTest(key, () -> {
      double[] shares = features(key).of(clip);
      JsonNode expected = oracle.get("cases").get(key);
      assertThat(shares).hasSize(expected.size());
      for (int i = 0; i < shares.length; i++) {
        assertThat(shares[i]).isCloseTo(expected.get(i).asDouble(), within(1e-9));
      }
    })).toList();
  }

  @Test
  void everyBlockAddsUpToOne() throws IOException {
    TextureFeatures features = features("lbp-top@3x2");
    assertThat(features.length()).isEqualTo(6 * 3 * 59);
    double[] shares = features.of(clip(oracle()));
    for (int block = 0; block < 6; block++) {
      assertThat(Arrays.stream(shares, block * 177, (block + 1) * 177).sum()).isCloseTo(1, within(1e-12));
    }
    assertThat(features("lbp-top").of(clip(oracle()))).isEqualTo(features("lbp-top:8:3:3:3").of(clip(oracle())));
  }

  @Test
  void theOrderOfFramesIsSeenThroughTimeAndNotInTheImage() throws IOException {
    List<Gray> clip = clip(oracle());
    List<Gray> backwards = new ArrayList<>(clip);
    Collections.reverse(backwards);
    double[] there = features("lbp-top:8:1:1:1").of(clip);
    double[] back = features("lbp-top:8:1:1:1").of(backwards);
    assertThat(Arrays.copyOf(back, 59)).containsExactly(Arrays.copyOf(there, 59), within(1e-12));
    assertThat(Arrays.copyOfRange(back, 59, 177)).isNotEqualTo(Arrays.copyOfRange(there, 59, 177));
  }

  @Test
  void aStillClipLooksTheSameInEveryFrame() throws IOException {
    Gray one = clip(oracle()).get(0);
    double[] shares = features("lbp-top:4:1:1:1").of(List.of(one, one, one));
    double[] longer = features("lbp-top:4:1:1:1").of(List.of(one, one, one, one, one));
    assertThat(longer).containsExactly(shares, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6})
  void shortClipsAndStillsAreRefused(int frames) throws IOException {
    List<Gray> clip = clip(oracle()).subList(0, frames);
    assertThatThrownBy(() -> features("lbp-top").of(clip)).isInstanceOf(UserError.class)
        .hasMessageContaining("needs at least 7 frames at a radius of 3 in time, not " + frames);
    assertThatThrownBy(() -> features("lbp-top").of(clip.get(0))).isInstanceOf(UserError.class)
        .hasMessageContaining("needs at least 7 frames");
  }

  @Test
  void smallFramesAndUnknownKeysAreRefused() throws IOException {
    List<Gray> clip = clip(oracle());
    assertThatThrownBy(() -> features("lbp-top@9x9").of(clip)).isInstanceOf(UserError.class)
        .hasMessageContaining("17 x 14 pixels are too small");
    for (String key : List.of("lbp-top:8:1:1", "lbp-top:17:1:1:1", "lbp-top:8:0:1:1", "lbp-top:8:1:1:21", "lbp-top:a:1:1:1")) {
      assertThatThrownBy(() -> features(key)).isInstanceOf(UserError.class).hasMessageContaining("LBP-TOP");
    }
    assertThat(LbpTopOptions.parse("lbp-top:8:1:2:4").key()).isEqualTo("lbp-top:8:1:2:4");
    assertThat(features("lbp-top:8:1:1:2@4x4").key()).isEqualTo("lbp-top:8:1:1:2@4x4");
  }

  @Test
  void framesOfDifferentSizesAreRefused() throws IOException {
    List<Gray> clip = new ArrayList<>(clip(oracle()));
    Gray first = clip.get(0);
    clip.set(2, new Gray(first.height(), first.width(), first.pixels(), first.bits()));
    assertThatThrownBy(() -> features("lbp-top").of(clip)).isInstanceOf(UserError.class).hasMessageContaining("Frame 2 has");
    assertThatThrownBy(() -> features("lbp-top:8:1:1:1").of(clip.subList(0, 2))).isInstanceOf(UserError.class)
        .hasMessageEndingWith("use longer clips, or an LBP of single images.");
  }

  private static TextureFeatures features(String key) {
    return TextureDescriptors.builtIn().find(key);
  }

  private static List<Gray> clip(JsonNode oracle) {
    int width = oracle.get("width").asInt();
    int height = oracle.get("height").asInt();
    List<Gray> clip = new ArrayList<>();
    for (int t = 0; t < oracle.get("frames").asInt(); t++) {
      float[] pixels = new float[width * height];
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = oracle.get("clip").get(t * pixels.length + i).asInt();
      }
      clip.add(new Gray(width, height, pixels, 8));
    }
    return clip;
  }

  private static JsonNode oracle() throws IOException {
    try (InputStream in = LbpTopTest.class.getResourceAsStream("/oracles/texture/lbp_top.json")) {
      return new ObjectMapper().readTree(in);
    }
  }
}
