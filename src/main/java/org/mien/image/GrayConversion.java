package org.mien.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.ArrayList;
import java.util.List;
import org.mien.job.UserError;

/**
 * Turns what decoders and hosts hand over into {@link Gray}. Colour becomes gray by equation (1) of the source paper,
 * {@code Y = 0.2989 R + 0.5870 G + 0.1140 B}, in single precision, added from left to right and rounded to the nearest
 * whole number (a tie goes to the even one, as in IEEE 754 and NumPy's {@code rint}). Images that are gray already keep
 * their stored values: no colour profile and no gamma is applied. Transparency is ignored.
 */
public final class GrayConversion {

  private static final float RED = 0.2989f;
  private static final float GREEN = 0.5870f;
  private static final float BLUE = 0.1140f;

  private GrayConversion() {}

  /** Equation (1) without rounding. The three weights add up to 0.9999, so white 255 gives 254.9745. */
  public static float luma(float red, float green, float blue) {
    return RED * red + GREEN * green + BLUE * blue;
  }

  /**
   * A gray image of packed colour pixels, 8 bits a channel.
   *
   * @param rgb {@code width * height} pixels as 0xRRGGBB; the top eight bits are ignored
   */
  public static Gray ofPackedRgb(int width, int height, int[] rgb) {
    float[] gray = new float[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      int p = rgb[i];
      gray[i] = (float) Math.rint(luma(p >> 16 & 0xff, p >> 8 & 0xff, p & 0xff));
    }
    return new Gray(width, height, gray, 8);
  }

  /** An 8-bit image of unsigned bytes, values taken as they are. */
  public static Gray ofBytes(int width, int height, byte[] values) {
    float[] gray = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      gray[i] = values[i] & 0xff;
    }
    return new Gray(width, height, gray, 8);
  }

  /** A 16-bit image of unsigned shorts, values taken as they are. */
  public static Gray ofShorts(int width, int height, short[] values) {
    float[] gray = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      gray[i] = values[i] & 0xffff;
    }
    return new Gray(width, height, gray, 16);
  }

  /** A floating point image; the values are copied. */
  public static Gray ofFloats(int width, int height, float[] values) {
    return new Gray(width, height, values.clone(), 32);
  }

  /**
   * A gray image of a decoded one. One and two bands (gray, gray with transparency) of 8, 16, 32 bits or floating point
   * are taken as stored; three and four bands of 8 or 16 bits go through equation (1) at their own depth; palettes and
   * everything else go through the image's own conversion to 8-bit colour first.
   *
   * @return depth 8 or 16 as the source, 32 for floating point and for 32-bit whole numbers
   * @throws UserError if the pixels are stored in a way that cannot be read as gray
   */
  public static Gray of(BufferedImage image) {
    Raster raster = image.getRaster();
    int bands = raster.getNumBands();
    boolean palette = image.getColorModel() instanceof IndexColorModel;
    if (!palette && bands <= 2) {
      return stored(raster);
    }
    boolean wide = isWide(raster);
    if (!palette && wide && (bands == 3 || bands == 4)) {
      return wideColour(raster);
    }
    return ofPackedRgb(image.getWidth(), image.getHeight(), packed(image));
  }

  /**
   * The planes of a decoded image as they are stored: red, green and blue where it has colour (palettes are looked up),
   * one plane where it is gray. Transparency is ignored.
   *
   * @throws UserError if the pixels are stored in a way that cannot be read
   */
  public static List<Gray> planes(BufferedImage image) {
    Raster raster = image.getRaster();
    boolean palette = image.getColorModel() instanceof IndexColorModel;
    if (!palette && raster.getNumBands() <= 2) {
      return List.of(stored(raster));
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean wide = !palette && isWide(raster);
    List<Gray> planes = new ArrayList<>();
    int[] rgb = wide ? null : packed(image);
    for (int band = 0; band < 3; band++) {
      float[] values = new float[width * height];
      for (int i = 0; !wide && i < values.length; i++) {
        values[i] = rgb[i] >> 16 - 8 * band & 0xff;
      }
      if (wide) {
        raster.getSamples(raster.getMinX(), raster.getMinY(), width, height, band, values);
      }
      planes.add(new Gray(width, height, values, wide ? 16 : 8));
    }
    return planes;
  }

  /** Whether each channel has 16 bits; small ones can share 16 bits too (five bits a channel). */
  private static boolean isWide(Raster raster) {
    return raster.getTransferType() == DataBuffer.TYPE_USHORT && raster.getSampleModel().getSampleSize(0) > 8;
  }

  /** The image as 0xRRGGBB; the usual layouts are unpacked directly, which is many times faster than getRGB. */
  static int[] packed(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return switch (image.getType()) {
      case BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB ->
          (int[]) image.getRaster().getDataElements(0, 0, width, height, null);
      case BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR -> packedBytes(image);
      default -> image.getRGB(0, 0, width, height, null, 0, width);
    };
  }

  private static int[] packedBytes(BufferedImage image) {
    int bands = image.getRaster().getNumBands();
    byte[] bytes = (byte[]) image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), null);
    int[] rgb = new int[bytes.length / bands];
    for (int i = 0; i < rgb.length; i++) {
      int at = i * bands;
      rgb[i] = (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | bytes[at + 2] & 0xff;
    }
    return rgb;
  }

  private static Gray stored(Raster raster) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    if (raster.getTransferType() == DataBuffer.TYPE_BYTE && raster.getNumBands() == 1) {
      Object bytes = raster.getDataElements(raster.getMinX(), raster.getMinY(), width, height, null);
      return ofBytes(width, height, (byte[]) bytes);
    }
    int bits = switch (raster.getTransferType()) {
      case DataBuffer.TYPE_BYTE -> 8;
      case DataBuffer.TYPE_USHORT -> 16;
      case DataBuffer.TYPE_SHORT, DataBuffer.TYPE_INT, DataBuffer.TYPE_FLOAT, DataBuffer.TYPE_DOUBLE -> 32;
      default -> throw new UserError(
          "This image stores its pixels in a form that Mien cannot read as gray; save it as 8-bit or 16-bit gray,"
              + " or as RGB.");
    };
    float[] gray = raster.getSamples(raster.getMinX(), raster.getMinY(), width, height, 0, (float[]) null);
    return new Gray(width, height, gray, bits);
  }

  private static Gray wideColour(Raster raster) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    int x = raster.getMinX();
    int y = raster.getMinY();
    int[] red = raster.getSamples(x, y, width, height, 0, (int[]) null);
    int[] green = raster.getSamples(x, y, width, height, 1, (int[]) null);
    int[] blue = raster.getSamples(x, y, width, height, 2, (int[]) null);
    float[] gray = new float[red.length];
    for (int i = 0; i < gray.length; i++) {
      gray[i] = (float) Math.rint(luma(red[i], green[i], blue[i]));
    }
    return new Gray(width, height, gray, 16);
  }
}
