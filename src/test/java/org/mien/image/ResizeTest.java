package org.mien.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mien.job.UserError;

/** Resizing and eq. (3) against OpenCV and by hand. */
class ResizeTest {

  @TestFactory
  List<DynamicTest> equalsOpenCv() throws IOException {
    JsonNode oracle = new ObjectMapper().readTree(ResizeTest.class.getResource("/oracles/image/resize.json"));
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode c : oracle.get("cases")) {
      Gray image = gray(c, c.get("bits").asInt());
      for (JsonNode r : c.get("results")) {
        String name = c.get("bits") + " bits " + image.width() + "x" + image.height() + " -> " + r.get("width") + "x"
            + r.get("height") + " " + r.get("method").asText();
        tests.add(DynamicTest.dynamicTest(name, () -> compare(image, r)));
      }
    }
    assertThat(tests).hasSize(108);
    return tests;
  }

  @Test
  void equalsOpenCvAtTheSizesOfRealImages() throws IOException {
    JsonNode oracle = new ObjectMapper().readTree(ResizeTest.class.getResource("/oracles/image/resize.json"));
    assertThat(oracle.get("sums")).hasSize(36);
    for (JsonNode sum : oracle.get("sums")) {
      int width = sum.get("width").asInt();
      float[] pixels = new float[width * sum.get("height").asInt()];
      for (int i = 0; i < pixels.length; i++) {
        int x = i % width;
        int y = i / width;
        pixels[i] = (3 * x * x + 5 * y * y + 7 * x * y) / 8 % 256;
      }
      int size = sum.get("size").asInt();
      Gray image = new Gray(width, pixels.length / width, pixels, 8);
      Gray resized = Resize.to(image, size, size, Resize.Method.of(sum.get("method").asText()));
      CRC32 crc = new CRC32();
      for (float v : resized.pixels()) {
        crc.update((int) v);
      }
      assertThat(crc.getValue()).as(sum.toString()).isEqualTo(sum.get("crc32").asLong());
    }
  }

  private static void compare(Gray image, JsonNode r) {
    Gray expected = gray(r, image.bits());
    Gray actual = Resize.to(image, expected.width(), expected.height(), Resize.Method.of(r.get("method").asText()));
    assertThat(actual.bits()).isEqualTo(image.bits());
    float allowed = image.bits() == 8 ? 0f : image.bits() == 16 ? 1f : 2e-6f;
    for (int i = 0; i < expected.pixels().length; i++) {
      assertThat(Math.abs(actual.pixels()[i] - expected.pixels()[i])).as("pixel " + i).isLessThanOrEqualTo(allowed);
    }
  }

  @Test
  void bilinearByHand() {
    // Two pixels to four: positions -0.25, 0.25, 0.75, 1.25; clamped outside: 0, 25 % and 75 % of 100, 100.
    Gray two = new Gray(2, 1, new float[] {0, 100}, 8);
    assertThat(Resize.to(two, 4, 1, Resize.Method.BILINEAR).pixels()).containsExactly(0, 25, 75, 100);
  }

  @Test
  void areaByHand() {
    // Three pixels to two: each covers one and a half pixels: (0 + 0.5 * 30) / 1.5 and (0.5 * 30 + 90) / 1.5.
    Gray three = new Gray(3, 1, new float[] {0, 30, 90}, 8);
    assertThat(Resize.to(three, 2, 1, Resize.Method.AREA).pixels()).containsExactly(10, 70);
  }

  @Test
  void sameSizeChangesNothing() {
    Gray image = new Gray(3, 2, new float[] {1, 2, 3, 250, 251, 255}, 8);
    for (Resize.Method method : Resize.Method.values()) {
      assertThat(Resize.to(image, 3, 2, method).pixels()).isEqualTo(image.pixels());
      assertThat(Resize.Method.of(method.key())).isSameAs(method);
    }
  }

  @Test
  void badRequestsAreRefused() {
    Gray image = new Gray(1, 1, new float[] {1}, 8);
    assertThatThrownBy(() -> Resize.to(image, 0, 5, Resize.Method.BILINEAR)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 x 5");
    assertThatThrownBy(() -> Resize.Method.of("cubic")).isInstanceOf(UserError.class).hasMessageContaining("'cubic'");
  }

  private static Gray gray(JsonNode node, int bits) {
    float[] pixels = new float[node.get("pixels").size()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) node.get("pixels").get(i).asDouble();
    }
    return new Gray(node.get("width").asInt(), node.get("height").asInt(), pixels, bits);
  }
}
