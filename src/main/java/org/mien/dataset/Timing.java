package org.mien.dataset;

/**
 * When a micro-expression happens in its recording. Frames count from 0.
 *
 * @param onset first frame in which the face moves, or {@link #UNKNOWN}
 * @param apex frame of the strongest movement, or {@link #UNKNOWN}
 * @param offset frame in which the movement is over, or {@link #UNKNOWN}
 * @param framesPerSecond frame rate of the recording, or NaN where it is not recorded
 */
public record Timing(int onset, int apex, int offset, double framesPerSecond) {

  /** A frame that was not recorded. */
  public static final int UNKNOWN = -1;

  /** Nothing recorded. */
  public static final Timing NONE = new Timing(UNKNOWN, UNKNOWN, UNKNOWN, Double.NaN);

  /** Checks that the frames are in order. */
  public Timing {
    if (onset < UNKNOWN || apex < UNKNOWN || offset < UNKNOWN) {
      throw new IllegalArgumentException("frames count from 0");
    }
    if (later(onset, apex) || later(apex, offset) || later(onset, offset)) {
      throw new IllegalArgumentException(
          "onset " + onset + ", apex " + apex + " and offset " + offset + " are not in this order");
    }
    if (framesPerSecond <= 0 || Double.isInfinite(framesPerSecond)) {
      throw new IllegalArgumentException("a frame rate must be above 0, not " + framesPerSecond);
    }
  }

  private static boolean later(int first, int second) {
    return first != UNKNOWN && second != UNKNOWN && first > second;
  }
}
