package org.mien.network;

import java.util.SplittableRandom;

/**
 * Seeded draws from symmetric Beta distributions, as the ratio of two Gamma draws (Marsaglia and Tsang 2000). Strict
 * mathematics, so that every machine and Java version draws the same.
 */
final class Beta {

  private Beta() {}

  /**
   * A draw from Beta(alpha, alpha).
   *
   * @param alpha above 0
   * @return from 0 to 1
   */
  static double symmetric(double alpha, SplittableRandom random) {
    double first = logGamma(alpha, random);
    double second = logGamma(alpha, random);
    return 1 / (1 + StrictMath.exp(second - first));
  }

  /** The logarithm of a Gamma draw of this shape: with a small shape the draw itself underflows to 0. */
  private static double logGamma(double shape, SplittableRandom random) {
    // Gamma(a) = Gamma(a + 1) U^(1/a), in the authors' section 6.
    double d = shape + 1 - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal(random);
      double v = 1 + c * x;
      if (v > 0) {
        v = v * v * v;
        double u = positive(random);
        if (StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
          return StrictMath.log(d * v) + StrictMath.log(positive(random)) / shape;
        }
      }
    }
  }

  private static double normal(SplittableRandom random) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(positive(random)));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }

  private static double positive(SplittableRandom random) {
    return 1 - random.nextDouble();
  }
}
