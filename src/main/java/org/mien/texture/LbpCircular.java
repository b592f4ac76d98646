package org.mien.texture;

import org.mien.image.Gray;
import org.mien.job.CancelToken;

/**
 * Patterns on a circle or an ellipse. The arithmetic is scikit-image's, so that results are equal to the last bit: double
 * precision, steps {@code (-R sin(2 pi i / P), R cos(2 pi i / P))} rounded to five decimals and added to the pixel's own
 * position before the fraction is taken, bilinear weights first along the row and then across, and a bit set where the value
 * minus the centre is not negative. On a flat area rounding can therefore leave a bit at 0.
 */
final class LbpCircular {

  private LbpCircular() {}

  /**
   * Where a step leads along one axis: whole pixels, and the fraction behind them, which rounding makes depend on the
   * place.
   */
  private record Axis(int whole, double[] fraction) {

    boolean exact() {
      return fraction[0] == 0;
    }
  }

  /**
   * Points on an ellipse around each pixel.
   *
   * @param points P, evenly spaced angles
   * @param across radius along the rows
   * @param down radius along the columns
   */
  record Ellipse(int points, double across, double down) {

    /** How many pixels on the left and right have not all points inside the image. */
    int sideMargin() {
      return (int) Math.ceil(across);
    }

    /** How many pixels at the top and bottom have not all points inside the image. */
    int endMargin() {
      return (int) Math.ceil(down);
    }
  }

  /**
   * Which pixels get a pattern.
   *
   * @param left first column
   * @param top first row
   * @param width columns
   * @param height rows
   */
  record Area(int left, int top, int width, int height) {}

  static int[] patterns(Gray image, LbpOptions options, int cut, int width, int height, CancelToken cancel) {
    double radius = (float) options.radius();
    return patterns(image, new Ellipse(options.points(), radius, radius), options.border(), new Area(cut, cut, width, height),
        cancel);
  }

  /** The pattern of every pixel of the area, row by row. */
  static int[] patterns(Gray image, Ellipse ellipse, LbpBorder border, Area area, CancelToken cancel) {
    int margin = Math.max(ellipse.sideMargin(), ellipse.endMargin()) + 1;
    Padded padded = new Padded(image, margin, border);
    int points = ellipse.points();
    Axis[] rows = new Axis[points];
    Axis[] columns = new Axis[points];
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * i / points;
      rows[i] = axis(rounded(-ellipse.down() * Math.sin(angle)), area.top(), area.height());
      columns[i] = axis(rounded(ellipse.across() * Math.cos(angle)), area.left(), area.width());
    }
    int width = area.width();
    int[] codes = new int[width * area.height()];
    for (int y = 0; y < area.height(); y++) {
      cancel.check();
      int centre = (y + area.top() + margin) * padded.width() + area.left() + margin;
      for (int i = 0; i < points; i++) {
        int corner = centre + rows[i].whole * padded.width() + columns[i].whole;
        if (rows[i].exact() && columns[i].exact()) {
          setBits(codes, y * width, width, 1 << i, padded.pixels(), centre, corner);
        } else {
          double down = rows[i].fraction[y];
          setBits(codes, y * width, 1 << i, padded, centre, corner, down, columns[i].fraction);
        }
      }
    }
    return codes;
  }

  /** A point that lies on a pixel. */
  private static void setBits(int[] codes, int to, int width, int bit, float[] p, int centre, int point) {
    for (int x = 0; x < width; x++) {
      codes[to + x] |= p[point + x] >= p[centre + x] ? bit : 0;
    }
  }

  /** A point between pixels; a row or column of margin is there for the upper neighbour even where its weight is 0. */
  private static void setBits(
      int[] codes, int to, int bit, Padded padded, int centre, int corner, double down, double[] fraction) {
    float[] p = padded.pixels();
    int below = corner + padded.width();
    for (int x = 0; x < fraction.length; x++) {
      double across = fraction[x];
      double top = (1 - across) * p[corner + x] + across * p[corner + x + 1];
      double bottom = (1 - across) * p[below + x] + across * p[below + x + 1];
      codes[to + x] |= (1 - down) * top + down * bottom - p[centre + x] >= 0 ? bit : 0;
    }
  }

  private static Axis axis(double step, int cut, int size) {
    double whole = Math.floor(step);
    double[] fraction = new double[size];
    for (int i = 0; i < size; i++) {
      fraction[i] = i + cut + step - (i + cut + whole);
    }
    return new Axis((int) whole, fraction);
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e5) / 1e5;
  }
}
