package org.mien.imagej;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Manifest;
import org.mien.dataset.Media;
import org.mien.image.FrameSource;
import org.mien.image.FrameSources;
import org.mien.image.Gray;
import org.mien.job.Job;

class ImageFramesTest {

  @TempDir Path folder;

  /** Plane c, z, t of a hyperstack has the value 100 c + 10 z + t everywhere, all from 1. */
  private static ImagePlus hyperstack(int channels, int slices, int frames) {
    ImageStack stack = new ImageStack(4, 3);
    for (int t = 1; t <= frames; t++) {
      for (int z = 1; z <= slices; z++) {
        for (int c = 1; c <= channels; c++) {
          ImageProcessor plane = new ShortProcessor(4, 3);
          plane.set(100 * c + 10 * z + t);
          stack.addSlice(plane);
        }
      }
    }
    ImagePlus image = new ImagePlus("hyper", stack);
    image.setDimensions(channels, slices, frames);
    image.setOpenAsHyperStack(true);
    return image;
  }

  @Test
  void framesAreTimePointsWhereThereAreSeveral() throws IOException {
    ImagePlus image = hyperstack(2, 3, 5);
    image.setPositionWithoutUpdate(2, 3, 1);
    FrameSource source = ImageFrames.of(image);

    assertThat(source.count()).isEqualTo(5);
    assertThat(source.frame(0).at(0, 0)).isEqualTo(231);
    assertThat(source.frame(4).at(3, 2)).isEqualTo(235);
  }

  /** Somebody looks at other channels and slices while the frames are measured. */
  @Test
  void slidersThatAreMovedLaterChangeNoFrame() throws IOException {
    ImagePlus image = hyperstack(2, 3, 5);
    image.setPositionWithoutUpdate(2, 3, 1);
    FrameSource source = ImageFrames.of(image);
    FrameLabels labels = new FrameLabels(image);
    image.setPositionWithoutUpdate(1, 2, 4);
    labels.add(4, "fear", 0.9);
    labels.show();

    assertThat(source.frame(4).at(0, 0)).isEqualTo(235);
    assertThat(List.of(image.getOverlay().get(0).getZPosition(), image.getOverlay().get(0).getTPosition())).containsExactly(3, 5);

    ImagePlus slices = hyperstack(2, 3, 1);
    FrameSource first = ImageFrames.of(slices);
    slices.setPositionWithoutUpdate(2, 1, 1);
    assertThat(first.frame(2).at(0, 0)).isEqualTo(131);
  }

  @Test
  void framesAreSlicesElse() throws IOException {
    FrameSource source = ImageFrames.of(hyperstack(2, 3, 1));

    assertThat(source.count()).isEqualTo(3);
    assertThat(source.frame(2).at(0, 0)).isEqualTo(131);
    assertThat(ImageFrames.count(new ImagePlus("one", new ByteProcessor(3, 3)))).isEqualTo(1);
  }

  @Test
  void timesComeFromTheCalibration() {
    ImagePlus image = hyperstack(1, 1, 4);
    assertThat(ImageFrames.of(image).seconds(2)).isNaN();

    image.getCalibration().fps = 50;
    assertThat(ImageFrames.of(image).seconds(2)).isCloseTo(0.04, within(1e-12));

    image.getCalibration().frameInterval = 10;
    image.getCalibration().setTimeUnit("ms");
    assertThat(ImageFrames.of(image).seconds(2)).isCloseTo(0.02, within(1e-12));
    assertThat(ImageFrames.of(image, 200).seconds(2)).isCloseTo(0.01, within(1e-12));

    image.getCalibration().setTimeUnit("fortnight");
    assertThat(ImageFrames.of(image).seconds(2)).isNaN();
  }

  @Test
  void theDisplayRangeChangesNothing() {
    ByteProcessor plane = new ByteProcessor(2, 1, new byte[] {10, (byte) 200});
    plane.setMinAndMax(50, 100);

    assertThat(Grays.of(plane).pixels()).containsExactly(10, 200);
  }

  @Test
  void aPaletteIsAppliedAsInAnyPicture() {
    byte[] red = new byte[256];
    red[7] = (byte) 200;
    ByteProcessor plane = new ByteProcessor(1, 1, new byte[] {7});
    plane.setLut(new LUT(red, new byte[256], new byte[256]));

    assertThat(Grays.of(plane).at(0, 0)).isEqualTo((float) Math.rint(0.2989 * 200));
  }

  @Test
  void everyDepthGoesThereAndBack() {
    Gray eight = new Gray(2, 1, new float[] {0, 255}, 8);
    Gray sixteen = new Gray(2, 1, new float[] {300, 65535}, 16);
    Gray real = new Gray(2, 1, new float[] {-0.5f, 0.25f}, 32);

    for (Gray image : new Gray[] {eight, sixteen, real}) {
      Gray back = Grays.of(Grays.toProcessor(image));
      assertThat(back.pixels()).isEqualTo(image.pixels());
      assertThat(back.bits()).isEqualTo(image.bits());
    }
    assertThat(Grays.of(new ColorProcessor(1, 1, new int[] {Color.WHITE.getRGB()})).at(0, 0)).isEqualTo(255);
  }

  @Test
  void whatIsComputedFromAnImageKeepsItsCalibration() {
    ImagePlus source = hyperstack(1, 2, 2);
    source.getCalibration().setUnit("mm");
    source.getCalibration().pixelWidth = 0.25;
    source.getCalibration().setFunction(ij.measure.Calibration.STRAIGHT_LINE, new double[] {0, 2}, "lux");
    source.getStack().setSliceLabel("onset", 3);
    ImageStack planes = new ImageStack(4, 3);
    for (int i = 0; i < 4; i++) {
      planes.addSlice(new ByteProcessor(4, 3));
    }
    ImagePlus result = Grays.like(source, "map", planes);

    assertThat(result.getCalibration().pixelWidth).isEqualTo(0.25);
    assertThat(result.getCalibration().getUnit()).isEqualTo("mm");
    assertThat(result.getCalibration().calibrated()).isFalse();
    assertThat(result.getNFrames()).isEqualTo(2);
    assertThat(result.getStack().getSliceLabel(3)).isEqualTo("onset");
  }

  @Test
  void aStackThatImageJSavedIsReadPlaneByPlane() throws IOException {
    for (int bits : new int[] {8, 16, 32, 24}) {
      ImageStack stack = new ImageStack(7, 5);
      for (int i = 0; i < 6; i++) {
        ImageProcessor plane = switch (bits) {
          case 8 -> new ByteProcessor(7, 5);
          case 16 -> new ShortProcessor(7, 5);
          case 24 -> new ColorProcessor(7, 5);
          default -> new FloatProcessor(7, 5);
        };
        plane.setf(3 + 7 * 2, bits == 24 ? 0 : 11 * i);
        if (bits == 24) {
          plane.set(3, 2, i << 16 | 2 * i << 8 | 3 * i);
        }
        stack.addSlice(plane);
      }
      ImagePlus image = new ImagePlus("stack", stack);
      Path file = folder.resolve("stack" + bits + ".tif");
      new FileSaver(image).saveAsTiffStack(file.toString());

      try (FrameSource source = new TiffStackFormat().open(file)) {
        assertThat(source.count()).isEqualTo(6);
        for (int i = 5; i >= 0; i--) {
          assertThat(source.frame(i).pixels()).isEqualTo(Grays.of(stack.getProcessor(i + 1)).pixels());
        }
      }
    }
  }

  @Test
  void aStackThatWasCutOffHasOnlyItsWholePlanes() throws IOException {
    ImagePlus image = IJ.createImage("stack", "8-bit ramp", 40, 30, 10);
    Path file = folder.resolve("cut.tif");
    new FileSaver(image).saveAsTiffStack(file.toString());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, 40 * 30 * 7));

    try (FrameSource source = new TiffStackFormat().open(file)) {
      assertThat(source.count()).isEqualTo(6);
      assertThat(source.frame(5).pixels()).isEqualTo(Grays.of(image.getStack().getProcessor(6)).pixels());
    }
  }

  @Test
  void aStackOfADataSetIsOpenedInWhicheverFormItIsSaved() throws IOException {
    ImagePlus image = IJ.createImage("stack", "8-bit ramp", 40, 30, 10);
    Files.createDirectories(folder.resolve("data/fear"));
    new FileSaver(image).saveAsTiffStack(folder.resolve("data/fear/clip.tif").toString());

    try (Manifest manifest = Manifest.open(folder.resolve("data"), Job.quiet());
        FrameSource source =
            new FrameSources(List.of(new AviFormat(), new TiffStackFormat())).open(manifest.storage(), manifest.clips().get(0))) {
      assertThat(manifest.clips().get(0).media()).isEqualTo(Media.STACK);
      assertThat(source.count()).isEqualTo(10);
      assertThat(source.frame(9).at(39, 0)).isEqualTo(image.getStack().getProcessor(10).getf(39, 0));
    }
  }

  @Test
  void whatIsNoTiffSaysSo() throws IOException {
    Path file = folder.resolve("notes.tif");
    Files.writeString(file, "this is a text, not a picture");

    assertThatThrownBy(() -> new TiffStackFormat().open(file)).isInstanceOf(IOException.class);
  }
}
