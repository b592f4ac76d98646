package org.mien.texture;

import java.util.Optional;
import org.mien.image.Gray;

/**
 * How one pixel comes to its code, for people who want to see it.
 *
 * @param centre value of the pixel
 * @param neighbours values of points 0 to P - 1, interpolated on a circle
 * @param pattern bit i is set where point i is brighter (or equal, as the variant says)
 * @param options how it was made
 */
public record LbpPattern(float centre, double[] neighbours, int pattern, LbpOptions options) {

  /**
   * The pattern of a pixel, equal to what {@link Lbp#map} says of it.
   *
   * @return nothing where the border rule gives the pixel no code
   */
  public static Optional<LbpPattern> at(Gray image, LbpOptions options, int x, int y) {
    int margin = options.border() == LbpBorder.VALID ? options.margin() : 0;
    if (x < margin || y < margin || x >= image.width() - margin || y >= image.height() - margin) {
      return Optional.empty();
    }
    double[] neighbours = new double[options.points()];
    float centre = image.at(x, y);
    int pattern = 0;
    for (int i = 0; i < neighbours.length; i++) {
      neighbours[i] = options.variant() == LbpVariant.CIRCULAR ? onCircle(image, options, x, y, i)
          : value(image, options.border(), x + Lbp.DX[i], y + Lbp.DY[i]);
      boolean set = options.variant().strict() ? neighbours[i] > centre : neighbours[i] - centre >= 0;
      pattern |= set ? 1 << i : 0;
    }
    return Optional.of(new LbpPattern(centre, neighbours, pattern, options));
  }

  /** The same steps and the same order of sums as {@link LbpCircular}, so that no bit differs. */
  private static double onCircle(Gray image, LbpOptions options, int x, int y, int point) {
    double radius = (float) options.radius();
    double angle = 2 * Math.PI * point / options.points();
    double down = rounded(-radius * Math.sin(angle));
    double across = rounded(radius * Math.cos(angle));
    int row = y + (int) Math.floor(down);
    int column = x + (int) Math.floor(across);
    double below = y + down - (y + Math.floor(down));
    double right = x + across - (x + Math.floor(across));
    LbpBorder border = options.border();
    double top = (1 - right) * value(image, border, column, row) + right * value(image, border, column + 1, row);
    double bottom = (1 - right) * value(image, border, column, row + 1) + right * value(image, border, column + 1, row + 1);
    return (1 - below) * top + below * bottom;
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e5) / 1e5;
  }

  private static float value(Gray image, LbpBorder border, int x, int y) {
    int column = border.locate(x, image.width());
    int row = border.locate(y, image.height());
    return column < 0 || row < 0 ? 0 : image.at(column, row);
  }

  /** Whether point {@code i} has its bit set. */
  public boolean bit(int i) {
    return (pattern >>> i & 1) == 1;
  }

  /** The code that the mapping makes of the pattern. */
  public int code() {
    return options.mapping().code(pattern, options.points());
  }

  /** How often the bits change on the way once around. */
  public int changes() {
    return LbpMapping.changes(pattern, options.points());
  }

  /** Whether there are at most two changes. */
  public boolean uniform() {
    return changes() <= 2;
  }

  /** The bits as text, the last point first, as binary numbers are written. */
  public String binary() {
    StringBuilder text = new StringBuilder();
    for (int i = options.points() - 1; i >= 0; i--) {
      text.append(bit(i) ? '1' : '0');
    }
    return text.toString();
  }
}
