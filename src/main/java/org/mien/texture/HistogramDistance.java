package org.mien.texture;

/** How far apart two histograms are. */
public final class HistogramDistance {

  private HistogramDistance() {}

  /**
   * The chi-squared statistic {@code sum over i of (a_i - b_i)^2 / (a_i + b_i)}, as Ahonen, Hadid and Pietikäinen ("Face
   * description with local binary patterns", IEEE TPAMI 28, 2006, equation 8) compare LBP histograms; bins that are empty in both
   * add nothing. 0 for equal histograms, 2 for two that share no bin; of a block grid it is the sum over the blocks. Other
   * definitions halve it.
   *
   * @param a shares, none negative
   * @param b as many shares
   */
  public static double chiSquared(double[] a, double[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException("histograms of " + a.length + " and " + b.length + " bins cannot be compared");
    }
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double total = a[i] + b[i];
      double difference = a[i] - b[i];
      sum += total > 0 ? difference * difference / total : 0;
    }
    return sum;
  }
}
