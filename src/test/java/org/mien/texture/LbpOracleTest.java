package org.mien.texture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mien.image.Gray;

/** Codes against scikit-image's published arrays, its results on other images, and NumPy slices. */
class LbpOracleTest {

  /** The image of skimage/feature/tests/test_texture.py, class TestLBP; expected arrays below are printed there. */
  private static final Gray PUBLISHED = new Gray(6, 6, new float[] {
    255, 6, 255, 0, 141, 0,
    48, 250, 204, 166, 223, 63,
    8, 0, 159, 50, 255, 30,
    167, 255, 63, 40, 128, 255,
    0, 255, 30, 34, 255, 24,
    146, 241, 255, 0, 189, 126}, 8);

  @Test
  void publishedDefault() {
    assertThat(codes(LbpMapping.PLAIN)).containsExactly(
        0, 251, 0, 255, 96, 255,
        143, 0, 20, 153, 64, 56,
        238, 255, 12, 191, 0, 252,
        129, 64, 62, 159, 199, 0,
        255, 4, 255, 175, 0, 254,
        3, 5, 0, 255, 4, 24);
  }

  @Test
  void publishedRor() {
    assertThat(codes(LbpMapping.ROTATION_INVARIANT)).containsExactly(
        0, 127, 0, 255, 3, 255,
        31, 0, 5, 51, 1, 7,
        119, 255, 3, 127, 0, 63,
        3, 1, 31, 63, 31, 0,
        255, 1, 255, 95, 0, 127,
        3, 5, 0, 255, 1, 3);
  }

  @Test
  void publishedUniform() {
    assertThat(codes(LbpMapping.ROTATION_INVARIANT_UNIFORM)).containsExactly(
        0, 7, 0, 8, 2, 8,
        5, 0, 9, 9, 1, 3,
        9, 8, 2, 7, 0, 6,
        2, 1, 5, 6, 5, 0,
        8, 1, 8, 9, 0, 7,
        2, 9, 0, 8, 1, 2);
  }

  @Test
  void publishedNriUniform() {
    assertThat(codes(LbpMapping.UNIFORM)).containsExactly(
        0, 54, 0, 57, 12, 57,
        34, 0, 58, 58, 3, 22,
        58, 57, 15, 50, 0, 47,
        10, 3, 40, 42, 35, 0,
        57, 7, 57, 58, 0, 56,
        9, 58, 0, 57, 7, 14);
  }

  private static int[] codes(LbpMapping mapping) {
    return Lbp.map(PUBLISHED, LbpOptions.circular(8, 1).with(mapping)).codes();
  }

  @TestFactory
  List<DynamicTest> equalsTheOracles() throws IOException {
    JsonNode oracle = new ObjectMapper().readTree(LbpOracleTest.class.getResource("/oracles/texture/lbp.json"));
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode c : oracle.get("cases")) {
      Gray image = image(c);
      String name = c.get("name").asText();
      for (JsonNode r : c.get("circular")) {
        LbpOptions options = LbpOptions.circular(r.get("points").asInt(), r.get("radius").asDouble())
            .with(LbpMapping.of(r.get("method").asText()));
        tests.add(DynamicTest.dynamicTest(name + " " + options.key(), () -> compare(image, options, r)));
      }
      for (JsonNode r : c.get("windows")) {
        LbpOptions options = (r.get("strict").asBoolean() ? LbpOptions.paper() : LbpOptions.textbook())
            .with(LbpBorder.of(r.get("border").asText()));
        tests.add(DynamicTest.dynamicTest(name + " " + options.key(), () -> compare(image, options, r)));
      }
    }
    assertThat(tests).hasSize(7 * (7 * 4 + 8));
    return tests;
  }

  @Test
  void equalsScikitImageFarFromTheOrigin() throws IOException {
    JsonNode large = new ObjectMapper().readTree(LbpOracleTest.class.getResource("/oracles/texture/lbp.json")).get("large");
    int width = large.get("width").asInt();
    int height = large.get("height").asInt();
    float[] pixels = new float[width * height];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % width;
      int y = i / width;
      pixels[i] = (3 * x * x + 5 * y * y + 7 * x * y) / 64 % 251;
    }
    Gray image = new Gray(width, height, pixels, 8);
    for (JsonNode sum : large.get("sums")) {
      LbpOptions options = LbpOptions.circular(sum.get("points").asInt(), sum.get("radius").asDouble());
      int[] codes = Lbp.map(image, options).codes();
      ByteBuffer bytes = ByteBuffer.allocate(4 * codes.length).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asIntBuffer().put(codes);
      CRC32 crc = new CRC32();
      crc.update(bytes.array());
      assertThat(crc.getValue()).as(options.key()).isEqualTo(sum.get("crc32").asLong());
    }
  }

  private static void compare(Gray image, LbpOptions options, JsonNode result) {
    int[] expected = new int[result.get("codes").size()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = result.get("codes").get(i).asInt();
    }
    assertThat(Lbp.map(image, options).codes()).isEqualTo(expected);
  }

  private static Gray image(JsonNode node) {
    float[] pixels = new float[node.get("pixels").size()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) node.get("pixels").get(i).asDouble();
    }
    return new Gray(node.get("width").asInt(), node.get("height").asInt(), pixels, node.get("bits").asInt());
  }
}
