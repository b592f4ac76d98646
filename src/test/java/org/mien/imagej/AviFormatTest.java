package org.mien.imagej;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ij.ImagePlus;
import ij.ImageStack;
import ij.plugin.filter.AVI_Writer;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.image.FrameSource;
import org.mien.image.Gray;
import org.mien.image.GrayConversion;

class AviFormatTest {

  private static final int WIDTH = 34;
  private static final int HEIGHT = 21;

  @TempDir Path folder;

  /** Frame i is a ramp with a brighter square; colour frames differ in their channels. */
  private static ImageProcessor frame(int i, boolean colour) {
    ImageProcessor gray = new ByteProcessor(WIDTH, HEIGHT);
    ImageProcessor rgb = new ColorProcessor(WIDTH, HEIGHT);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int v = 10 * i + x + 2 * y;
        gray.set(x, y, v);
        rgb.set(x, y, v << 16 | (v / 2) << 8 | (255 - v));
      }
    }
    return colour ? rgb : gray;
  }

  private Path write(int frames, boolean colour, int compression) throws IOException {
    ImageStack stack = new ImageStack(WIDTH, HEIGHT);
    for (int i = 0; i < frames; i++) {
      stack.addSlice(frame(i, colour));
    }
    ImagePlus image = new ImagePlus("clip", stack);
    image.getCalibration().fps = 50;
    Path file = folder.resolve("clip" + colour + compression + ".avi");
    new AVI_Writer().writeImage(image, file.toString(), compression, 90);
    return file;
  }

  @Test
  void uncompressedGrayComesBackExactly() throws IOException {
    try (FrameSource source = new AviFormat().open(write(12, false, AVI_Writer.NO_COMPRESSION))) {
      assertThat(source.count()).isEqualTo(12);
      for (int i = 0; i < 12; i++) {
        assertThat(source.frame(i).pixels()).isEqualTo(Grays.of(frame(i, false)).pixels());
      }
      assertThat(source.seconds(0)).isZero();
      assertThat(source.seconds(5)).isCloseTo(0.1, within(1e-9));
    }
  }

  @Test
  void colourGoesThroughEquationOne() throws IOException {
    try (FrameSource source = new AviFormat().open(write(4, true, AVI_Writer.NO_COMPRESSION))) {
      int v = 30 + 7 + 2 * 3;
      float expected = (float) Math.rint(0.2989 * v + 0.5870 * (v / 2) + 0.1140 * (255 - v));

      assertThat(source.frame(3).at(7, 3)).isEqualTo(expected);
    }
  }

  @Test
  void motionJpegIsReadAndIsCloseToTheOriginal() throws IOException {
    try (FrameSource source = new AviFormat().open(write(10, false, AVI_Writer.JPEG_COMPRESSION))) {
      assertThat(source.count()).isEqualTo(10);
      Gray last = source.frame(9);
      for (int y = 0; y < HEIGHT; y++) {
        assertThat(last.at(11, y)).isCloseTo(90 + 11 + 2 * y, within(6f));
      }
    }
  }

  @Test
  void framesCanBeReadInAnyOrder() throws IOException {
    try (FrameSource source = new AviFormat().open(write(6, false, AVI_Writer.NO_COMPRESSION))) {
      Gray fifth = source.frame(4);
      source.frame(1);

      assertThat(source.frame(4).pixels()).isEqualTo(fifth.pixels());
    }
  }

  @Test
  void aRecordingThatWasCutOffHasOnlyItsWholeFrames() throws IOException {
    Path whole = write(20, false, AVI_Writer.JPEG_COMPRESSION);
    byte[] bytes = Files.readAllBytes(whole);
    int eleventh = frame(bytes, "00dc", 11);
    Path cut = folder.resolve("cut.avi");
    Files.write(cut, Arrays.copyOf(bytes, eleventh + 60));

    try (FrameSource source = new AviFormat().open(cut)) {
      assertThat(source.count()).isEqualTo(10);
      assertThat(source.frame(9).at(11, 5)).isCloseTo(90 + 11 + 10, within(6f));
    }
  }

  @Test
  void aHeaderThatPromisesTooManyFramesIsNotBelieved() throws IOException {
    byte[] bytes = Files.readAllBytes(write(5, false, AVI_Writer.NO_COMPRESSION));
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(nth(bytes, "avih", 1) + 8 + 16, 500);
    Path file = folder.resolve("promise.avi");
    Files.write(file, bytes);

    try (FrameSource source = new AviFormat().open(file)) {
      assertThat(source.count()).isEqualTo(5);
    }
  }

  @Test
  void aDroppedFrameKeepsTheTimesOfThoseBehindIt() throws IOException {
    byte[] bytes = Files.readAllBytes(write(4, false, AVI_Writer.NO_COMPRESSION));
    // An empty chunk in front of the third frame, as a camera writes it; without the index, whose places no longer fit.
    int third = frame(bytes, "00db", 3);
    int index = nth(bytes, "idx1", 1);
    ByteBuffer dropped = ByteBuffer.allocate(index + 8);
    dropped.put(bytes, 0, third).put("00db".getBytes(StandardCharsets.US_ASCII)).putInt(0).put(bytes, third, index - third);
    int movi = nth(bytes, "movi", 1);
    dropped.order(ByteOrder.LITTLE_ENDIAN).putInt(movi - 4, dropped.getInt(movi - 4) + 8);
    Path file = folder.resolve("dropped.avi");
    Files.write(file, dropped.array());

    try (FrameSource source = new AviFormat().open(file)) {
      assertThat(source.count()).isEqualTo(4);
      assertThat(source.seconds(1)).isCloseTo(0.02, within(1e-9));
      assertThat(source.seconds(2)).isCloseTo(0.06, within(1e-9));
      assertThat(source.frame(2).pixels()).isEqualTo(Grays.of(frame(2, false)).pixels());
    }
  }

  @Test
  void aDamagedFrameIsLeftOut() throws IOException {
    byte[] bytes = Files.readAllBytes(write(6, false, AVI_Writer.JPEG_COMPRESSION));
    int second = frame(bytes, "00dc", 2);
    Arrays.fill(bytes, second + 8, second + 200, (byte) 0);
    Path file = folder.resolve("hole.avi");
    Files.write(file, bytes);

    try (FrameSource source = new AviFormat().open(file)) {
      assertThat(source.count()).isEqualTo(5);
      assertThat(source.seconds(1)).isCloseTo(0.04, within(1e-9));
      assertThat(source.frame(1).at(11, 5)).isCloseTo(20 + 11 + 10, within(6f));
    }
  }

  @Test
  void aCodecThatCannotBeReadIsNamed() throws IOException {
    byte[] bytes = Files.readAllBytes(write(3, false, AVI_Writer.JPEG_COMPRESSION));
    int strf = nth(bytes, "strf", 1);
    System.arraycopy("H264".getBytes(StandardCharsets.US_ASCII), 0, bytes, strf + 8 + 16, 4);
    Path file = folder.resolve("h264.avi");
    Files.write(file, bytes);

    assertThatThrownBy(() -> new AviFormat().open(file)).isInstanceOf(IOException.class).hasMessageContaining("H264");
  }

  @Test
  void whatIsNoAviSaysSo() throws IOException {
    Path file = folder.resolve("notes.avi");
    Files.writeString(file, "this is a text, not a film");

    assertThatThrownBy(() -> new AviFormat().open(file)).isInstanceOf(IOException.class).hasMessageContaining("not an AVI");
  }

  @Test
  void colouredGrayIsEquationOneOfThePackedPixels() {
    int[] pixels = (int[]) frame(3, true).getPixels();

    assertThat(Grays.of(frame(3, true)).pixels()).isEqualTo(GrayConversion.ofPackedRgb(WIDTH, HEIGHT, pixels).pixels());
  }

  /** Where the n-th frame begins; the word also stands in the header. */
  private static int frame(byte[] bytes, String fourcc, int n) {
    int movi = nth(bytes, "movi", 1);
    int before = 0;
    while (nth(bytes, fourcc, before + 1) < movi) {
      before++;
    }
    return nth(bytes, fourcc, n + before);
  }

  private static int nth(byte[] bytes, String fourcc, int n) {
    byte[] word = fourcc.getBytes(StandardCharsets.US_ASCII);
    int seen = 0;
    for (int i = 0; i + 4 <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + 4, word, 0, 4) && ++seen == n) {
        return i;
      }
    }
    throw new AssertionError("no " + n + ". '" + fourcc + "'");
  }
}
