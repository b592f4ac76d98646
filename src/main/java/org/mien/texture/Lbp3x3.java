package org.mien.texture;

import java.util.Arrays;
import org.mien.image.Gray;

/**
 * The 3 x 3 LBP of unsigned bytes, eight pixels a long and several longs an instruction: equal to a plain loop in every
 * bit.
 */
public final class Lbp3x3 {

  private static final long TOP = 0x8080808080808080L;
  private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
  private static final long SIX_BITS = 0x3f3f3f3f3f3f3f3fL;
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
    run(pixels, width, height, strict, border, out);
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
    int[] counts = run(pixels, width, height, strict, border, null);
    for (int i = BINS; i < counts.length; i++) {
      counts[i % BINS] += counts[i];
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

  /**
   * Writes all patterns to {@code map}, or counts them where it is null. All arrays are made here, so that the compiler
   * knows their lengths and that they do not overlap; without that the loops are neither vectorised nor free of range
   * checks.
   */
  private static int[] run(byte[] pixels, int width, int height, boolean strict, LbpBorder border, byte[] map) {
    int cut = border == LbpBorder.VALID ? 1 : 0;
    int end = height - cut;
    int outWidth = Math.max(0, width - 2 * cut);
    long reach = strict ? LOW : TOP;
    int[] counts = new int[LaneRow.LANES * BINS];
    LaneRow above = new LaneRow(width);
    LaneRow here = new LaneRow(width);
    LaneRow below = new LaneRow(width);
    long[] codes = new long[here.here.length];
    byte[] line = new byte[LaneRow.LANES * codes.length];
    above.fill(pixels, width, height, cut - 1, border);
    here.fill(pixels, width, height, cut, border);
    for (int y = cut; y < end; y++) {
      below.fill(pixels, width, height, y + 1, border);
      pair(here.right, above.right, here.here, codes, reach);
      pair(above.here, above.left, here.here, codes, reach);
      pair(here.left, below.left, here.here, codes, reach);
      pair(below.here, below.right, here.here, codes, reach);
      if (map == null) {
        count(codes, cut, width - cut, counts);
      } else {
        LaneRow.store(codes, line);
        System.arraycopy(line, cut, map, (y - cut) * outWidth, outWidth);
      }
      LaneRow free = above;
      above = here;
      here = below;
      below = free;
    }
    return counts;
  }

  /**
   * Moves the codes two bits down and puts the bits of two neighbours on top; after four such steps each neighbour
   * stands in its place. Two at a time, because a loop over three is near the size above which the compiler of Java 17 no
   * longer vectorises: it then did for one border and not for another.
   */
  private static void pair(long[] lower, long[] upper, long[] centre, long[] codes, long reach) {
    for (int i = 0; i < codes.length; i++) {
      long level = reach - (centre[i] & LOW);
      long not = ~centre[i];
      codes[i] = codes[i] >>> 2 & SIX_BITS | bit(lower[i], level, not) >>> 1 | bit(upper[i], level, not);
    }
  }

  /** The top bit of each byte: whether the neighbour reaches the centre. */
  private static long bit(long neighbour, long level, long notCentre) {
    long low = (neighbour & LOW) + level;
    return (neighbour & notCentre | (neighbour | notCentre) & low) & TOP;
  }

  /**
   * Eight counters for each code: neighbouring pixels often share a code, and one counter would wait for itself. Whole
   * longs are counted and what lies outside {@code from} to {@code to} is taken back, so that the loop is the same for
   * every border and width.
   */
  private static void count(long[] codes, int from, int to, int[] counts) {
    for (int i = 0; i < codes.length; i++) {
      long c = codes[i];
      counts[(int) c & 0xff]++;
      counts[BINS + ((int) (c >>> 8) & 0xff)]++;
      counts[2 * BINS + ((int) (c >>> 16) & 0xff)]++;
      counts[3 * BINS + ((int) (c >>> 24) & 0xff)]++;
      counts[4 * BINS + ((int) (c >>> 32) & 0xff)]++;
      counts[5 * BINS + ((int) (c >>> 40) & 0xff)]++;
      counts[6 * BINS + ((int) (c >>> 48) & 0xff)]++;
      counts[7 * BINS + ((int) (c >>> 56) & 0xff)]++;
    }
    for (int x = 0; x < from; x++) {
      counts[lane(codes, x)]--;
    }
    for (int x = Math.max(from, to); x < codes.length * LaneRow.LANES; x++) {
      counts[lane(codes, x)]--;
    }
  }

  private static int lane(long[] codes, int x) {
    return (int) (codes[x / LaneRow.LANES] >>> x % LaneRow.LANES * LaneRow.LANES) & 0xff;
  }
}
