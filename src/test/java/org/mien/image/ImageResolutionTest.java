package org.mien.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Files whose resolution fields are written byte by byte, as the standards lay them out. */
class ImageResolutionTest {

  private static final int HEADER_OF_PNG = 33;

  @Test
  void pngStoresDotsAMetre() throws IOException {
    assertThat(ImageResolution.of(png(11811, 11811, 1)).dpi()).isEqualTo(300);
    assertThat(ImageResolution.of(png(2835, 11811, 1)).dpi()).isEqualTo(72.01);
    assertThat(ImageResolution.of(png(1, 1, 0)).isRecorded()).isFalse();
    assertThat(ImageResolution.of(encoded("png")).isRecorded()).isFalse();
  }

  @Test
  void jfifStoresDotsAnInchOrACentimetre() throws IOException {
    assertThat(ImageResolution.of(jpeg(1, 300)).dpi()).isEqualTo(300);
    assertThat(ImageResolution.of(jpeg(1, 72)).dpi()).isEqualTo(72);
    assertThat(ImageResolution.of(jpeg(2, 100)).dpi()).isEqualTo(254);
    assertThat(ImageResolution.of(jpeg(0, 1)).isRecorded()).isFalse();
  }

  @Test
  void exifOfACameraCountsBeforeJfif() throws IOException {
    byte[] tiff = tiff(ByteOrder.BIG_ENDIAN, 240, 2);
    byte[] plain = jpeg(1, 72);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    out.write(new byte[] {(byte) 0xFF, (byte) 0xE1});
    out.write(ByteBuffer.allocate(2).putShort((short) (tiff.length + 8)).array());
    out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    out.write(tiff);
    out.write(plain, 2, plain.length - 2);
    assertThat(ImageResolution.of(out.toByteArray()).dpi()).isEqualTo(240);
  }

  @Test
  void tiffStoresARatioAndAUnit() {
    assertThat(ImageResolution.of(tiff(ByteOrder.LITTLE_ENDIAN, 300, 2)).dpi()).isEqualTo(300);
    assertThat(ImageResolution.of(tiff(ByteOrder.BIG_ENDIAN, 100, 3)).dpi()).isEqualTo(254);
    assertThat(ImageResolution.of(tiff(ByteOrder.LITTLE_ENDIAN, 300, 1)).isRecorded()).isFalse();
  }

  @Test
  void otherFormatsAndDamagedMetadataAreNotRecorded() throws IOException {
    assertThat(ImageResolution.of(encoded("bmp")).isRecorded()).isFalse();
    assertThat(ImageResolution.of(new byte[0]).isRecorded()).isFalse();
    assertThat(ImageResolution.of("a text".getBytes(StandardCharsets.UTF_8)).isRecorded()).isFalse();
    byte[] whole = tiff(ByteOrder.LITTLE_ENDIAN, 300, 2);
    for (int length = 0; length < whole.length; length++) {
      assertThat(ImageResolution.of(Arrays.copyOf(whole, length)).dpi()).as("cut to " + length).isIn(Double.NaN, 300.0);
    }
  }

  private static byte[] encoded(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR), format, out);
    return out.toByteArray();
  }

  private static byte[] png(int x, int y, int unit) throws IOException {
    byte[] plain = encoded("png");
    byte[] name = "pHYs".getBytes(StandardCharsets.US_ASCII);
    byte[] body = ByteBuffer.allocate(13).put(name).putInt(x).putInt(y).put((byte) unit).array();
    CRC32 crc = new CRC32();
    crc.update(body);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, HEADER_OF_PNG);
    out.write(ByteBuffer.allocate(4).putInt(9).array());
    out.write(body);
    out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    out.write(plain, HEADER_OF_PNG, plain.length - HEADER_OF_PNG);
    return out.toByteArray();
  }

  /** The JFIF segment of the JDK's writer begins at byte 2: unit at 13, then the two densities. */
  private static byte[] jpeg(int unit, int density) throws IOException {
    byte[] file = encoded("jpg");
    ByteBuffer.wrap(file).put(13, (byte) unit).putShort(14, (short) density).putShort(16, (short) density);
    return file;
  }

  private static byte[] tiff(ByteOrder order, int density, int unit) {
    ByteBuffer out = ByteBuffer.allocate(8 + 2 + 3 * 12 + 4 + 16).order(order);
    out.put((byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I')).put(out.get(0)).putShort((short) 42).putInt(8);
    out.putShort((short) 3);
    int values = 8 + 2 + 36 + 4;
    out.putShort((short) 282).putShort((short) 5).putInt(1).putInt(values);
    out.putShort((short) 283).putShort((short) 5).putInt(1).putInt(values + 8);
    out.putShort((short) 296).putShort((short) 3).putInt(1).putShort((short) unit).putShort((short) 0);
    out.putInt(0).putInt(density).putInt(1).putInt(density * 10).putInt(10);
    return out.array();
  }
}
