package org.mien.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mien.image.EightBit;

/** Measures against scikit-image, SciPy, NumPy and OpenCV; {@code oracles/quality/make_quality.py} made the numbers. */
class MeasuresOracleTest {

  private static final double EXACT = 1e-9;

  @TestFactory
  Stream<DynamicTest> measuresEqualThoseOfOtherLibraries() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (InputStream in = MeasuresOracleTest.class.getResourceAsStream("/oracles/quality/quality.json")) {
      new ObjectMapper().readTree(in).get("cases")
          .forEach(node -> tests.add(DynamicTest.dynamicTest(node.get("name").asText(), () -> compare(node))));
    }
    assertThat(tests).hasSize(6);
    return tests.stream();
  }

  private static void compare(JsonNode node) {
    byte[] levels = new byte[node.get("pixels").size()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) node.get("pixels").get(i).asInt();
    }
    EightBit image = EightBit.of(node.get("width").asInt(), node.get("height").asInt(), levels);
    assertThat(Blur.of(image)).isCloseTo(node.get("blur").asDouble(), within(EXACT));
    assertThat(Noise.of(image)).isCloseTo(node.get("noise").asDouble(), within(EXACT));
    assertThat(Blockiness.of(image)).isCloseTo(node.get("blockiness").asDouble(), within(EXACT));
    Measures measures = Measures.of(image);
    assertThat((double) measures.get(Measure.BRIGHTNESS)).isCloseTo(node.get("mean").asDouble(), within(1e-5));
    assertThat((double) measures.get(Measure.CONTRAST)).isCloseTo(node.get("sd").asDouble(), within(1e-5));
    Thumbnail thumbnail = Thumbnail.of(image);
    for (int i = 0; i < Thumbnail.SIDE * Thumbnail.SIDE; i++) {
      assertThat(thumbnail.at(i % Thumbnail.SIDE, i / Thumbnail.SIDE))
          .isCloseTo(node.get("thumbnail").get(i).asDouble(), within(1.0 / 16));
    }
  }
}
