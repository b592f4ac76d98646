package org.mien.classify;

import org.mien.job.UserError;

/**
 * How a recording is classified.
 *
 * @param window frames that a model of clips sees at once, or 0 for half a second of the recording; a model of stills
 *     always sees one
 * @param framesPerSecond of the recording where its file does not tell or tells wrongly, or 0 for what the file tells
 * @param smoothing of the probabilities
 * @param batch frames (or windows) that the model is asked about at once; 1 measures the delay of a live picture
 */
public record ClassifyOptions(int window, double framesPerSecond, Smoothing smoothing, int batch) {

  /** The length of a micro-expression: at most half a second (Yan et al. 2013). */
  private static final double WINDOW_SECONDS = 0.5;
  private static final int WINDOW_WITHOUT_TIME = 25;
  private static final int SHORTEST = 5;
  private static final int LONGEST = 1000;
  private static final int MOST_AT_ONCE = 4096;

  /** Checks the ranges. */
  public ClassifyOptions {
    if (window < 0 || window > LONGEST) {
      throw new UserError("A window has 1 to " + LONGEST + " frames, or 0 for half a second, not " + window + ".");
    }
    if (!(framesPerSecond >= 0) || Double.isInfinite(framesPerSecond)) {
      throw new UserError("A frame rate is above 0, or 0 for what the file tells, not " + framesPerSecond + ".");
    }
    if (batch < 1 || batch > MOST_AT_ONCE) {
      throw new UserError("A batch has 1 to " + MOST_AT_ONCE + " frames, not " + batch + ".");
    }
  }

  /** Half a second for clips, times as the file tells them, no smoothing, 64 frames at once. */
  public static ClassifyOptions usual() {
    return new ClassifyOptions(0, 0, Smoothing.NONE, 64);
  }

  /** These options with a smoothing. */
  public ClassifyOptions with(Smoothing other) {
    return new ClassifyOptions(window, framesPerSecond, other, batch);
  }

  /** These options with a frame rate. */
  public ClassifyOptions withFramesPerSecond(double rate) {
    return new ClassifyOptions(window, rate, smoothing, batch);
  }

  /** These options with a window. */
  public ClassifyOptions withWindow(int frames) {
    return new ClassifyOptions(frames, framesPerSecond, smoothing, batch);
  }

  /**
   * The window in frames.
   *
   * @param clips whether the model is one of clips
   * @param rate frames a second of the recording, or NaN
   */
  int windowFor(boolean clips, double rate) {
    if (!clips) {
      return 1;
    }
    if (window > 0) {
      return window;
    }
    long half = Double.isNaN(rate) ? WINDOW_WITHOUT_TIME : Math.round(rate * WINDOW_SECONDS);
    return (int) Math.max(SHORTEST, Math.min(LONGEST, half)) | 1;
  }
}
