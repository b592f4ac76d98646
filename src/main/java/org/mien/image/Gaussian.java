package org.mien.image;

import java.util.SplittableRandom;

/** Gaussian noise and Gaussian blur, the same on every machine and Java version. */
final class Gaussian {

  private static final double REACH = 4;

  private Gaussian() {}

  /** A standard normal number: Box and Muller (1958); the library's own method may change between Java versions. */
  static double next(SplittableRandom random) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit(random)));
    return radius * StrictMath.cos(2 * Math.PI * unit(random));
  }

  /** A number from 0 to below 1. */
  static double unit(SplittableRandom random) {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  /**
   * A blurred copy, not rounded: separable, cut at four standard deviations as in SciPy's gaussian_filter, the edge pixels
   * repeated outside (its mode "nearest").
   *
   * @param sigma standard deviation in pixels, above 0
   */
  static float[] blur(Gray image, double sigma) {
    int reach = (int) (REACH * sigma + 0.5);
    double[] kernel = new double[2 * reach + 1];
    double sum = 0;
    for (int i = -reach; i <= reach; i++) {
      kernel[i + reach] = StrictMath.exp(-0.5 * i * i / (sigma * sigma));
      sum += kernel[i + reach];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    float[] across = pass(image.pixels(), image.width(), image.height(), 1, image.width(), kernel);
    return pass(across, image.height(), image.width(), image.width(), 1, kernel);
  }

  /** Filters lines of {@code length} pixels that lie {@code step} apart; the lines begin {@code next} apart. */
  private static float[] pass(float[] pixels, int length, int lines, int step, int next, double[] kernel) {
    int reach = kernel.length / 2;
    float[] out = new float[pixels.length];
    for (int line = 0; line < lines; line++) {
      for (int i = 0; i < length; i++) {
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
          sum += kernel[k + reach] * pixels[line * next + Math.max(0, Math.min(length - 1, i + k)) * step];
        }
        out[line * next + i * step] = (float) sum;
      }
    }
    return out;
  }
}
