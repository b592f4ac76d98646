package org.mien.texture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mien.image.Gray;
import org.mien.job.UserError;

/** Equations (6) and (7), bins, block grids and the keys written to files. */
class LbpHistogramTest {

  @Test
  void equationsSixAndSevenByHand() {
    // 4 x 1 image 1 3 2 2 with zeros outside, strictly greater. Codes: right neighbour 3 > 1: 1; none above 3: 0;
    // left neighbour 3 > 2: 16; none: 0. h(0) = 2, h(1) = 1, h(16) = 1, sum 4.
    Gray image = new Gray(4, 1, new float[] {1, 3, 2, 2}, 8);
    assertThat(Lbp.map(image, LbpOptions.paper()).codes()).containsExactly(1, 0, 16, 0);
    double[] shares = LbpHistogram.of(image, LbpOptions.paper());
    assertThat(shares).hasSize(256);
    assertThat(shares[0]).isEqualTo(0.5);
    assertThat(shares[1]).isEqualTo(0.25);
    assertThat(shares[16]).isEqualTo(0.25);
    double[] blocks = LbpHistogram.of(image, LbpOptions.paper(), new BlockGrid(1, 2));
    assertThat(blocks).hasSize(512);
    assertThat(blocks[0]).isEqualTo(0.5);
    assertThat(blocks[1]).isEqualTo(0.5);
    assertThat(blocks[256]).isEqualTo(0.5);
    assertThat(blocks[256 + 16]).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({"plain, 8, 256", "u2, 8, 59", "ri, 8, 36", "riu2, 8, 10", "u2, 16, 243", "riu2, 16, 18", "ri, 16, 4116",
    "u2, 24, 555", "riu2, 24, 26", "ri, 4, 6"})
  void numbersOfBins(String mapping, int points, int bins) {
    assertThat(LbpHistogram.bins(LbpOptions.circular(points, 2).with(LbpMapping.of(mapping)))).isEqualTo(bins);
  }

  @Test
  void blocksCoverEveryPixelOnce() {
    // 5 rows in 2 block rows: rows 0-1 and 2-4.
    Gray image = new Gray(1, 5, new float[] {9, 9, 9, 9, 9}, 8);
    LbpMap map = new LbpMap(1, 5, new int[] {1, 2, 3, 3, 4}, LbpOptions.paper());
    double[] shares = LbpHistogram.of(map, new BlockGrid(2, 1));
    assertThat(shares[1]).isEqualTo(0.5);
    assertThat(shares[2]).isEqualTo(0.5);
    assertThat(shares[256 + 3]).isEqualTo(2.0 / 3);
    assertThat(shares[256 + 4]).isEqualTo(1.0 / 3);
    assertThatThrownBy(() -> LbpHistogram.of(image, LbpOptions.paper(), new BlockGrid(1, 2)))
        .isInstanceOf(UserError.class).hasMessageContaining("1 x 5").hasMessageContaining("2 x 1 blocks");
  }

  @Test
  void tooManyBinsAreRefused() {
    assertThatThrownBy(() -> LbpHistogram.bins(LbpOptions.circular(24, 3)))
        .isInstanceOf(UserError.class).hasMessageContaining("u2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lbp:paper:8:1:plain:zero", "lbp:3x3:8:1:u2:replicate", "lbp:circular:16:2:riu2:reflect",
    "lbp:circular:12:1.5:ri:valid", "lbp:circular:8:0.0001:u2:zero"})
  void keysAreReadBack(String key) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(LbpOptions.parse(key).key()).isEqualTo(key);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lbp", "lbp:paper:8:1:plain", "lbp:paper:16:2:plain:zero", "lbp:papier:8:1:plain:zero",
    "lbp:circular:1:1:plain:zero", "lbp:circular:25:1:u2:zero", "lbp:circular:8:0:u2:zero", "lbp:circular:8:101:u2:zero",
    "lbp:circular:8:1:u3:zero", "lbp:circular:8:1:u2:wrap", "lbp:circular:8:1,5:u2:zero"})
  void badKeysGetOneSentence(String key) {
    assertThatThrownBy(() -> LbpOptions.parse(key)).isInstanceOf(UserError.class);
  }

  @Test
  void gridsAreReadBack() {
    assertThat(BlockGrid.parse("4x6")).isEqualTo(new BlockGrid(4, 6));
    assertThat(BlockGrid.parse("4x6").key()).isEqualTo("4x6");
    assertThatThrownBy(() -> BlockGrid.parse("4 by 6")).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> BlockGrid.parse("0x6")).isInstanceOf(UserError.class);
  }

  @Test
  void scikitNamesAreUnderstood() {
    assertThat(LbpMapping.of("default")).isSameAs(LbpMapping.PLAIN);
    assertThat(LbpMapping.of("ror")).isSameAs(LbpMapping.ROTATION_INVARIANT);
    assertThat(LbpMapping.of("uniform")).isSameAs(LbpMapping.ROTATION_INVARIANT_UNIFORM);
    assertThat(LbpMapping.of("nri_uniform")).isSameAs(LbpMapping.UNIFORM);
  }

  @Test
  void validNeedsRoom() {
    Gray small = new Gray(3, 3, new float[9], 8);
    assertThatThrownBy(() -> Lbp.map(small, LbpOptions.circular(8, 1.5).with(LbpBorder.VALID)))
        .isInstanceOf(UserError.class).hasMessageContaining("3 x 3");
    assertThat(Lbp.map(small, LbpOptions.circular(8, 1).with(LbpBorder.VALID)).codes()).hasSize(1);
  }

  @Test
  void mapsCanBeLookedAt() {
    LbpMap map = new LbpMap(2, 1, new int[] {3, 200}, LbpOptions.paper());
    assertThat(map.toGray().bits()).isEqualTo(8);
    assertThat(map.toGray().pixels()).containsExactly(3, 200);
    LbpMap wide = new LbpMap(1, 1, new int[] {65535}, LbpOptions.circular(16, 2));
    assertThat(wide.toGray().bits()).isEqualTo(16);
  }
}
