package org.mien.metrics;

/**
 * All that the scores need of a set of samples.
 *
 * @param confusion their confusion matrix
 * @param loss sum of their logarithmic losses in nats
 */
record Tally(ConfusionMatrix confusion, double loss) {

  /** Mean logarithmic loss in nats, at least 0; undefined without samples. */
  Score logLoss() {
    return Score.ratio(loss, confusion.total(), "there are no samples");
  }
}
