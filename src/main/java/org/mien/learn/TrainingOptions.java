package org.mien.learn;

import org.mien.job.UserError;

/**
 * How a network is trained; the defaults are the paper's.
 *
 * @param preset key of the network preset ("paper")
 * @param sequences whether examples are clips of several frames (the frames are the sequence) rather than stills
 * @param batchSize examples an update, at least 1; the paper has 8
 * @param epochs most passes over the training part, at least 1
 * @param minEpochs passes before early stopping may end the training, from 0 to {@code epochs}; the paper trains "more than 20
 *     epochs", and on small data its network needs about ten to leave the plateau of chance
 * @param patience passes without a better validation loss after which training stops, at least 1; the paper has 3
 * @param learningRate of Adam, above 0; the paper has 0.001
 * @param classWeights whether rare classes weigh more: n / (classes * n of the class), from the training part alone
 * @param augmentation as {@link org.mien.image.AugmentOptions#parse} reads it, or the empty string
 *     for none
 * @param seed of initial weights, order of examples and augmentation
 * @param tools what helps on small data; an old file without it has none
 */
public record TrainingOptions(
    String preset,
    boolean sequences,
    int batchSize,
    int epochs,
    int minEpochs,
    int patience,
    double learningRate,
    boolean classWeights,
    String augmentation,
    long seed,
    TrainingTools tools) {

  /** Trains at least the paper's number of epochs. */
  public static final int PAPER_EPOCHS = 20;

  /** Checks the ranges. */
  public TrainingOptions {
    tools = tools == null ? TrainingTools.NONE : tools;
    if (batchSize < 1 || epochs < 1 || patience < 1 || !(learningRate > 0)) {
      throw new UserError("Batch size, epochs and patience must be at least 1, and the learning rate above 0.");
    }
    if (minEpochs < 0 || minEpochs > epochs) {
      throw new UserError(
          "The least number of epochs must lie between 0 and the most (" + epochs + "), not be " + minEpochs + ".");
    }
  }

  /** The paper's training of stills or of clips. */
  public static TrainingOptions paper(boolean sequences, long seed) {
    return new TrainingOptions("paper", sequences, 8, 50, PAPER_EPOCHS, 3, 0.001, false, "", seed, TrainingTools.NONE);
  }

  /** Options without tools for small data. */
  public TrainingOptions(
      String preset,
      boolean sequences,
      int batchSize,
      int epochs,
      int minEpochs,
      int patience,
      double learningRate,
      boolean classWeights,
      String augmentation,
      long seed) {
    this(preset, sequences, batchSize, epochs, minEpochs, patience, learningRate, classWeights, augmentation, seed,
        TrainingTools.NONE);
  }

  /** This with those tools for small data. */
  public TrainingOptions with(TrainingTools other) {
    return new TrainingOptions(preset, sequences, batchSize, epochs, minEpochs, patience, learningRate, classWeights,
        augmentation, seed, other);
  }

  /** This with another seed. */
  public TrainingOptions withSeed(long other) {
    return new TrainingOptions(preset, sequences, batchSize, epochs, minEpochs, patience, learningRate, classWeights,
        augmentation, other, tools);
  }

  /** Options without a least number of epochs. */
  public TrainingOptions(
      String preset,
      boolean sequences,
      int batchSize,
      int epochs,
      int patience,
      double learningRate,
      boolean classWeights,
      String augmentation,
      long seed) {
    this(preset, sequences, batchSize, epochs, 0, patience, learningRate, classWeights, augmentation, seed,
        TrainingTools.NONE);
  }
}
