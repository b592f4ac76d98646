package org.mien.motion;

import java.util.Arrays;

/**
 * A motion map freed of what storing it as an image has done to it.
 *
 * <p>Motion maps come as images whose three planes (horizontal flow u, vertical flow v, optical strain) are each stretched to
 * 0..255, which loses the zero and the unit of each. Of one map alone, nothing fitted to others:
 * <ol>
 *   <li>the median of u and of v is taken for the movement of the whole head and set to 0;
 *   <li>the ratio of their units comes from the strain, which was computed from both before the stretching. By its
 *       definition, strain squared = u_x^2 + v_y^2 + (u_y + v_x)^2 / 2 (Shreve et al. 2009), so with units cos t and sin t it is
 *       cos^2 t P + sin^2 t Q + cos t sin t S of P = u_x^2 + u_y^2 / 2, Q = v_y^2 + v_x^2 / 2, S = u_y v_x. Of {@value #ANGLES}
 *       angles t from {@value #MARGIN} to pi / 2 - {@value #MARGIN} the one is kept whose strain squared correlates best with
 *       that of the map;
 *   <li>u and v are brought to a root mean square length of {@value #LENGTH}, the strain to a mean of 1, and everything
 *       beyond {@value #MOST} is cut, so that a blink does not drown the rest;
 *   <li>the planes are blurred (Gaussian, sigma 1) and averaged over 2 x 2 pixels.
 * </ol>
 *
 * <p>All sums are in double precision and in one order, so the same map gives the same numbers everywhere. The mirror image
 * of a map (columns reversed, u negated) gives the mirror image of its numbers, up to rounding.
 */
public final class RelativeMotion {

  /** Planes of a motion map: horizontal flow, vertical flow, strain. */
  public static final int PLANES = 3;

  /** No value is farther from 0. */
  public static final float MOST = 4;

  private static final int ANGLES = 40;
  private static final double MARGIN = 0.1;
  private static final double LENGTH = 1.5;
  private static final double TINY = 1e-9;
  private static final int REACH = 4;
  private static final double[] BLUR = blur();

  private RelativeMotion() {}

  /** Values of a map of this width and height in pixels: {@code (PLANES + 1) * (size / 2)^2}; an odd last line is dropped. */
  public static int lengthWithSpeed(int size) {
    return (PLANES + 1) * (size / 2) * (size / 2);
  }

  /**
   * The values of one map: u, v, strain, and the length of the flow, which is cut, blurred and averaged like the others. Neither
   * the blur nor a classifier that weighs and adds can make it from u and v, whose signs cancel where neighbours move apart.
   *
   * @param planes {@code PLANES * size * size} values, plane after plane, row by row, in any unit and with any zero
   * @param size width and height, at least 2
   * @return {@link #lengthWithSpeed} values between {@code -MOST} and {@code MOST}, row by row, the four of a pixel next to each
   *     other
   */
  public static float[] withSpeed(float[] planes, int size) {
    double[][] freed = freed(planes, size);
    double[] speed = new double[size * size];
    for (int i = 0; i < speed.length; i++) {
      speed[i] = Math.sqrt(freed[0][i] * freed[0][i] + freed[1][i] * freed[1][i]);
    }
    float[] result = new float[lengthWithSpeed(size)];
    double[][] reduction = reduction(size);
    for (int channel = 0; channel < PLANES; channel++) {
      reduce(freed[channel], size, reduction, result, channel, PLANES + 1);
    }
    reduce(speed, size, reduction, result, PLANES, PLANES + 1);
    return result;
  }

  /** u, v and strain of the whole map in their relative units. */
  private static double[][] freed(float[] planes, int size) {
    int area = size * size;
    if (size < 2 || planes.length != PLANES * area) {
      throw new IllegalArgumentException("a motion map of " + size + " x " + size + " pixels has " + PLANES * area
          + " values, not " + planes.length);
    }
    double[] u = centred(planes, 0, area);
    double[] v = centred(planes, area, area);
    double[] strain = doubles(planes, 2 * area, area);
    double angle = angle(u, v, strain, size);
    scale(u, StrictMath.cos(angle));
    scale(v, StrictMath.sin(angle));
    double length = 0;
    double mean = 0;
    for (int i = 0; i < area; i++) {
      length += u[i] * u[i] + v[i] * v[i];
      mean += strain[i];
    }
    length = Math.sqrt(length / area);
    scale(u, LENGTH / Math.max(length, TINY));
    scale(v, LENGTH / Math.max(length, TINY));
    scale(strain, 1 / Math.max(mean / area, TINY));
    return new double[][] {u, v, strain};
  }

  private static double[] doubles(float[] planes, int from, int area) {
    double[] values = new double[area];
    for (int i = 0; i < area; i++) {
      values[i] = planes[from + i];
    }
    return values;
  }

  private static double[] centred(float[] planes, int from, int area) {
    double[] values = doubles(planes, from, area);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double median = (sorted[(area - 1) / 2] + sorted[area / 2]) / 2;
    for (int i = 0; i < area; i++) {
      values[i] -= median;
    }
    return values;
  }

  private static void scale(double[] values, double factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
  }

  /** The angle t whose cosine and sine are the units of u and v. */
  private static double angle(double[] u, double[] v, double[] strain, int size) {
    int area = size * size;
    // P, Q, S and the strain squared, each with its mean taken away.
    double[][] terms = new double[4][area];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int i = y * size + x;
        double ux = across(u, i, x, size, 1);
        double uy = across(u, i, y, size, size);
        double vx = across(v, i, x, size, 1);
        double vy = across(v, i, y, size, size);
        terms[0][i] = ux * ux + uy * uy / 2;
        terms[1][i] = vy * vy + vx * vx / 2;
        terms[2][i] = uy * vx;
        terms[3][i] = strain[i] * strain[i];
      }
    }
    double[][] products = products(terms);
    double best = Double.NEGATIVE_INFINITY;
    double angle = Math.PI / 4;
    for (int k = 0; k < ANGLES; k++) {
      double t = MARGIN + k * (Math.PI / 2 - 2 * MARGIN) / (ANGLES - 1);
      double c = StrictMath.cos(t);
      double s = StrictMath.sin(t);
      double correlation = correlation(new double[] {c * c, s * s, c * s}, products);
      if (correlation > best) {
        best = correlation;
        angle = t;
      }
    }
    return angle;
  }

  /** The slope along one axis: half the difference of both neighbours, at the border the difference to the only one. */
  private static double across(double[] values, int i, int place, int size, int step) {
    if (place == 0) {
      return values[i + step] - values[i];
    }
    return place == size - 1 ? values[i] - values[i - step] : (values[i + step] - values[i - step]) / 2;
  }

  private static double[][] products(double[][] terms) {
    for (double[] term : terms) {
      double mean = Arrays.stream(term).sum() / term.length;
      for (int i = 0; i < term.length; i++) {
        term[i] -= mean;
      }
    }
    double[][] products = new double[terms.length][terms.length];
    for (int a = 0; a < terms.length; a++) {
      for (int b = a; b < terms.length; b++) {
        double sum = 0;
        for (int i = 0; i < terms[a].length; i++) {
          sum += terms[a][i] * terms[b][i];
        }
        products[a][b] = sum;
        products[b][a] = sum;
      }
    }
    return products;
  }

  /** Correlation of a weighted sum of the first three terms with the fourth, times a constant. */
  private static double correlation(double[] weights, double[][] products) {
    double together = 0;
    double own = 0;
    for (int a = 0; a < weights.length; a++) {
      together += weights[a] * products[a][3];
      for (int b = 0; b < weights.length; b++) {
        own += weights[a] * weights[b] * products[a][b];
      }
    }
    return own > TINY ? together / Math.sqrt(own) : Double.NEGATIVE_INFINITY;
  }

  private static void reduce(double[] plane, int size, double[][] reduction, float[] result, int channel, int channels) {
    int half = size / 2;
    double[] narrow = new double[size * half];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < half; x++) {
        double sum = 0;
        for (int i = first(x); i < end(x, size); i++) {
          sum += reduction[x][i] * Math.max(-MOST, Math.min(MOST, plane[y * size + i]));
        }
        narrow[x * size + y] = sum;
      }
    }
    for (int y = 0; y < half; y++) {
      for (int x = 0; x < half; x++) {
        double sum = 0;
        for (int i = first(y); i < end(y, size); i++) {
          sum += reduction[y][i] * narrow[x * size + i];
        }
        result[(y * half + x) * channels + channel] = (float) sum;
      }
    }
  }

  /** Blur and mean of two along one axis: row j weighs the places of a line for value j, and is 0 but from first to end. */
  private static double[][] reduction(int size) {
    double[][] weights = new double[size / 2][size];
    for (int j = 0; j < weights.length; j++) {
      for (int k = -REACH; k <= REACH; k++) {
        weights[j][reflected(2 * j + k, size)] += BLUR[Math.abs(k)] / 2;
        weights[j][reflected(2 * j + 1 + k, size)] += BLUR[Math.abs(k)] / 2;
      }
    }
    return weights;
  }

  private static int first(int j) {
    return Math.max(0, 2 * j - REACH);
  }

  private static int end(int j, int size) {
    return Math.min(size, 2 * j + 2 + REACH);
  }

  /** Where a place outside the line lies when the line is mirrored at its ends, its last value repeated. */
  private static int reflected(int place, int size) {
    int p = Math.floorMod(place, 2 * size);
    return p < size ? p : 2 * size - 1 - p;
  }

  /** Half of a Gaussian kernel of sigma 1 from its middle on, cut at {@value #REACH}, of sum 1 with its other half. */
  private static double[] blur() {
    double[] half = new double[REACH + 1];
    double sum = 0;
    for (int k = 0; k <= REACH; k++) {
      half[k] = StrictMath.exp(-0.5 * k * k);
      sum += k == 0 ? half[k] : 2 * half[k];
    }
    for (int k = 0; k <= REACH; k++) {
      half[k] /= sum;
    }
    return half;
  }
}
