package org.mien.texture;

import org.mien.image.Gray;
import org.mien.job.UserError;

/**
 * Histograms of LBP codes: equations (6) and (7) of the source paper, {@code h(k)} = number of pixels with code k,
 * divided by the sum. A code is a bin, except for {@link LbpMapping#ROTATION_INVARIANT}, whose bins are the codes that
 * occur in ascending order (36 for P = 8).
 */
public final class LbpHistogram {

  private LbpHistogram() {}

  /**
   * How many bins a histogram has: 256, 59, 36 and 10 for plain, u2, ri and riu2 with 8 points.
   *
   * @throws UserError if the mapping is plain or ri and there are more than 16 points
   */
  public static int bins(LbpOptions options) {
    return new LbpBins(options).count();
  }

  /**
   * The histogram of an image.
   *
   * @return {@link #bins} shares that add up to 1
   * @throws UserError as {@link Lbp#map} and {@link #bins} do
   */
  public static double[] of(Gray image, LbpOptions options) {
    return of(image, options, BlockGrid.WHOLE);
  }

  /**
   * The histograms of the blocks of an image, block rows from the top, blocks of a row from the left.
   *
   * @return {@code grid.blocks() * bins} shares; those of one block add up to 1
   * @throws UserError as {@link Lbp#map} and {@link #bins} do, and if the map has fewer rows or columns than the grid
   */
  public static double[] of(Gray image, LbpOptions options, BlockGrid grid) {
    return of(image, new LbpBins(options), grid);
  }

  /** The same for callers that keep the bins. */
  static double[] of(Gray image, LbpBins bins, BlockGrid grid) {
    LbpOptions options = bins.options();
    boolean hasInside = Math.min(image.width(), image.height()) > 2;
    boolean window = options.variant() != LbpVariant.CIRCULAR && grid.blocks() == 1 && hasInside;
    byte[] bytes = window ? Lbp3x3.bytes(image) : null;
    if (bytes == null) {
      return of(Lbp.map(image, options), bins, grid);
    }
    int[] plain = Lbp3x3.counts(bytes, image.width(), image.height(), options.variant().strict(), options.border());
    double[] shares = new double[bins.count()];
    for (int pattern = 0; pattern < plain.length; pattern++) {
      shares[bins.ofPattern(pattern)] += plain[pattern];
    }
    normalise(shares, 0, shares.length);
    return shares;
  }

  /** The histogram of a map, normalised. */
  public static double[] of(LbpMap map) {
    return of(map, BlockGrid.WHOLE);
  }

  /**
   * The histograms of the blocks of a map, one after the other, each normalised.
   *
   * @throws UserError if the map has fewer rows or columns than the grid
   */
  public static double[] of(LbpMap map, BlockGrid grid) {
    return of(map, new LbpBins(map.options()), grid);
  }

  private static double[] of(LbpMap map, LbpBins bins, BlockGrid grid) {
    if (map.width() < grid.columns() || map.height() < grid.rows()) {
      throw new UserError("A map of " + map.width() + " x " + map.height() + " pixels cannot be cut into "
          + grid.columns() + " x " + grid.rows() + " blocks; use fewer blocks or a larger image.");
    }
    double[] shares = new double[grid.blocks() * bins.count()];
    for (int r = 0; r < grid.rows(); r++) {
      for (int c = 0; c < grid.columns(); c++) {
        int offset = (r * grid.columns() + c) * bins.count();
        countBlock(map, grid, r, c, bins, shares, offset);
        normalise(shares, offset, offset + bins.count());
      }
    }
    return shares;
  }

  /**
   * The histogram of some pixels of a map, normalised; their neighbours count whether they are among them or not.
   *
   * @param inside which pixels, as many as the map has
   * @throws UserError if there is none
   */
  public static double[] within(LbpMap map, boolean[] inside) {
    LbpBins bins = new LbpBins(map.options());
    double[] shares = new double[bins.count()];
    int pixels = 0;
    for (int i = 0; i < inside.length; i++) {
      if (inside[i]) {
        shares[bins.ofCode(map.codes()[i])]++;
        pixels++;
      }
    }
    if (pixels == 0) {
      throw new UserError("A region holds no pixel of the LBP map; draw it inside of the image.");
    }
    normalise(shares, 0, shares.length);
    return shares;
  }

  /** The counts of a map before normalising, {@link #bins} numbers: equation (6). */
  public static int[] counts(LbpMap map) {
    LbpBins bins = new LbpBins(map.options());
    int[] counts = new int[bins.count()];
    for (int code : map.codes()) {
      counts[bins.ofCode(code)]++;
    }
    return counts;
  }

  private static void countBlock(
      LbpMap map, BlockGrid grid, int r, int c, LbpBins bins, double[] shares, int offset) {
    int top = edge(r, map.height(), grid.rows());
    int bottom = edge(r + 1, map.height(), grid.rows());
    int left = edge(c, map.width(), grid.columns());
    int right = edge(c + 1, map.width(), grid.columns());
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        shares[offset + bins.ofCode(map.at(x, y))]++;
      }
    }
  }

  private static int edge(int block, int size, int blocks) {
    return (int) ((long) block * size / blocks);
  }

  private static void normalise(double[] shares, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += shares[i];
    }
    for (int i = from; i < to; i++) {
      shares[i] /= sum;
    }
  }
}
