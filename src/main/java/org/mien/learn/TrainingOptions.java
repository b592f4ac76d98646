package org.mien.learn;

/**
 * How a network is trained; the defaults are the paper's.
 *
 * @param preset key of the network preset ("paper")
 * @param sequences whether examples are clips of several frames (the frames are the sequence) rather than stills
 * @param batchSize examples an update, at least 1; the paper has 8
 * @param epochs most passes over the training part, at least 1
 * @param patience passes without a better validation loss after which training stops, at least 1; the paper has 3
 * @param learningRate of Adam, above 0; the paper has 0.001
 * @param classWeights whether rare classes weigh more: n / (classes * n of the class), from the training part alone
 * @param augmentation key and strength of augmentation as {@code org.mien.image.Augment} parses it, or the empty string for none
 * @param seed of initial weights, order of examples and augmentation
 */
public record TrainingOptions(
    String preset,
    boolean sequences,
    int batchSize,
    int epochs,
    int patience,
    double learningRate,
    boolean classWeights,
    String augmentation,
    long seed) {

  /** Checks the ranges. */
  public TrainingOptions {
    if (batchSize < 1 || epochs < 1 || patience < 1 || !(learningRate > 0)) {
      throw new IllegalArgumentException("batch size, epochs and patience are at least 1 and the learning rate is above 0");
    }
  }

  /** The paper's training of stills or of clips. */
  public static TrainingOptions paper(boolean sequences, long seed) {
    return new TrainingOptions("paper", sequences, 8, 50, 3, 0.001, false, "", seed);
  }
}
