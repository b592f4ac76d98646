package org.mien.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

  @Test
  void isThatOfScipy() throws Exception {
    JsonNode oracle;
    try (InputStream in = RankCorrelationTest.class.getResourceAsStream("/oracles/explain/rank.json")) {
      oracle = new ObjectMapper().readTree(in);
    }
    assertThat(oracle.get("cases")).hasSize(3);
    for (JsonNode c : oracle.get("cases")) {
      assertThat(RankCorrelation.of(floats(c.get("a")), floats(c.get("b")))).isCloseTo(c.get("rho").asDouble(), within(1e-12));
    }
  }

  @Test
  void isUndefinedWhereNothingVaries() {
    assertThat(RankCorrelation.of(new float[] {1, 1, 1}, new float[] {1, 2, 3})).isNaN();
  }

  private static float[] floats(JsonNode values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values.get(i).asDouble();
    }
    return floats;
  }
}
