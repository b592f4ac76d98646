package org.mien.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Clip;
import org.mien.dataset.Media;
import org.mien.dataset.Storage;

/** Odd and broken image files. */
class DecoderTest {

  private static final int WIDE = 32;
  private static final int HIGH = 16;

  @TempDir
  Path folder;

  /** Black, but for a white block where the first row and column meet, and a gray one at the end of the first row. */
  private static byte[] marked(boolean colour) throws IOException {
    BufferedImage image = new BufferedImage(WIDE, HIGH, colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        for (int band = 0; band < image.getRaster().getNumBands(); band++) {
          image.getRaster().setSample(x, y, band, 255);
          image.getRaster().setSample(WIDE - 1 - x, y, band, 128);
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }

  private static byte[] withOrientation(byte[] jpeg, int value) {
    ByteBuffer exif = ByteBuffer.allocate(36).order(ByteOrder.BIG_ENDIAN);
    exif.putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) value).putShort((short) 0).putInt(0);
    return inserted(jpeg, exif.array());
  }

  private static byte[] inserted(byte[] jpeg, byte[] segment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(segment);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  @Test
  void aPhotographThatLiesOnItsSideIsTurnedUpright() throws IOException {
    // Where EXIF 2.3 (table 4) says that the first row and column lie: the corner where they meet, and the end of the first row.
    String[] corners = {"", "top left", "top right", "bottom right", "bottom left", "top left", "top right", "bottom right",
        "bottom left"};
    String[] ends = {"", "top right", "top left", "bottom left", "bottom right", "bottom left", "bottom right", "top right",
        "top left"};
    for (boolean colour : new boolean[] {false, true}) {
      for (int value = 1; value <= 8; value++) {
        BufferedImage image = Decoder.decode(withOrientation(marked(colour), value)).image();
        assertThat(image.getWidth()).isEqualTo(value < 5 ? WIDE : HIGH);
        Gray gray = GrayConversion.of(image);
        assertThat(at(gray, corners[value])).as("corner of %d", value).isGreaterThan(240);
        assertThat(at(gray, ends[value])).as("end of %d", value).isCloseTo(128, within(12f));
        assertThat(EightBit.of(image).levels()).isEqualTo(EightBit.of(gray).levels());
      }
    }
    assertThat(Decoder.decode(withOrientation(marked(false), 99)).image().getWidth()).isEqualTo(WIDE);
  }

  private static float at(Gray image, String place) {
    int x = place.endsWith("left") ? 2 : image.width() - 3;
    int y = place.startsWith("top") ? 2 : image.height() - 3;
    return image.at(x, y);
  }

  @Test
  void aPhotographForPrintingIsNamedAsSuch() {
    assertThatThrownBy(() -> Decoder.decode(forPrinting())).isInstanceOf(Decoder.NotAnImage.class)
        .hasMessageContaining("CMYK").hasMessageContaining("RGB");
  }

  /** Four bands, with the segment by which Adobe's programs say that they are CMYK. */
  private static byte[] forPrinting() throws IOException {
    WritableRaster four = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(four, null, null), null);
    } finally {
      writer.dispose();
    }
    ByteBuffer adobe = ByteBuffer.allocate(16).putShort((short) 0xffee).putShort((short) 14);
    adobe.put("Adobe".getBytes(StandardCharsets.US_ASCII)).putShort((short) 100).putInt(0).put((byte) 0);
    return inserted(out.toByteArray(), adobe.array());
  }

  @Test
  void fiveBitsAChannelAreNotSixteen() throws IOException {
    ByteBuffer bmp = ByteBuffer.allocate(66 + 8).order(ByteOrder.LITTLE_ENDIAN);
    bmp.put((byte) 'B').put((byte) 'M').putInt(74).putInt(0).putInt(66);
    bmp.putInt(40).putInt(2).putInt(2).putShort((short) 1).putShort((short) 16).putInt(3).putInt(8).putInt(0).putInt(0);
    bmp.putInt(0).putInt(0).putInt(0xf800).putInt(0x07e0).putInt(0x001f);
    bmp.putShort((short) 0xf800).putShort((short) 0x07e0).putShort((short) 0x001f).putShort((short) 0xffff);
    BufferedImage image = Decoder.decode(bmp.array()).image();
    List<Gray> planes = GrayConversion.planes(image);
    assertThat(planes).hasSize(3).extracting(Gray::bits).containsOnly(8);
    // Rows lie from the bottom to the top: blue and white above, red and green below.
    assertThat(planes.get(0).pixels()).containsExactly(0, 255, 255, 0);
    assertThat(planes.get(1).pixels()).containsExactly(0, 255, 0, 255);
    assertThat(planes.get(2).pixels()).containsExactly(255, 255, 0, 0);
  }

  @Test
  void whatIsNoNumberDoesNotBlackenTheRest() {
    float[] pixels = {Float.NaN, 0, 0.5f, 1};
    assertThat(EightBit.of(new Gray(2, 2, pixels, 32)).levels()).containsExactly(0, 0, (byte) 128, (byte) 255);
  }

  @Test
  void strayBytesAreNoDamageButLostOnesAre() {
    assertThat(decoded("Corrupt JPEG data: 3 extraneous bytes before marker 0xd9").damage()).isEmpty();
    assertThat(decoded("Truncated File - Missing EOI marker").damage()).isEmpty();
    assertThat(decoded("Warning: unknown JFIF revision number 2.01").damage()).isEmpty();
    assertThat(decoded("Corrupt JPEG data: found marker 0xd9 instead of RST3").damage()).contains("instead of");
    assertThat(decoded("Corrupt JPEG data: premature end of data segment").damage()).contains("premature");
  }

  private static Decoder.Decoded decoded(String warning) {
    return new Decoder.Decoded(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), "jpeg", List.of(warning));
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aStackWhosePagesLeadBackIsRefused() throws IOException {
    Path file = folder.resolve("loop.tif");
    try (TiffWriter writer = new TiffWriter(Files.newOutputStream(file), 4, 4, 1, false, 0)) {
      writer.add(new byte[16]);
      writer.add(new byte[16]);
    }
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer tiff = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int first = tiff.getInt(4);
    int second = tiff.getInt(first + 2 + 12 * tiff.getShort(first));
    tiff.putInt(second + 2 + 12 * tiff.getShort(second), first);
    Files.write(file, bytes);
    assertRefused("leads back to itself");

    Files.write(file, Arrays.copyOf(bytes, second + 20));
    tiff.putInt(second + 2 + 12 * tiff.getShort(second), 0);
    assertRefused("page 2 cannot be decoded (it is cut off)");
  }

  private void assertRefused(String words) throws IOException {
    try (Storage storage = Storage.open(folder)) {
      Clip clip = Clip.of("loop.tif", Media.STACK, "");
      assertThatThrownBy(() -> {
        try (FrameSource frames = new FrameSources(List.of()).open(storage, clip)) {
          frames.frame(1);
        }
      }).isInstanceOf(IOException.class).hasMessageContaining(words);
    }
  }

  @Test
  void theFrameOfAFolderThatCannotBeReadIsNamed() throws IOException {
    Path clip = Files.createDirectories(folder.resolve("clip"));
    Files.write(clip.resolve("1.jpg"), marked(false));
    Files.write(clip.resolve("2.jpg"), Arrays.copyOf(marked(false), marked(false).length - 20));
    Files.write(clip.resolve("3.jpg"), new byte[] {1});
    try (Storage storage = Storage.open(folder);
        FrameSource frames = new FrameSources(List.of()).open(storage, Clip.of("clip", Media.FRAME_FOLDER, ""))) {
      assertThat(frames.frame(0).width()).isEqualTo(WIDE);
      assertThatThrownBy(() -> frames.frame(1)).isInstanceOf(IOException.class).hasMessageStartingWith("2.jpg: ");
      assertThatThrownBy(() -> frames.frame(2)).isInstanceOf(IOException.class).hasMessageStartingWith("3.jpg: the bytes are");
    }
  }

  @Test
  void whateverAReaderThrowsIsOneUnreadableFile() throws IOException {
    Files.write(folder.resolve("film.xyz"), new byte[] {1});
    FrameFormat broken = new FrameFormat() {
      @Override
      public String key() {
        return "broken";
      }

      @Override
      public boolean accepts(String fileName) {
        return true;
      }

      @Override
      public FrameSource open(Path file) {
        throw new NegativeArraySizeException("-8");
      }
    };
    try (Storage storage = Storage.open(folder)) {
      assertThatThrownBy(() -> new FrameSources(List.of(broken)).open(storage, Clip.of("film.xyz", Media.VIDEO, "")))
          .isInstanceOf(IOException.class).hasMessageContaining("damaged in a way");
    }
  }
}
