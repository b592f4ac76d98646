package org.mien.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mien.image.Gray;
import org.mien.job.UserError;

class FramePreparationTest {

  private static final Preparation PLAIN = new Preparation(16, "bilinear", "");

  private static Gray ramp(int size, int bits, float step) {
    float[] pixels = new float[size * size];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (i % size) * step;
    }
    return new Gray(size, size, pixels, bits);
  }

  @Test
  void aFrameOfTheRightSizeKeepsItsBytes() {
    byte[] pixels = new FramePreparation(PLAIN).pixels(ramp(16, 8, 17));

    assertThat(pixels).hasSize(256);
    assertThat(pixels[0]).isZero();
    assertThat(pixels[1]).isEqualTo((byte) 17);
    assertThat(pixels[15] & 0xff).isEqualTo(255);
  }

  @Test
  void halvingAveragesFourPixels() {
    // Columns 0 and 1 of the source hold 0 and 8; half the size means their mean, 4, then 20, 36 ...
    byte[] pixels = new FramePreparation(PLAIN).pixels(ramp(32, 8, 8));

    assertThat(pixels[0]).isEqualTo((byte) 4);
    assertThat(pixels[1]).isEqualTo((byte) 20);
  }

  @Test
  void everyDepthSpansTheSameRange() {
    FramePreparation preparation = new FramePreparation(PLAIN);
    byte[] eight = preparation.pixels(ramp(16, 8, 17));

    assertThat(preparation.pixels(ramp(16, 16, 17 * 257))).isEqualTo(eight);
    assertThat(preparation.pixels(ramp(16, 32, 1f / 15))).isEqualTo(eight);
  }

  @Test
  void floatingPointBeyondWhiteIsRefusedRatherThanClipped() {
    assertThatThrownBy(() -> new FramePreparation(PLAIN).pixels(ramp(16, 32, 17)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("convert the images");
  }

  @Test
  void theHistogramIsThatOfThePreparedFrame() {
    // Strictly rising columns: every inner pixel has its three right neighbours brighter, bits 0, 1 and 7: code 131.
    FramePreparation preparation = new FramePreparation(new Preparation(16, "bilinear", "lbp-paper"));
    byte[] pixels = preparation.pixels(ramp(16, 8, 17));
    float[] histogram = preparation.histogram(pixels);

    assertThat(preparation.histogramLength()).isEqualTo(256);
    assertThat(histogram).hasSize(256);
    // 14 x 14 inner pixels and the 14 of the left border column, whose left neighbours lie outside and count as 0.
    assertThat(histogram[131]).isEqualTo((14 * 14 + 14) / 256f);
    float sum = 0;
    for (float share : histogram) {
      sum += share;
    }
    assertThat(sum).isCloseTo(1f, within(1e-6f));
  }

  @Test
  void aGridPutsBlocksBesideEachOther() {
    FramePreparation preparation = new FramePreparation(new Preparation(48, "area", "lbp:circular:8:1:u2:zero@4x4"));

    assertThat(preparation.histogramLength()).isEqualTo(16 * 59);
    assertThat(preparation.histogram(preparation.pixels(ramp(48, 8, 5)))).hasSize(16 * 59);
  }

  @Test
  void withoutTextureTheHistogramIsEmpty() {
    FramePreparation preparation = new FramePreparation(PLAIN);

    assertThat(preparation.histogramLength()).isZero();
    assertThat(preparation.histogram(preparation.pixels(ramp(16, 8, 1)))).isEmpty();
  }

  @Test
  void anUnknownTextureIsNamed() {
    assertThatThrownBy(() -> new FramePreparation(new Preparation(48, "bilinear", "gabor")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("gabor");
  }
}
