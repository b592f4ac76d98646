package org.mien.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equation (1) by hand, against NumPy over all colours, and through every layout of BufferedImage. */
class GrayConversionTest {

  private static JsonNode oracle() throws IOException {
    return new ObjectMapper().readTree(GrayConversionTest.class.getResource("/oracles/image/gray.json"));
  }

  @Test
  void equationOneByHand() {
    // 0.2989 * 200 + 0.5870 * 100 + 0.1140 * 50 = 59.78 + 58.70 + 5.70 = 124.18
    assertThat(GrayConversion.luma(200, 100, 50)).isCloseTo(124.18f, offset(1e-4f));
    Gray gray = GrayConversion.ofPackedRgb(5, 1, new int[] {0xc86432, 0xff0000, 0x00ff00, 0x0000ff, 0xffffff});
    // 0.2989 * 255 = 76.2195; 0.5870 * 255 = 149.685; 0.1140 * 255 = 29.07; 0.9999 * 255 = 254.9745
    assertThat(gray.pixels()).containsExactly(124, 76, 150, 29, 255);
    assertThat(gray.bits()).isEqualTo(8);
  }

  @Test
  void everyColourEqualsNumpy() throws IOException {
    CRC32 crc = new CRC32();
    int[] rgb = new int[65536];
    byte[] bytes = new byte[65536];
    for (int red = 0; red < 256; red++) {
      for (int i = 0; i < rgb.length; i++) {
        rgb[i] = red << 16 | i;
      }
      float[] gray = GrayConversion.ofPackedRgb(256, 256, rgb).pixels();
      for (int i = 0; i < gray.length; i++) {
        bytes[i] = (byte) gray[i];
      }
      crc.update(bytes);
    }
    assertThat(crc.getValue()).isEqualTo(oracle().get("crc32_of_all_colours").asLong());
  }

  @Test
  void staysWithinOneLevelOfOpenCv() throws IOException {
    JsonNode oracle = oracle();
    float[] gray = GrayConversion.ofPackedRgb(20, 20, packed(oracle.get("rgb"))).pixels();
    assertThat(gray).isEqualTo(floats(oracle.get("gray")));
    float[] opencv = floats(oracle.get("opencv"));
    for (int i = 0; i < gray.length; i++) {
      assertThat(Math.abs(gray[i] - opencv[i])).isLessThanOrEqualTo(1f);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {
    BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_INT_BGR, BufferedImage.TYPE_3BYTE_BGR,
    BufferedImage.TYPE_4BYTE_ABGR})
  void everyLayoutOfColourGivesTheSame(int type) throws IOException {
    int[] rgb = packed(oracle().get("rgb"));
    BufferedImage image = new BufferedImage(24, 26, type);
    for (int i = 0; i < rgb.length; i++) {
      image.setRGB(2 + i % 20, 3 + i / 20, 0xff000000 | rgb[i]);
    }
    float[] expected = GrayConversion.ofPackedRgb(20, 20, rgb).pixels();
    assertThat(GrayConversion.of(image.getSubimage(2, 3, 20, 20)).pixels()).isEqualTo(expected);
  }

  @Test
  void grayKeepsItsStoredValuesWithoutGamma() {
    BufferedImage bytes = new BufferedImage(256, 2, BufferedImage.TYPE_BYTE_GRAY);
    BufferedImage shorts = new BufferedImage(256, 2, BufferedImage.TYPE_USHORT_GRAY);
    for (int x = 0; x < 256; x++) {
      bytes.getRaster().setSample(x, 1, 0, x);
      shorts.getRaster().setSample(x, 1, 0, x * 257);
    }
    Gray eight = GrayConversion.of(bytes);
    Gray sixteen = GrayConversion.of(shorts);
    assertThat(eight.bits()).isEqualTo(8);
    assertThat(sixteen.bits()).isEqualTo(16);
    for (int x = 0; x < 256; x++) {
      assertThat(eight.at(x, 1)).isEqualTo(x);
      assertThat(sixteen.at(x, 1)).isEqualTo(x * 257f);
    }
    assertThat(GrayConversion.of(bytes.getSubimage(100, 1, 3, 1)).pixels()).containsExactly(100, 101, 102);
  }

  @Test
  void wideColourGoesThroughEquationOneAtSixteenBits() throws IOException {
    JsonNode oracle = oracle();
    ColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false,
        ColorModel.OPAQUE, DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(10, 10);
    for (int i = 0; i < 300; i++) {
      raster.setSample(i / 3 % 10, i / 30, i % 3, oracle.get("rgb16").get(i).asInt());
    }
    Gray gray = GrayConversion.of(new BufferedImage(model, raster, false, null));
    assertThat(gray.bits()).isEqualTo(16);
    assertThat(gray.pixels()).isEqualTo(floats(oracle.get("gray16")));
  }

  @Test
  void floatingPointIsTakenAsItIs() {
    ColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), false, false,
        ColorModel.OPAQUE, DataBuffer.TYPE_FLOAT);
    WritableRaster raster = model.createCompatibleWritableRaster(2, 1);
    raster.setSample(0, 0, 0, -1.5f);
    raster.setSample(1, 0, 0, 1e6f);
    Gray gray = GrayConversion.of(new BufferedImage(model, raster, false, null));
    assertThat(gray.bits()).isEqualTo(32);
    assertThat(gray.pixels()).containsExactly(-1.5f, 1e6f);
  }

  @Test
  void palettesAndGrayWithTransparencyAreRead() {
    byte[] ramp = {0, (byte) 200, 10, 20};
    IndexColorModel palette = new IndexColorModel(2, 4, ramp, new byte[] {0, 100, 30, 40}, new byte[] {0, 50, 50, 60});
    BufferedImage indexed = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
    indexed.getRaster().setSample(0, 0, 0, 1);
    assertThat(GrayConversion.of(indexed).pixels()).containsExactly(124, 0);
    ColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false,
        ColorModel.TRANSLUCENT, DataBuffer.TYPE_BYTE);
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 1, 1, 2, null);
    raster.setPixel(0, 0, new int[] {77, 0});
    assertThat(GrayConversion.of(new BufferedImage(model, raster, false, null)).pixels()).containsExactly(77);
  }

  @Test
  void arraysOfHostsAreUnsigned() {
    assertThat(GrayConversion.ofBytes(2, 1, new byte[] {-1, 3}).pixels()).containsExactly(255, 3);
    assertThat(GrayConversion.ofShorts(2, 1, new short[] {-1, 3}).pixels()).containsExactly(65535, 3);
    float[] mine = {0.5f};
    Gray copy = GrayConversion.ofFloats(1, 1, mine);
    mine[0] = 9;
    assertThat(copy.pixels()).containsExactly(0.5f);
  }

  private static int[] packed(JsonNode channels) {
    int[] rgb = new int[channels.size() / 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = channels.get(3 * i).asInt() << 16 | channels.get(3 * i + 1).asInt() << 8 | channels.get(3 * i + 2).asInt();
    }
    return rgb;
  }

  private static float[] floats(JsonNode numbers) {
    float[] out = new float[numbers.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) numbers.get(i).asDouble();
    }
    return out;
  }
}
