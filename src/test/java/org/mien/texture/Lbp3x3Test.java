package org.mien.texture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mien.image.Gray;
import org.mien.image.GrayConversion;

/** The fast 3 x 3 path: equal to a plain loop in every bit, and the bit order written down in the documentation. */
class Lbp3x3Test {

  @ParameterizedTest
  @EnumSource(LbpBorder.class)
  void everyWidthFromOneToFiftyEqualsThePlainLoop(LbpBorder border) {
    for (int width = 1; width <= 50; width++) {
      for (int height = 1; height <= 4; height++) {
        byte[] pixels = PlainLbp.random(width * height, 6, width * 10L + height);
        for (boolean strict : new boolean[] {true, false}) {
          byte[] expected = PlainLbp.codes(pixels, width, height, strict, border);
          assertThat(Lbp3x3.map(pixels, width, height, strict, border)).as("%d x %d", width, height).isEqualTo(expected);
          int[] counts = new int[256];
          for (byte code : expected) {
            counts[code & 0xff]++;
          }
          assertThat(Lbp3x3.counts(pixels, width, height, strict, border)).isEqualTo(counts);
        }
      }
    }
  }

  @Test
  void everyPairOfBytesIsComparedRightly() {
    // Rows of 258 with the left neighbour taking each value and the centre the row's: bit 4 is the left neighbour.
    for (int centre = 0; centre < 256; centre++) {
      byte[] pixels = new byte[3 * 512];
      for (int n = 0; n < 256; n++) {
        pixels[512 + 2 * n] = (byte) n;
        pixels[512 + 2 * n + 1] = (byte) centre;
      }
      byte[] greater = Lbp3x3.map(pixels, 512, 3, true, LbpBorder.ZERO);
      byte[] reaches = Lbp3x3.map(pixels, 512, 3, false, LbpBorder.ZERO);
      for (int n = 0; n < 256; n++) {
        assertThat((greater[512 + 2 * n + 1] & 16) != 0).isEqualTo(n > centre);
        assertThat((reaches[512 + 2 * n + 1] & 16) != 0).isEqualTo(n >= centre);
      }
    }
  }

  @Test
  void bitsGoCounterClockwiseFromTheRight() {
    int[] order = {5, 2, 1, 0, 3, 6, 7, 8};
    for (int bit = 0; bit < 8; bit++) {
      float[] pixels = new float[9];
      pixels[order[bit]] = 1;
      for (int bits : new int[] {8, 16, 32}) {
        LbpMap map = Lbp.map(new Gray(3, 3, pixels.clone(), bits), LbpOptions.paper());
        assertThat(map.at(1, 1)).isEqualTo(1 << bit);
      }
    }
  }

  @Test
  void equationsFourAndFiveByHand() {
    // 5 9 1 / 4 5 6 / 7 2 5 around 5. Strictly greater: right 6 (1), up 9 (4), lower left 7 (32) = 37.
    // Greater or equal adds upper left 5 (8) and lower right 5 (128) = 173.
    Gray image = GrayConversion.ofBytes(3, 3, new byte[] {5, 9, 1, 4, 5, 6, 7, 2, 5});
    assertThat(Lbp.map(image, LbpOptions.paper()).at(1, 1)).isEqualTo(37);
    assertThat(Lbp.map(image, LbpOptions.textbook()).at(1, 1)).isEqualTo(173);
    assertThat(Lbp.map(image, LbpOptions.paper().with(LbpBorder.VALID)).codes()).containsExactly(37);
  }

  @Test
  void sizesMustAgree() {
    assertThatThrownBy(() -> Lbp3x3.map(new byte[5], 2, 3, true, LbpBorder.ZERO))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2 x 3");
  }
}
