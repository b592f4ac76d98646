package org.mien.quality;

import org.mien.image.EightBit;

/**
 * An image averaged down to 16 x 16: enough to tell whether two files show the same picture, and small enough to keep one
 * for every image of a large data set.
 */
public final class Thumbnail {

  /** Pixels a side. */
  public static final int SIDE = 16;

  /** Bits from one part of the {@link #hash()} to the next. */
  static final int PART_BITS = 16;

  private static final int SIDE_BITS = 4;
  private static final int SIXTEENTHS = 16;

  /** Means in sixteenths of a gray level, 0..4080. */
  private final short[] values;

  private Thumbnail(short[] values) {
    this.values = values;
  }

  /** Averages an image; a pixel that lies across a border counts on both sides by its share. */
  public static Thumbnail of(EightBit image) {
    int width = image.width();
    int height = image.height();
    if (width < SIDE || height < SIDE) {
      return ofSmall(image);
    }
    int[] columnEnds = ends(width);
    int[] rowEnds = ends(height);
    long[] sums = new long[SIDE * SIDE];
    int[] upTo = new int[width + 2];
    int[] cells = new int[SIDE];
    for (int y = 0, row = 0; y < height; y++) {
      cells(image.levels(), y * width, columnEnds, upTo, cells);
      int inside = Math.min(SIDE, rowEnds[row] - SIDE * y);
      add(cells, inside, sums, row * SIDE);
      if (inside < SIDE) {
        add(cells, SIDE - inside, sums, (row + 1) * SIDE);
      }
      row += rowEnds[row] <= SIDE * (y + 1) ? 1 : 0;
    }
    long pixels = (long) width * height;
    short[] values = new short[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (short) ((2 * SIXTEENTHS * sums[i] + pixels) / (2 * pixels));
    }
    return new Thumbnail(values);
  }

  /** Where every cell ends, in sixteenths of a pixel. */
  private static int[] ends(int length) {
    int[] ends = new int[SIDE];
    for (int i = 0; i < SIDE; i++) {
      ends[i] = (i + 1) * length;
    }
    return ends;
  }

  /** The sum of every cell within one row, in sixteenths, from the sums of all pixels up to its two ends. */
  private static void cells(byte[] levels, int row, int[] ends, int[] upTo, int[] cells) {
    int sum = 0;
    for (int x = 0; x < upTo.length - 2; x++) {
      sum += levels[row + x] & 0xff;
      upTo[x + 1] = sum;
    }
    int before = 0;
    for (int i = 0; i < SIDE; i++) {
      // Shifts, since a division of a number that might be negative takes three steps more.
      int whole = ends[i] >> SIDE_BITS;
      int part = ends[i] & SIDE - 1;
      int upToEnd = SIDE * upTo[whole] + part * (upTo[whole + 1] - upTo[whole]);
      cells[i] = upToEnd - before;
      before = upToEnd;
    }
  }

  private static void add(int[] cells, int weight, long[] sums, int at) {
    for (int i = 0; i < SIDE; i++) {
      sums[at + i] += (long) weight * cells[i];
    }
  }

  private static Thumbnail ofSmall(EightBit image) {
    short[] values = new short[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      int x = i % SIDE * image.width() / SIDE;
      int y = i / SIDE * image.height() / SIDE;
      values[i] = (short) (image.at(x, y) * SIXTEENTHS);
    }
    return new Thumbnail(values);
  }

  /** The mean level of a cell, 0..255. */
  public double at(int x, int y) {
    return values[y * SIDE + x] / (double) SIXTEENTHS;
  }

  /** Standard deviation over the cells, in gray levels. */
  public double deviation() {
    double sum = 0;
    double squares = 0;
    for (short v : values) {
      sum += v;
      squares += (double) v * v;
    }
    double mean = sum / values.length;
    return Math.sqrt(Math.max(0, squares / values.length - mean * mean)) / SIXTEENTHS;
  }

  /**
   * Difference hash (Krawetz, "Kind of like that", 2013) of 240 bits: a bit is set where a cell is brighter than its left
   * neighbour. Bits are dealt out in turn to 16 parts of 15 bits, so that every part sees the whole picture and none is
   * spent on the backdrop.
   *
   * @return four words of four parts each, 16 bits a part, of which the uppermost is 0
   */
  long[] hash() {
    long[] words = new long[4];
    int bit = 0;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 1; x < SIDE; x++, bit++) {
        if (values[y * SIDE + x] > values[y * SIDE + x - 1]) {
          int place = bit % SIDE * PART_BITS + bit / SIDE;
          words[place >> 6] |= 1L << (place & 63);
        }
      }
    }
    return words;
  }

  /** Pearson correlation of the cells of two thumbnails, -1..1; 0 where one of them is flat. */
  public double correlation(Thumbnail other) {
    return correlation(values, other.values);
  }

  /**
   * Correlation of what is left after the mean of each cell's 3 x 3 neighbourhood is taken away: it asks whether details
   * agree, where {@link #correlation} of two faces in the same pose is high already for the broad light and shade.
   */
  public double detailCorrelation(Thumbnail other) {
    return correlation(details(), other.details());
  }

  private short[] details() {
    short[] details = new short[values.length];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int sum = 0;
        for (int j = -1; j <= 1; j++) {
          int row = Math.max(0, Math.min(SIDE - 1, y + j)) * SIDE;
          for (int i = -1; i <= 1; i++) {
            sum += values[row + Math.max(0, Math.min(SIDE - 1, x + i))];
          }
        }
        details[y * SIDE + x] = (short) (values[y * SIDE + x] - Math.round(sum / 9f));
      }
    }
    return details;
  }

  private static double correlation(short[] a, short[] b) {
    long sa = 0;
    long sb = 0;
    long aa = 0;
    long bb = 0;
    long ab = 0;
    for (int i = 0; i < a.length; i++) {
      sa += a[i];
      sb += b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
      ab += a[i] * b[i];
    }
    double n = a.length;
    double va = aa - sa * (double) sa / n;
    double vb = bb - sb * (double) sb / n;
    return va <= 0 || vb <= 0 ? 0 : (ab - sa * (double) sb / n) / Math.sqrt(va * vb);
  }
}
