package org.mien.network;

import org.mien.learn.PixelInput;

/**
 * What a preset has to know to build a network.
 *
 * @param height rows of a frame, in pixels
 * @param width columns of a frame, in pixels
 * @param clips true for sequences of frames, false for stills
 * @param textureLength values of the texture histogram that enters beside the frames, 0 for none
 * @param classes number of classes, at least 2
 * @param seed of the initial weights
 * @param learningRate of the optimiser, above 0
 * @param input what the pixels of a frame mean, and so how many planes the network reads
 * @param dropout share of the values in front of the dense layers that is dropped while learning, from 0 to below 1
 */
public record NetworkPlan(int height, int width, boolean clips, int textureLength, int classes, long seed,
    double learningRate, PixelInput input, double dropout) {

  /** Learning rate of the paper. */
  public static final double PAPER_LEARNING_RATE = 0.001;

  /** Side of the paper's frames, in pixels. */
  public static final int PAPER_SIDE = 48;

  /** Length of the paper's histogram of local binary patterns. */
  public static final int PAPER_TEXTURE_LENGTH = 256;

  /** Checks all values. */
  public NetworkPlan {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException("a frame must have pixels, not " + width + " x " + height);
    }
    if (textureLength < 0) {
      throw new IllegalArgumentException("textureLength must not be negative, but is " + textureLength);
    }
    if (classes < 2) {
      throw new IllegalArgumentException("a classifier needs at least 2 classes, not " + classes);
    }
    if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
      throw new IllegalArgumentException("learningRate must be above 0, but is " + learningRate);
    }
    if (!(dropout >= 0 && dropout < 1)) {
      throw new IllegalArgumentException("dropout must lie between 0 and 1, but is " + dropout);
    }
  }

  /** A network that reads gray and drops nothing. */
  public NetworkPlan(int height, int width, boolean clips, int textureLength, int classes, long seed, double learningRate) {
    this(height, width, clips, textureLength, classes, seed, learningRate, PixelInput.GRAY, 0);
  }

  /** The paper's sizes and learning rate for stills of 48 x 48 pixels. */
  public static NetworkPlan stills(int classes, long seed) {
    return new NetworkPlan(PAPER_SIDE, PAPER_SIDE, false, 0, classes, seed, PAPER_LEARNING_RATE);
  }

  /** The paper's sizes and learning rate for clips of 48 x 48 pixels a frame. */
  public static NetworkPlan clips(int classes, long seed) {
    return new NetworkPlan(PAPER_SIDE, PAPER_SIDE, true, 0, classes, seed, PAPER_LEARNING_RATE);
  }

  /** The same with a texture histogram of that many values as a second input; 0 for none. */
  public NetworkPlan withTexture(int length) {
    return new NetworkPlan(height, width, clips, length, classes, seed, learningRate, input, dropout);
  }

  /** The same with frames of that size, in pixels. */
  public NetworkPlan withSize(int newHeight, int newWidth) {
    return new NetworkPlan(newHeight, newWidth, clips, textureLength, classes, seed, learningRate, input, dropout);
  }

  /** The same with that learning rate. */
  public NetworkPlan withLearningRate(double rate) {
    return new NetworkPlan(height, width, clips, textureLength, classes, seed, rate, input, dropout);
  }

  /** The same with other initial weights. */
  public NetworkPlan withSeed(long other) {
    return new NetworkPlan(height, width, clips, textureLength, classes, other, learningRate, input, dropout);
  }

  /** The same reading that kind of pixels. */
  public NetworkPlan withInput(PixelInput kind) {
    return new NetworkPlan(height, width, clips, textureLength, classes, seed, learningRate, kind, dropout);
  }

  /** The same dropping that share of the values in front of the dense layers while learning. */
  public NetworkPlan withDropout(double share) {
    return new NetworkPlan(height, width, clips, textureLength, classes, seed, learningRate, input, share);
  }

  /** Planes of a frame that the network reads: 1, 2 or 3. */
  public int channels() {
    return input.channels();
  }

  /** Whether a texture histogram enters beside the frames. */
  public boolean texture() {
    return textureLength > 0;
  }
}
