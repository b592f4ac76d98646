package org.mien.texture;

import org.mien.image.Gray;
import org.mien.job.CancelToken;

/**
 * Patterns on a circle. The arithmetic is scikit-image's, so that results are equal to the last bit: double precision,
 * steps {@code (-R sin(2 pi i / P), R cos(2 pi i / P))} rounded to five decimals and added to the pixel's own position
 * before the fraction is taken, bilinear weights first along the row and then across, and a bit set where the value
 * minus the centre is not negative. On a flat area rounding can therefore leave a bit at 0.
 */
final class LbpCircular {

  private LbpCircular() {}

  /**
   * Where a step leads from each position along one axis: the whole coordinate, the next one, and the fraction between.
   */
  private record Axis(int[] low, int[] high, double[] fraction) {}

  /** The image with its margin and the part of it that gets codes. */
  private record Frame(Padded padded, int margin, int cut, int width, int height) {}

  static int[] patterns(Gray image, LbpOptions options, int cut, int width, int height, CancelToken cancel) {
    int margin = options.margin() + 1;
    Frame frame = new Frame(new Padded(image, margin, options.border()), margin, cut, width, height);
    double radius = (float) options.radius();
    int[] codes = new int[width * height];
    for (int i = 0; i < options.points(); i++) {
      double angle = 2 * Math.PI * i / options.points();
      Axis rows = axis(rounded(-radius * Math.sin(angle)), cut, height, margin);
      Axis columns = axis(rounded(radius * Math.cos(angle)), cut, width, margin);
      cancel.check();
      setBits(codes, 1 << i, frame, rows, columns);
    }
    return codes;
  }

  private static void setBits(int[] codes, int bit, Frame frame, Axis rows, Axis columns) {
    float[] p = frame.padded.pixels();
    int wide = frame.padded.width();
    for (int y = 0; y < frame.height; y++) {
      int above = rows.low[y] * wide;
      int below = rows.high[y] * wide;
      double down = rows.fraction[y];
      int centre = (y + frame.cut + frame.margin) * wide + frame.cut + frame.margin;
      for (int x = 0; x < frame.width; x++) {
        double across = columns.fraction[x];
        int left = columns.low[x];
        int right = columns.high[x];
        double top = (1 - across) * p[above + left] + across * p[above + right];
        double bottom = (1 - across) * p[below + left] + across * p[below + right];
        if ((1 - down) * top + down * bottom - p[centre + x] >= 0) {
          codes[y * frame.width + x] |= bit;
        }
      }
    }
  }

  private static Axis axis(double step, int cut, int size, int margin) {
    Axis axis = new Axis(new int[size], new int[size], new double[size]);
    for (int i = 0; i < size; i++) {
      double at = i + cut + step;
      double low = Math.floor(at);
      axis.low[i] = (int) low + margin;
      axis.high[i] = (int) Math.ceil(at) + margin;
      axis.fraction[i] = at - low;
    }
    return axis;
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e5) / 1e5;
  }
}
