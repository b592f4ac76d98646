package org.mien.sample;

/** Soft shapes built of polynomials, so that every platform computes the same bits. */
final class Forms {

  private Forms() {}

  /** A hill of height 1 at the origin that falls smoothly to 0 where {@code u*u + v*v >= 1}. */
  static double bump(double u, double v) {
    double d = u * u + v * v;
    if (d >= 1) {
      return 0;
    }
    double k = 1 - d;
    return k * k * k;
  }

  /** A hill of height 1 across a line that falls to 0 at distance 1. */
  static double ridge(double u) {
    return bump(u, 0);
  }

  /** 0 below {@code low}, 1 above {@code high}, smooth between; the order of the edges may be reversed. */
  static double step(double low, double high, double value) {
    double t = clamp((value - low) / (high - low), 0, 1);
    return t * t * (3 - 2 * t);
  }

  /** The value, kept between two bounds. */
  static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }

  /** From {@code a} (share 0) to {@code b} (share 1). */
  static double mix(double a, double b, double share) {
    return a + (b - a) * share;
  }

  /** The parabola through (-1, a), (0, b) and (1, c). */
  static double through(double a, double b, double c, double s) {
    return b + s * (c - a) / 2 + s * s * ((a + c) / 2 - b);
  }

  /** How much a stroke covers a point at {@code distance} from its middle line: 1 inside, 0 outside, soft over {@code soft}. */
  static double stroke(double distance, double halfWidth, double soft) {
    return 1 - step(halfWidth - soft, halfWidth + soft, Math.abs(distance));
  }

  /** A furrow along a line from (x0, y0) to (x1, y1): 1 on the line, fading to 0 at distance {@code width} and at its ends. */
  static double furrow(double x, double y, double x0, double y0, double x1, double y1, double width) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double t = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
    if (t <= 0 || t >= 1) {
      return 0;
    }
    double ox = x - x0 - t * dx;
    double oy = y - y0 - t * dy;
    double across = ridge(Math.sqrt(ox * ox + oy * oy) / width);
    return across * Math.min(1, 4 * Math.min(t, 1 - t));
  }

  /** Smooth noise from 0 to 1 with one grid point a unit. */
  static double noise(double x, double y, long salt) {
    long ix = (long) Math.floor(x);
    long iy = (long) Math.floor(y);
    double fx = step(0, 1, x - ix);
    double fy = step(0, 1, y - iy);
    double top = mix(Dice.at(ix, iy, salt), Dice.at(ix + 1, iy, salt), fx);
    double bottom = mix(Dice.at(ix, iy + 1, salt), Dice.at(ix + 1, iy + 1, salt), fx);
    return mix(top, bottom, fy);
  }
}
