package org.mien.imagej;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Clip;
import org.mien.dataset.Media;
import org.mien.dataset.Storage;
import org.mien.dataset.Timing;
import org.mien.image.FrameSource;
import org.mien.image.Gray;
import org.mien.workflow.Toolbox;

/** Clips as virtual stacks: the pixels that ImageJ itself reads from the file. */
class ClipImagesTest {

  private static final String CLIP = "clips/anger/p01_anger_c01.tif";

  @Test
  void framesAndTimesAreThoseOfTheFile() throws IOException {
    Timing timing = new Timing(12, 29, 54, 100);
    Clip clip = new Clip(CLIP, CLIP, Media.STACK, "anger", "p01", "", timing, java.util.List.of(), java.util.Map.of());
    try (Storage storage = Storage.open(Path.of("sample-data"));
        FrameSource source = Toolbox.builtIn().frames().open(storage, clip)) {
      ImagePlus image = ClipImages.of("clip", source);
      ImagePlus expected = IJ.openImage("sample-data/" + CLIP);
      assertThat(image.getNFrames()).isEqualTo(expected.getStackSize()).isEqualTo(source.count());
      assertThat(image.getStack().isVirtual()).isTrue();
      for (int slice : new int[] {1, 30, source.count()}) {
        assertThat((byte[]) image.getStack().getPixels(slice)).isEqualTo((byte[]) expected.getStack().getPixels(slice));
      }
      assertThat(image.getCalibration().frameInterval).isCloseTo(0.01, Offset.offset(1e-12));
      assertThat(image.getStack().getSliceLabel(30)).isEqualTo("frame 29, 0.290 s");
    }
  }

  @Test
  void coloursStayAndAreMeasuredAsTheSameGray(@TempDir Path folder) throws IOException {
    BufferedImage painted = new BufferedImage(6, 4, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 24; i++) {
      painted.setRGB(i % 6, i / 6, i * 10 << 16 | (240 - i * 9) << 8 | i * 5);
    }
    ImageIO.write(painted, "png", folder.resolve("one.png").toFile());
    ImageIO.write(new BufferedImage(6, 4, BufferedImage.TYPE_BYTE_GRAY), "png", folder.resolve("two.png").toFile());
    Clip clip = new Clip("c", folder.getFileName().toString(), Media.FRAME_FOLDER, "", "", "", Timing.NONE, java.util.List.of(),
        java.util.Map.of());
    try (FrameSource source = Toolbox.builtIn().frames().open(Storage.open(folder.getParent()), clip)) {
      ImagePlus image = ClipImages.of("clip", source);
      assertThat(image.getBitDepth()).isEqualTo(24);
      assertThat(image.getStack().getProcessor(1).getBufferedImage().getRGB(3, 2)).isEqualTo(painted.getRGB(3, 2));
      assertThat(Grays.of(image.getStack().getProcessor(1)).pixels()).isEqualTo(source.frame(0).pixels());
      assertThat(Grays.of(image.getStack().getProcessor(2)).pixels()).isEqualTo(source.frame(1).pixels());
    }
  }

  @Test
  void aDamagedFrameIsEmptyAndSaysSo() throws IOException {
    ImagePlus image = ClipImages.of("clip", new FrameSource() {
      @Override
      public int count() {
        return 2;
      }

      @Override
      public Gray frame(int index) throws IOException {
        if (index == 1) {
          throw new IOException("it is cut off");
        }
        return new Gray(2, 1, new float[] {7, 9}, 8);
      }

      @Override
      public double seconds(int index) {
        return Double.NaN;
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    });
    assertThat((byte[]) image.getStack().getPixels(1)).containsExactly(7, 9);
    assertThat((byte[]) image.getStack().getPixels(2)).containsExactly(0, 0);
    assertThat(image.getStack().getSliceLabel(2)).isEqualTo("frame 1 cannot be read (it is cut off)");
    assertThat(image.getCalibration().frameInterval).isZero();
  }
}
