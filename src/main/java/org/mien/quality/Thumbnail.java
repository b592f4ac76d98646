package org.mien.quality;

import org.mien.image.EightBit;

/**
 * An image averaged down to 16 x 16: enough to tell whether two files show the same picture, and small enough to keep one for
 * every image of a large data set.
 */
public final class Thumbnail {

  /** Pixels a side. */
  public static final int SIDE = 16;

  /** Bits of the {@link #hash()}: neighbours in each of 16 rows. */
  static final int HASH_BITS = SIDE * (SIDE - 1);

  private static final int SIXTEENTHS = 16;

  /** Means in sixteenths of a gray level, 0..4080. */
  private final short[] values;

  private Thumbnail(short[] values) {
    this.values = values;
  }

  /** Averages an image; a pixel that lies across a border counts on both sides by its share. */
  public static Thumbnail of(EightBit image) {
    double[] cells = new double[SIDE * SIDE];
    double[] row = new double[SIDE];
    double xScale = (double) SIDE / image.width();
    double yScale = (double) SIDE / image.height();
    int[] xCell = firstCells(image.width());
    float[] xShare = firstShares(image.width(), xCell);
    if (image.width() < SIDE || image.height() < SIDE) {
      return ofSmall(image);
    }
    int[] yCell = firstCells(image.height());
    float[] yShare = firstShares(image.height(), yCell);
    for (int y = 0; y < image.height(); y++) {
      averageRow(image, y, xCell, xShare, row);
      int cell = yCell[y] * SIDE;
      boolean last = yCell[y] == SIDE - 1;
      for (int i = 0; i < SIDE; i++) {
        cells[cell + i] += row[i] * (last ? 1 : yShare[y]);
        if (!last) {
          cells[cell + SIDE + i] += row[i] * (1 - yShare[y]);
        }
      }
    }
    short[] values = new short[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (short) Math.round(cells[i] * xScale * yScale * SIXTEENTHS);
    }
    return new Thumbnail(values);
  }

  private static void averageRow(EightBit image, int y, int[] cell, float[] share, double[] row) {
    java.util.Arrays.fill(row, 0);
    int at = y * image.width();
    double spill = 0;
    int current = 0;
    double sum = 0;
    for (int x = 0; x < image.width(); x++) {
      if (cell[x] != current) {
        row[current] = sum;
        sum = spill;
        spill = 0;
        current = cell[x];
      }
      int level = image.levels()[at + x] & 0xff;
      sum += level * share[x];
      spill += level * (1 - share[x]);
    }
    row[current] = sum;
  }

  /** For every pixel, the cell in which it begins. */
  private static int[] firstCells(int length) {
    int[] cells = new int[length];
    for (int i = 0; i < length; i++) {
      cells[i] = (int) ((long) i * SIDE / length);
    }
    return cells;
  }

  /** For every pixel, the share of it that lies in the cell in which it begins; the rest lies in the next. */
  private static float[] firstShares(int length, int[] cells) {
    float[] shares = new float[length];
    for (int i = 0; i < length; i++) {
      double end = (double) (cells[i] + 1) * length / SIDE;
      shares[i] = (float) Math.min(1, end - i);
    }
    return shares;
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
   * Difference hash (Krawetz, "Kind of like that", 2013) of 240 bits: bit set where a cell is brighter than its left neighbour. Bits
   * are dealt out to the words in turn, so that every 16-bit part sees the whole picture.
   *
   * @return four words; the upper 16 bits of the last are 0
   */
  long[] hash() {
    long[] words = new long[4];
    int bit = 0;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 1; x < SIDE; x++, bit++) {
        if (values[y * SIDE + x] > values[y * SIDE + x - 1]) {
          int place = bit % SIDE * (SIDE - 1) + bit / SIDE;
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
   * Correlation of what is left after the mean of each cell's 3 x 3 neighbourhood is taken away: it asks whether details agree,
   * where {@link #correlation} of two faces in the same pose is high already for the broad light and shade.
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
