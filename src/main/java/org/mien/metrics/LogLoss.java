package org.mien.metrics;

/**
 * Logarithmic loss of class probabilities, in nats. As in scikit-learn for single-precision probabilities, each
 * probability is clipped to [{@value #EPSILON}, 1 - {@value #EPSILON}] (the distance from 1 to the next float) and the
 * clipped ones are divided by their sum, so that one confident mistake costs at most about 16 instead of making the mean
 * infinite.
 */
public final class LogLoss {

  /** The smallest probability that counts: the machine epsilon of a float, 2 to the power of -23. */
  public static final double EPSILON = 0x1p-23;

  private LogLoss() {}

  /**
   * The loss of one sample, -ln of the clipped probability of its actual class.
   *
   * @param probabilities one number a class, each from 0 to 1, that sum up to about 1
   * @param actual index of the actual class
   */
  public static double of(float[] probabilities, int actual) {
    double sum = 0;
    for (float p : probabilities) {
      sum += clip(p);
    }
    return -StrictMath.log(clip(probabilities[actual]) / sum);
  }

  private static double clip(double p) {
    return Math.min(Math.max(p, EPSILON), 1 - EPSILON);
  }
}
