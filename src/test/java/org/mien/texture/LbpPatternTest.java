package org.mien.texture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mien.image.Gray;

/** The pattern of one pixel, against examples worked by hand and against the map. */
class LbpPatternTest {

  /** Ojala, Pietikäinen and Harwood's kind of example: the centre is 6. */
  private static final Gray NINE = new Gray(3, 3, new float[] {6, 5, 2, 7, 6, 1, 9, 8, 7}, 8);

  @Test
  void handWorkedExample() {
    // Counter-clockwise from the right: 1, 2, 5, 6, 7, 9, 8, 7 against 6.
    LbpPattern paper = LbpPattern.at(NINE, LbpOptions.paper(), 1, 1).orElseThrow();
    assertThat(paper.neighbours()).containsExactly(1, 2, 5, 6, 7, 9, 8, 7);
    assertThat(paper.binary()).isEqualTo("11110000");
    assertThat(paper.pattern()).isEqualTo(16 + 32 + 64 + 128);
    assertThat(paper.uniform()).isTrue();
    LbpPattern textbook = LbpPattern.at(NINE, LbpOptions.textbook(), 1, 1).orElseThrow();
    assertThat(textbook.binary()).isEqualTo("11111000");
    assertThat(textbook.pattern()).isEqualTo(248);
    LbpPattern turned = LbpPattern.at(NINE, LbpOptions.textbook().with(LbpMapping.ROTATION_INVARIANT), 1, 1).orElseThrow();
    assertThat(turned.code()).isEqualTo(31);
  }

  @Test
  void aCornerSeesWhatTheBorderRuleSays() {
    // The corner 7 at the lower right: right, upper right, up, upper left, left, then three outside.
    LbpPattern zero = LbpPattern.at(NINE, LbpOptions.textbook(), 2, 2).orElseThrow();
    assertThat(zero.neighbours()).containsExactly(0, 0, 1, 6, 8, 0, 0, 0);
    assertThat(zero.binary()).isEqualTo("00010000");
    assertThat(LbpPattern.at(NINE, LbpOptions.textbook().with(LbpBorder.VALID), 2, 2)).isEmpty();
  }

  @Test
  void everyPixelAgreesWithTheMap() {
    Random random = new Random(5);
    for (int bits : new int[] {8, 32}) {
      float[] pixels = new float[23 * 17];
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = bits == 8 ? random.nextInt(6) * 40 : random.nextFloat();
      }
      Gray image = new Gray(23, 17, pixels, bits);
      for (LbpBorder border : LbpBorder.values()) {
        for (LbpOptions options : new LbpOptions[] {LbpOptions.paper(), LbpOptions.textbook(), LbpOptions.circular(8, 1),
            LbpOptions.circular(12, 2.5).with(LbpMapping.UNIFORM), LbpOptions.circular(16, 3)}) {
          agrees(image, options.with(border));
        }
      }
    }
  }

  private static void agrees(Gray image, LbpOptions options) {
    LbpMap map = Lbp.map(image, options);
    int margin = map.margin();
    for (int y = 0; y < map.height(); y++) {
      for (int x = 0; x < map.width(); x++) {
        assertThat(LbpPattern.at(image, options, x + margin, y + margin).orElseThrow().code())
            .as(options.key() + " at " + x + ", " + y).isEqualTo(map.at(x, y));
      }
    }
  }

  @Test
  void aPartOfAMapKeepsItsCodes() {
    LbpMap map = Lbp.map(NINE, LbpOptions.paper());
    LbpMap part = map.part(1, 0, 5, 2);
    assertThat(part.width()).isEqualTo(2);
    assertThat(part.codes()).containsExactly(map.at(1, 0), map.at(2, 0), map.at(1, 1), map.at(2, 1));
    LbpMap inner = Lbp.map(NINE, LbpOptions.paper().with(LbpBorder.VALID));
    assertThat(inner.part(0, 0, 3, 3).codes()).containsExactly(240);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> inner.part(0, 0, 1, 3)).hasMessageContaining("no pixel");
  }

  @Test
  void chiSquaredByHand() {
    // 0.25^2 / 0.75 + 0.25^2 / 1.25, and bins that are empty in both add nothing.
    assertThat(HistogramDistance.chiSquared(new double[] {0.5, 0.5, 0}, new double[] {0.25, 0.75, 0}))
        .isCloseTo(0.0625 / 0.75 + 0.0625 / 1.25, Offset.offset(1e-15));
    assertThat(HistogramDistance.chiSquared(new double[] {1, 0}, new double[] {0, 1})).isEqualTo(2);
    assertThat(HistogramDistance.chiSquared(new double[] {0.3, 0.7}, new double[] {0.3, 0.7})).isZero();
  }
}
