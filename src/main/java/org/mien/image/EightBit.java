package org.mien.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * An image as 8-bit gray levels with what would be lost by that: how much of it is coloured, and a fingerprint of its
 * pixels. Made in one pass; for statistics over many images. The array is not copied.
 *
 * @param width pixels a row, at least 1
 * @param height rows, at least 1
 * @param levels {@code width * height} gray levels by equation (1) of the source paper, unsigned, row by row
 * @param colourShare share of pixels, 0..1, whose largest and smallest channel differ by more than {@value #VISIBLE_COLOUR}
 *     levels; 0 for a gray image
 * @param fingerprint 64-bit hash over size and pixels before any rounding: equal pixels give equal fingerprints whatever
 *     the file format, and an RGB image with three equal channels has that of the gray one
 */
public record EightBit(int width, int height, byte[] levels, float colourShare, long fingerprint) {

  /** Channels this close look gray; JPEG makes differences of a few levels. */
  public static final int VISIBLE_COLOUR = 12;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final long SEED = 0x6D69656EL;
  private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Checks that sizes agree. */
  public EightBit {
    if (width < 1 || height < 1 || levels.length != width * height) {
      throw new IllegalArgumentException("an image of " + width + " x " + height + " cannot have " + levels.length
          + " pixels");
    }
  }

  /** A gray image from plain levels. */
  public static EightBit of(int width, int height, byte[] levels) {
    return new EightBit(width, height, levels, 0, hash(width, height, levels));
  }

  /** The pixels of a decoded file; see {@link #of(BufferedImage)}. */
  public static EightBit of(Decoder.Decoded decoded) {
    return of(decoded.image());
  }

  /**
   * A decoded image; deeper images are scaled to 8 bits as {@link #of(Gray)} says.
   *
   * @throws org.mien.job.UserError if the pixels are stored in a way that cannot be read as gray
   */
  public static EightBit of(BufferedImage image) {
    Raster raster = image.getRaster();
    boolean palette = image.getColorModel() instanceof IndexColorModel;
    int width = image.getWidth();
    int height = image.getHeight();
    boolean bytes = raster.getTransferType() == DataBuffer.TYPE_BYTE;
    if (!palette && bytes && raster.getNumBands() == 1) {
      return of(width, height, (byte[]) raster.getDataElements(raster.getMinX(), raster.getMinY(), width, height, null));
    }
    boolean packed = bytes || raster.getTransferType() == DataBuffer.TYPE_INT;
    if (palette || packed && raster.getNumBands() >= 3) {
      return ofPackedRgb(width, height, GrayConversion.packed(image));
    }
    return of(GrayConversion.of(image));
  }

  /** A colour image of packed pixels, 0xRRGGBB, the top eight bits ignored. */
  public static EightBit ofPackedRgb(int width, int height, int[] rgb) {
    byte[] levels = new byte[rgb.length];
    long colours = 0;
    int tinted = 0;
    int coloured = 0;
    for (int i = 0; i < rgb.length; i++) {
      int p = rgb[i];
      int r = p >> 16 & 0xff;
      int g = p >> 8 & 0xff;
      int b = p & 0xff;
      levels[i] = (byte) (int) Math.rint(GrayConversion.luma(r, g, b));
      int range = Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
      tinted |= range;
      coloured += range > VISIBLE_COLOUR ? 1 : 0;
      // A sum of scrambled (place, colour) pairs: every term is computed by itself, which a chain of mixing steps is not.
      colours += ((p & 0xffffffL) + ((long) i << 24)) * MULTIPLIER >>> 7;
    }
    long hash = hash(width, height, levels);
    return new EightBit(width, height, levels, (float) coloured / rgb.length, tinted == 0 ? hash : mix(hash, colours));
  }

  /**
   * A gray image of any depth. 8 bits are taken as they are and 16 bits divided by 257; floating point within 0..1 is
   * multiplied by 255, within 0..255 taken as it is, and else stretched from its smallest to its largest finite value.
   * What is not a number becomes 0.
   */
  public static EightBit of(Gray gray) {
    float[] scale = scale(gray);
    byte[] levels = new byte[gray.pixels().length];
    long deep = 0;
    for (int i = 0; i < levels.length; i++) {
      float value = gray.pixels()[i];
      levels[i] = (byte) Math.max(0, Math.min(255, Math.round((value - scale[0]) * scale[1])));
      deep = mix(deep, Float.floatToIntBits(value));
    }
    long hash = hash(gray.width(), gray.height(), levels);
    return new EightBit(gray.width(), gray.height(), levels, 0, gray.bits() == 8 ? hash : mix(hash, deep));
  }

  /** Offset and factor that bring the values to 0..255. */
  private static float[] scale(Gray gray) {
    if (gray.bits() != 32) {
      return new float[] {0, 255 / gray.ceiling()};
    }
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (float value : gray.pixels()) {
      if (Float.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (low >= 0 && high <= 1) {
      return new float[] {0, 255};
    }
    boolean plain = low >= 0 && high <= 255;
    return plain ? new float[] {0, 1} : new float[] {low, 255 / Math.max(high - low, Float.MIN_NORMAL)};
  }

  /** The level at column {@code x} and row {@code y}, 0..255. */
  public int at(int x, int y) {
    return levels[y * width + x] & 0xff;
  }

  /** Eight pixels a step. */
  private static long hash(int width, int height, byte[] levels) {
    long hash = mix(mix(SEED, width), height);
    int whole = levels.length & -Long.BYTES;
    for (int i = 0; i < whole; i += Long.BYTES) {
      hash = mix(hash, (long) LONGS.get(levels, i));
    }
    for (int i = whole; i < levels.length; i++) {
      hash = mix(hash, levels[i]);
    }
    return hash;
  }

  private static long mix(long hash, long value) {
    long h = (hash ^ value) * MULTIPLIER;
    return h ^ h >>> 32;
  }
}
