package org.mien.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Clip;
import org.mien.dataset.Media;
import org.mien.dataset.Storage;
import org.mien.dataset.Timing;

/** Colours to look at, and beside them exactly the gray that is measured. */
class RecordedFrameTest {

  @TempDir Path folder;

  private static BufferedImage painted(int type) {
    BufferedImage image = new BufferedImage(7, 5, type);
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 7; x++) {
        image.setRGB(x, y, 0xff000000 | x * 36 << 16 | y * 60 << 8 | 200 - x * y * 6);
      }
    }
    return image;
  }

  private FrameSource open(BufferedImage image, String format) throws IOException {
    ImageIO.write(image, format, folder.resolve("one." + format).toFile());
    Clip clip = new Clip("one", "one." + format, Media.STILL, "", "", "", Timing.NONE, List.of(), Map.of());
    return new FrameSources(List.of()).open(Storage.open(folder), clip);
  }

  @Test
  void theGrayIsThatOfTheAnalysisBitForBit() throws IOException {
    for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_INDEXED}) {
      try (FrameSource source = open(painted(type), "png")) {
        Gray measured = source.frame(0);
        Gray looked = source.recorded(0).gray();
        assertThat(looked.pixels()).isEqualTo(measured.pixels());
        assertThat(looked.bits()).isEqualTo(measured.bits());
      }
      Files.delete(folder.resolve("one.png"));
    }
  }

  @Test
  void coloursAreThoseOfTheFile() throws IOException {
    BufferedImage image = painted(BufferedImage.TYPE_INT_RGB);
    try (FrameSource source = open(image, "png")) {
      RecordedFrame frame = source.recorded(0);
      BufferedImage seen = frame.colours().orElseThrow();
      assertThat(frame.width()).isEqualTo(7);
      assertThat(frame.height()).isEqualTo(5);
      assertThat(seen.getRGB(0, 0, 7, 5, null, 0, 7)).isEqualTo(image.getRGB(0, 0, 7, 5, null, 0, 7));
      assertThat(frame.bytes()).isLessThanOrEqualTo(4 * 7 * 5);
    }
  }

  @Test
  void transparencyIsIgnoredAsInTheGray() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x00ff2010);
    image.setRGB(1, 0, 0x80102030);
    RecordedFrame frame = RecordedFrame.of(image);
    BufferedImage seen = frame.colours().orElseThrow();
    assertThat(seen.getRGB(0, 0)).isEqualTo(0xffff2010);
    assertThat(seen.getRGB(1, 0)).isEqualTo(0xff102030);
  }

  @Test
  void aGrayFrameHasNoColours() throws IOException {
    try (FrameSource source = open(painted(BufferedImage.TYPE_BYTE_GRAY), "png")) {
      assertThat(source.recorded(0).colours()).isEmpty();
    }
  }

  @Test
  void aPaletteIsLookedUp() {
    byte[] red = {0, (byte) 250};
    byte[] green = {10, 20};
    byte[] blue = {30, 40};
    IndexColorModel palette = new IndexColorModel(8, 2, red, green, blue);
    RecordedFrame frame = RecordedFrame.ofPalette(2, 1, new byte[] {1, 0}, palette);
    assertThat(frame.colours().orElseThrow().getRGB(0, 0)).isEqualTo(0xfffa1428);
    assertThat(frame.gray().pixels()).containsExactly(
        (float) Math.rint(GrayConversion.luma(250, 20, 40)), (float) Math.rint(GrayConversion.luma(0, 10, 30)));
    assertThat(frame.bytes()).isEqualTo(2);
  }
}
