package org.mien.texture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.mien.image.Gray;

/**
 * The 3 x 3 LBP of unsigned bytes, eight pixels at a time. A long holds eight pixels, one in each byte ("lane"). For a
 * centre c and a neighbour n, {@code (n & 127) + 128 - (c & 127)} never leaves its lane, and its top bit says whether
 * the low seven bits of n reach those of c; with the two top bits themselves this decides {@code n >= c}. Adding 127 in
 * place of 128 decides {@code n > c}. Results are equal to a plain loop in every bit.
 */
public final class Lbp3x3 {

  private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int LANES = 8;
  private static final long TOP = 0x8080808080808080L;
  private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
  private static final int BINS = 256;

  private Lbp3x3() {}

  /**
   * The pattern of every pixel.
   *
   * @param pixels {@code width * height} unsigned bytes, row by row; not changed
   * @param strict true for {@code >} (the source paper), false for {@code >=} (the textbook)
   * @param border what stands outside; with {@link LbpBorder#VALID} the result is two columns and two rows smaller
   * @return patterns as unsigned bytes, bit order as in {@link LbpOptions}; empty if {@code VALID} leaves nothing
   */
  public static byte[] map(byte[] pixels, int width, int height, boolean strict, LbpBorder border) {
    check(pixels, width, height);
    int cut = border == LbpBorder.VALID ? 1 : 0;
    int outWidth = Math.max(0, width - 2 * cut);
    byte[] out = new byte[outWidth * Math.max(0, height - 2 * cut)];
    byte[] codes = new byte[width + LANES];
    int at = 0;
    for (int y = cut; y < height - cut; y++) {
      row(pixels, width, height, y, strict, border, codes);
      System.arraycopy(codes, cut, out, at, outWidth);
      at += outWidth;
    }
    return out;
  }

  /**
   * How often each of the 256 patterns occurs; the same as counting {@link #map}, without storing it.
   *
   * @param pixels {@code width * height} unsigned bytes, row by row; not changed
   * @param strict true for {@code >} (the source paper), false for {@code >=} (the textbook)
   * @param border what stands outside
   * @return 256 counts that add up to the number of pixels that have a code
   */
  public static int[] counts(byte[] pixels, int width, int height, boolean strict, LbpBorder border) {
    check(pixels, width, height);
    int cut = border == LbpBorder.VALID ? 1 : 0;
    int[] counts = new int[4 * BINS];
    byte[] codes = new byte[width + LANES];
    for (int y = cut; y < height - cut; y++) {
      row(pixels, width, height, y, strict, border, codes);
      count(codes, cut, width - cut, counts);
    }
    for (int i = 0; i < BINS; i++) {
      counts[i] += counts[BINS + i] + counts[2 * BINS + i] + counts[3 * BINS + i];
    }
    return Arrays.copyOf(counts, BINS);
  }

  /** The pixels as bytes if the image has 8 bits and whole values from 0 to 255, else null. */
  static byte[] bytes(Gray image) {
    if (image.bits() != 8) {
      return null;
    }
    float[] pixels = image.pixels();
    byte[] bytes = new byte[pixels.length];
    for (int i = 0; i < bytes.length; i++) {
      int value = (int) pixels[i];
      if (value != pixels[i] || (value & ~0xff) != 0) {
        return null;
      }
      bytes[i] = (byte) value;
    }
    return bytes;
  }

  private static void check(byte[] pixels, int width, int height) {
    if (width < 1 || height < 1 || pixels.length != width * height) {
      throw new IllegalArgumentException(
          "an image of " + width + " x " + height + " cannot have " + pixels.length + " pixels");
    }
  }

  /** Codes of one row into {@code codes[0..width-1]}; what lies behind is overwritten at will. */
  private static void row(byte[] p, int width, int height, int y, boolean strict, LbpBorder border, byte[] codes) {
    int left = 0;
    if (y > 0 && y < height - 1) {
      left = inner(p, width, y, strict, codes);
      codes[0] = (byte) one(p, width, height, 0, y, strict, border);
    }
    for (int x = left; x < width; x++) {
      codes[x] = (byte) one(p, width, height, x, y, strict, border);
    }
  }

  /** Eight at a time from column 1 while all neighbours lie in the row; returns the first column that is left over. */
  private static int inner(byte[] p, int width, int y, boolean strict, byte[] codes) {
    long reach = strict ? LOW : TOP;
    int up = (y - 1) * width;
    int mid = y * width;
    int down = mid + width;
    int x = 1;
    for (; x + LANES < width; x += LANES) {
      long centre = (long) LONGS.get(p, mid + x);
      long level = reach - (centre & LOW);
      long not = ~centre;
      long code = bit((long) LONGS.get(p, mid + x + 1), level, not);
      code = code >>> 1 | bit((long) LONGS.get(p, up + x + 1), level, not);
      code = code >>> 1 | bit((long) LONGS.get(p, up + x), level, not);
      code = code >>> 1 | bit((long) LONGS.get(p, up + x - 1), level, not);
      code = code >>> 1 | bit((long) LONGS.get(p, mid + x - 1), level, not);
      code = code >>> 1 | bit((long) LONGS.get(p, down + x - 1), level, not);
      code = code >>> 1 | bit((long) LONGS.get(p, down + x), level, not);
      code = code >>> 1 | bit((long) LONGS.get(p, down + x + 1), level, not);
      LONGS.set(codes, x, code);
    }
    return x;
  }

  /** The top bit of each lane: whether the neighbour reaches the centre. */
  private static long bit(long neighbour, long level, long notCentre) {
    long low = (neighbour & LOW) + level;
    return (neighbour & notCentre | (neighbour | notCentre) & low) & TOP;
  }

  private static int one(byte[] p, int width, int height, int x, int y, boolean strict, LbpBorder border) {
    int centre = p[y * width + x] & 0xff;
    int code = 0;
    for (int i = 0; i < 8; i++) {
      int nx = border.locate(x + Lbp.DX[i], width);
      int ny = border.locate(y + Lbp.DY[i], height);
      int neighbour = nx < 0 || ny < 0 ? 0 : p[ny * width + nx] & 0xff;
      if (strict ? neighbour > centre : neighbour >= centre) {
        code |= 1 << i;
      }
    }
    return code;
  }

  /** Four counters for each code: neighbouring pixels often share a code, and one counter would wait for itself. */
  private static void count(byte[] codes, int from, int to, int[] counts) {
    int x = from;
    for (; x + LANES <= to; x += LANES) {
      long c = (long) LONGS.get(codes, x);
      counts[(int) c & 0xff]++;
      counts[BINS + ((int) (c >>> 8) & 0xff)]++;
      counts[2 * BINS + ((int) (c >>> 16) & 0xff)]++;
      counts[3 * BINS + ((int) (c >>> 24) & 0xff)]++;
      counts[(int) (c >>> 32) & 0xff]++;
      counts[BINS + ((int) (c >>> 40) & 0xff)]++;
      counts[2 * BINS + ((int) (c >>> 48) & 0xff)]++;
      counts[3 * BINS + ((int) (c >>> 56) & 0xff)]++;
    }
    for (; x < to; x++) {
      counts[codes[x] & 0xff]++;
    }
  }
}
