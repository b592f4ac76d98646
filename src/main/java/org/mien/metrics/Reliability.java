package org.mien.metrics;

import java.util.List;

/**
 * How far confidence can be taken at its word: samples gathered by the probability of the class that was predicted, in
 * {@value #BINS} bins of equal width; a bin holds its upper end (Guo et al., "On calibration of modern neural networks",
 * 2017, section 2).
 *
 * @param bins from the lowest confidence up, empty ones too
 */
public record Reliability(List<Bin> bins) {

  /** Number of bins. */
  public static final int BINS = 10;

  /** Copies the bins. */
  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * Samples of about the same confidence.
   *
   * @param low confidence above which a sample lies in the bin
   * @param high highest confidence in the bin
   * @param count number of samples
   * @param right how many of them were predicted right
   * @param sum of their confidences
   */
  public record Bin(double low, double high, long count, long right, double sum) {

    /** Mean confidence, NaN where the bin is empty. */
    public double confidence() {
      return count == 0 ? Double.NaN : sum / count;
    }

    /** Share that was predicted right, NaN where the bin is empty. */
    public double accuracy() {
      return count == 0 ? Double.NaN : (double) right / count;
    }
  }

  /** The diagram of predictions that were pooled over all folds. */
  public static Reliability of(Predictions predictions) {
    Units units = predictions.units();
    return units.reliability(units.once());
  }

  /**
   * Expected calibration error: the mean over bins, weighted by their samples, of the distance between accuracy and mean
   * confidence (Guo et al., 2017, equation 3), 0 to 1; undefined without samples. It is never below 0, so chance alone
   * pushes it up where samples are few.
   */
  public Score error() {
    double distance = 0;
    long total = 0;
    for (Bin bin : bins) {
      distance += Math.abs(bin.right() - bin.sum());
      total += bin.count();
    }
    return Score.ratio(distance, total, ConfusionMatrix.NO_SAMPLES);
  }

  /** The bin of a confidence from 0 to 1; the ends of bins are rounded as confidences are, so that 0.6 lies below 0.6. */
  static int bin(float confidence) {
    int bin = 0;
    while (bin < BINS - 1 && confidence > (float) ((bin + 1) / (double) BINS)) {
      bin++;
    }
    return bin;
  }
}
