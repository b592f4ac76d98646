package org.mien.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EightBitTest {

  @Test
  void levelsAreThoseOfEquationOne() {
    for (int type : new int[] {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_INDEXED}) {
      BufferedImage image = random(type, 5);
      float[] expected = GrayConversion.of(image).pixels();
      EightBit eight = EightBit.of(image);
      for (int i = 0; i < expected.length; i++) {
        assertThat((float) (eight.levels()[i] & 0xff)).isEqualTo(expected[i]);
      }
    }
  }

  @Test
  void equalPixelsHaveOneFingerprintInEveryLayoutAndOthersHaveAnother() {
    long bgr = EightBit.of(random(BufferedImage.TYPE_3BYTE_BGR, 5)).fingerprint();
    assertThat(EightBit.of(random(BufferedImage.TYPE_INT_RGB, 5)).fingerprint()).isEqualTo(bgr);
    assertThat(EightBit.of(random(BufferedImage.TYPE_3BYTE_BGR, 6)).fingerprint()).isNotEqualTo(bgr);
    BufferedImage changed = random(BufferedImage.TYPE_INT_RGB, 5);
    changed.setRGB(3, 4, changed.getRGB(3, 4) ^ 1);
    assertThat(EightBit.of(changed).fingerprint()).isNotEqualTo(bgr);
    byte[] levels = new byte[24];
    assertThat(EightBit.of(6, 4, levels).fingerprint()).isNotEqualTo(EightBit.of(4, 6, levels).fingerprint());
  }

  @Test
  void grayStoredAsColourIsTheSamePictureWithoutColour() {
    int[] packed = new int[256];
    byte[] levels = new byte[256];
    for (int i = 0; i < 256; i++) {
      packed[i] = i * 0x010101;
      levels[i] = (byte) i;
    }
    EightBit colour = EightBit.ofPackedRgb(16, 16, packed);
    EightBit gray = EightBit.of(16, 16, levels);
    assertThat(colour.levels()).isEqualTo(levels);
    assertThat(colour.fingerprint()).isEqualTo(gray.fingerprint());
    assertThat(colour.colourShare()).isZero();
    packed[0] = 0xff0000;
    assertThat(EightBit.ofPackedRgb(16, 16, packed).colourShare()).isEqualTo(1f / 256);
  }

  @Test
  void deeperImagesAreScaledByTheirDepth() {
    EightBit wide = EightBit.of(new Gray(2, 1, new float[] {0, 65535}, 16));
    assertThat(wide.at(0, 0)).isZero();
    assertThat(wide.at(1, 0)).isEqualTo(255);
    assertThat(EightBit.of(new Gray(2, 1, new float[] {0.5f, 1}, 32)).at(0, 0)).isEqualTo(128);
    assertThat(EightBit.of(new Gray(2, 1, new float[] {17, 200}, 32)).at(1, 0)).isEqualTo(200);
    EightBit stretched = EightBit.of(new Gray(2, 1, new float[] {-1000, 1000}, 32));
    assertThat(stretched.at(0, 0)).isZero();
    assertThat(stretched.at(1, 0)).isEqualTo(255);
  }

  private static BufferedImage random(int type, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BufferedImage image = new BufferedImage(9, 7, type);
    for (int i = 0; i < 63; i++) {
      image.setRGB(i % 9, i / 9, new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)).getRGB());
    }
    return image;
  }
}
