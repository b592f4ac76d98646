package org.mien.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ij.ImagePlus;
import ij.io.Opener;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Read back by two readers that are not ours: the one of the JDK and the one of ImageJ. */
class TiffWriterTest {

  private static final int WIDTH = 19;
  private static final int HEIGHT = 7;

  @TempDir Path folder;

  private static byte[] page(int number, int channels) {
    byte[] pixels = new byte[WIDTH * HEIGHT * channels];
    SplittableRandom dice = new SplittableRandom(number);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) dice.nextInt(256);
    }
    return pixels;
  }

  private static byte[] file(int pages, int channels, boolean deflate, int dpi) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TiffWriter writer = new TiffWriter(out, WIDTH, HEIGHT, channels, deflate, dpi)) {
      for (int i = 0; i < pages; i++) {
        writer.add(page(i, channels));
      }
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"1,1,false,0", "3,1,true,300", "4,3,false,72", "2,3,true,0"})
  void theReaderOfTheJdkFindsEveryPixelOfEveryPage(int pages, int channels, boolean deflate, int dpi) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file(pages, channels, deflate, dpi)))) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(pages);
      for (int i = 0; i < pages; i++) {
        BufferedImage image = reader.read(i);
        byte[] want = page(i, channels);
        int[] got = image.getRaster().getPixels(0, 0, WIDTH, HEIGHT, (int[]) null);
        assertThat(Arrays.stream(got).toArray()).hasSize(want.length);
        for (int k = 0; k < want.length; k++) {
          assertThat(got[k]).isEqualTo(want[k] & 0xFF);
        }
      }
    } finally {
      reader.dispose();
    }
  }

  @Test
  void imageJOpensAStack() throws IOException {
    Path path = folder.resolve("stack.tif");
    Files.write(path, file(5, 1, true, 300));
    ImagePlus image = new Opener().openImage(path.toString());
    assertThat(image.getStackSize()).isEqualTo(5);
    assertThat((byte[]) image.getStack().getPixels(4)).isEqualTo(page(3, 1));
    assertThat(image.getCalibration().pixelWidth).isEqualTo(1.0 / 300);
  }

  @Test
  void pagesOfAnotherSizeAreRefused() throws IOException {
    try (TiffWriter writer = new TiffWriter(new ByteArrayOutputStream(), WIDTH, HEIGHT, 1, false, 0)) {
      assertThatThrownBy(() -> writer.add(new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void sixteenBitPagesKeepTheirValues() throws IOException {
    float[] values = {0, 1, 255, 256, 40_000, 65_535};
    Gray page = new Gray(3, 2, values, 16);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TiffWriter writer = TiffWriter.like(page, bytes)) {
      writer.add(page);
      writer.add(page);
    }
    Path file = Files.write(folder.resolve("deep.tif"), bytes.toByteArray());
    ImagePlus image = new Opener().openImage(file.toString());
    assertThat(image.getStackSize()).isEqualTo(2);
    assertThat(image.getBitDepth()).isEqualTo(16);
    assertThat(GrayConversion.of(ImageIO.read(file.toFile())).pixels()).containsExactly(values);
    assertThatThrownBy(() -> TiffWriter.like(new Gray(1, 1, new float[1], 32), bytes)).hasMessageContaining("floating point");
  }
}
