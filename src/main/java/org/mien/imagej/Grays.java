package org.mien.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.util.stream.IntStream;
import org.mien.image.Gray;
import org.mien.image.GrayConversion;
import org.mien.image.RecordedFrame;

/** Gray images of Mien from images of ImageJ, and back. */
public final class Grays {

  private Grays() {}

  /**
   * The image in gray. Colour goes through equation (1). 8-bit values go through the image's own lookup table, as in
   * any picture with a palette (a gray ramp leaves them as they are); 16-bit and 32-bit values are taken as stored. The
   * display range, which a person may have changed to see better, never counts.
   */
  public static Gray of(ImageProcessor image) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (image instanceof ColorProcessor) {
      return GrayConversion.ofPackedRgb(width, height, (int[]) image.getPixels());
    }
    if (image instanceof ByteProcessor) {
      return throughTable((byte[]) image.getPixels(), width, height, image.getColorModel());
    }
    if (image instanceof ShortProcessor) {
      return GrayConversion.ofShorts(width, height, (short[]) image.getPixels());
    }
    return GrayConversion.ofFloats(width, height, (float[]) image.convertToFloat().getPixels());
  }

  /**
   * The image as it was recorded: with colours where it is a colour image or has a lookup table with colours in it. The pixels
   * are copied, since those of an open image can change.
   */
  public static RecordedFrame recorded(ImageProcessor image) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (image instanceof ColorProcessor) {
      return RecordedFrame.ofPackedRgb(width, height, (int[]) image.getPixels());
    }
    if (image instanceof ByteProcessor && image.getColorModel() instanceof IndexColorModel table && coloured(table)) {
      return RecordedFrame.ofPalette(width, height, (byte[]) image.getPixels(), table);
    }
    return RecordedFrame.of(of(image));
  }

  private static boolean coloured(IndexColorModel table) {
    return IntStream.range(0, table.getMapSize())
        .anyMatch(i -> table.getRed(i) != table.getGreen(i) || table.getGreen(i) != table.getBlue(i));
  }

  private static Gray throughTable(byte[] pixels, int width, int height, ColorModel model) {
    if (!(model instanceof IndexColorModel table)) {
      return GrayConversion.ofBytes(width, height, pixels);
    }
    float[] gray = new float[256];
    for (int i = 0; i < table.getMapSize(); i++) {
      gray[i] = (float) Math.rint(GrayConversion.luma(table.getRed(i), table.getGreen(i), table.getBlue(i)));
    }
    float[] values = new float[pixels.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = gray[pixels[i] & 0xff];
    }
    return new Gray(width, height, values, 8);
  }

  /** The image for ImageJ at its own depth: 8, 16 or 32 bits. */
  public static ImageProcessor toProcessor(Gray image) {
    float[] values = image.pixels();
    return switch (image.bits()) {
      case 8 -> {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (byte) Math.round(values[i]);
        }
        yield new ByteProcessor(image.width(), image.height(), bytes);
      }
      case 16 -> {
        short[] shorts = new short[values.length];
        for (int i = 0; i < shorts.length; i++) {
          shorts[i] = (short) Math.round(values[i]);
        }
        yield new ShortProcessor(image.width(), image.height(), shorts, null);
      }
      default -> new FloatProcessor(image.width(), image.height(), values.clone());
    };
  }

  /** A single image for ImageJ. */
  public static ImagePlus toImage(String title, Gray image) {
    return new ImagePlus(title, toProcessor(image));
  }

  /**
   * An image that was computed plane by plane from another: it keeps the calibration, the order of channels, slices and
   * frames, and the slice labels. Values do not keep a calibration of gray values, since they are other values. Where an equal
   * margin is missing all around, an origin that is set moves along, so that every place keeps its coordinates.
   *
   * @param planes as many planes as {@code source} has
   */
  public static ImagePlus like(ImagePlus source, String title, ImageStack planes) {
    for (int i = 1; i <= planes.getSize(); i++) {
      planes.setSliceLabel(source.getStack().getSliceLabel(i), i);
    }
    ImagePlus result = new ImagePlus(title, planes);
    Calibration calibration = source.getCalibration().copy();
    calibration.disableDensityCalibration();
    // As ImageJ does it where it crops: no origin at all stays none.
    if (calibration.xOrigin != 0 || calibration.yOrigin != 0) {
      calibration.xOrigin -= (source.getWidth() - planes.getWidth()) / 2;
      calibration.yOrigin -= (source.getHeight() - planes.getHeight()) / 2;
    }
    result.setCalibration(calibration);
    result.setDimensions(source.getNChannels(), source.getNSlices(), source.getNFrames());
    result.setOpenAsHyperStack(source.isHyperStack());
    return result;
  }
}
