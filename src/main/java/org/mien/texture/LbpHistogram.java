package org.mien.texture;

import java.util.Arrays;
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
    if (options.mapping() != LbpMapping.ROTATION_INVARIANT) {
      checkPoints(options);
      return options.mapping().codeLimit(options.points());
    }
    return binOfCode(options)[options.mapping().codeLimit(options.points()) - 1] + 1;
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
    byte[] bytes = options.variant() == LbpVariant.CIRCULAR || grid.blocks() > 1 ? null : Lbp3x3.bytes(image);
    boolean hasInside = Math.min(image.width(), image.height()) > 2;
    if (bytes == null || !hasInside) {
      return of(Lbp.map(image, options), grid);
    }
    int[] plain =
        Lbp3x3.counts(bytes, image.width(), image.height(), options.variant().strict(), options.border());
    int[] bin = binOfPattern(options);
    double[] shares = new double[bins(options)];
    for (int i = 0; i < plain.length; i++) {
      shares[bin[i]] += plain[i];
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
    if (map.width() < grid.columns() || map.height() < grid.rows()) {
      throw new UserError("A map of " + map.width() + " x " + map.height() + " pixels cannot be cut into " + grid.columns()
          + " x " + grid.rows() + " blocks; use fewer blocks or a larger image.");
    }
    int bins = bins(map.options());
    int[] bin = map.options().mapping() == LbpMapping.ROTATION_INVARIANT ? binOfCode(map.options()) : null;
    double[] shares = new double[grid.blocks() * bins];
    for (int r = 0; r < grid.rows(); r++) {
      for (int c = 0; c < grid.columns(); c++) {
        int offset = (r * grid.columns() + c) * bins;
        countBlock(map, grid, r, c, bin, shares, offset);
        normalise(shares, offset, offset + bins);
      }
    }
    return shares;
  }

  /** The counts of a map before normalising, {@link #bins} numbers: equation (6). */
  public static int[] counts(LbpMap map) {
    int[] bin = map.options().mapping() == LbpMapping.ROTATION_INVARIANT ? binOfCode(map.options()) : null;
    int[] counts = new int[bins(map.options())];
    for (int code : map.codes()) {
      counts[bin == null ? code : bin[code]]++;
    }
    return counts;
  }

  private static void countBlock(LbpMap map, BlockGrid grid, int r, int c, int[] bin, double[] shares, int offset) {
    int top = edge(r, map.height(), grid.rows());
    int bottom = edge(r + 1, map.height(), grid.rows());
    int left = edge(c, map.width(), grid.columns());
    int right = edge(c + 1, map.width(), grid.columns());
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int code = map.at(x, y);
        shares[offset + (bin == null ? code : bin[code])]++;
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

  private static int[] binOfPattern(LbpOptions options) {
    int[] byCode = options.mapping() == LbpMapping.ROTATION_INVARIANT ? binOfCode(options) : null;
    int[] bin = new int[1 << options.points()];
    for (int i = 0; i < bin.length; i++) {
      int code = options.mapping().code(i, options.points());
      bin[i] = byCode == null ? code : byCode[code];
    }
    return bin;
  }

  /** The bin of each rotation-invariant code; -1 for numbers that are not the smallest of their rotations. */
  private static int[] binOfCode(LbpOptions options) {
    checkPoints(options);
    int[] bin = new int[1 << options.points()];
    Arrays.fill(bin, -1);
    int next = 0;
    for (int i = 0; i < bin.length; i++) {
      if (LbpMapping.ROTATION_INVARIANT.code(i, options.points()) == i) {
        bin[i] = next++;
      }
    }
    return bin;
  }

  private static void checkPoints(LbpOptions options) {
    boolean large = options.mapping() == LbpMapping.PLAIN || options.mapping() == LbpMapping.ROTATION_INVARIANT;
    if (large && options.points() > LbpOptions.MOST_POINTS_FOR_HISTOGRAM) {
      throw new UserError("A histogram of " + options.points() + "-point patterns has too many bins with the mapping '"
          + options.mapping().key() + "'; use u2 or riu2, or at most 16 points.");
    }
  }
}
