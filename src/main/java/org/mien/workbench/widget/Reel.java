package org.mien.workbench.widget;

import org.mien.image.FrameSource;

/** When the frames of a recording were taken. */
public final class Reel {

  /** Frames a second where the recording tells no times. */
  public static final double ASSUMED_RATE = 25;

  private final double[] stamps;
  private final double[] clock;
  private final boolean timed;

  /**
   * The frames of a recording.
   *
   * @param stamps seconds from the start as the recording tells them, NaN where it tells none
   */
  public Reel(double[] stamps) {
    this.stamps = stamps.clone();
    this.clock = new double[stamps.length];
    boolean all = true;
    for (double stamp : stamps) {
      all &= !Double.isNaN(stamp);
    }
    this.timed = all;
    for (int i = 0; i < clock.length; i++) {
      double at = timed ? stamps[i] : i / ASSUMED_RATE;
      clock[i] = i == 0 ? at : Math.max(clock[i - 1], at);
    }
  }

  /**
   * The frames of an open recording.
   *
   * @param source is asked for its time stamps only
   */
  public static Reel of(FrameSource source) {
    double[] stamps = new double[source.count()];
    for (int i = 0; i < stamps.length; i++) {
      stamps[i] = source.seconds(i);
    }
    return new Reel(stamps);
  }

  /** How many frames there are. */
  public int count() {
    return stamps.length;
  }

  /** Whether the recording tells its times; else it plays at {@link #ASSUMED_RATE}. */
  public boolean timed() {
    return timed;
  }

  /** The time stamp of a frame in seconds, or NaN. */
  public double stamp(int frame) {
    return stamps[frame];
  }

  /** When a frame is shown in playing, in seconds; never before the frame ahead of it. */
  public double clock(int frame) {
    return clock[frame];
  }

  /** When the last frame has been shown as long as the one before it. */
  public double end() {
    int last = clock.length - 1;
    return clock[last] + (last == 0 ? 1 / ASSUMED_RATE : clock[last] - clock[last - 1]);
  }

  /**
   * The frame whose time is nearest.
   *
   * @return its number; -1 for a time before the first frame and the number of frames for one behind the last, each by more than
   *     half of what lies between two frames there
   */
  public int nearest(double seconds) {
    int last = clock.length - 1;
    double ahead = (last == 0 ? 1 / ASSUMED_RATE : clock[1] - clock[0]) / 2;
    double behind = (end() - clock[last]) / 2;
    if (seconds < clock[0] - ahead || seconds > clock[last] + behind) {
      return seconds < clock[0] ? -1 : clock.length;
    }
    int before = frameAt(seconds);
    return before < last && clock[before + 1] - seconds < seconds - clock[before] ? before + 1 : before;
  }

  /** The frame that is to be seen at a time: the last one that is not later. */
  public int frameAt(double seconds) {
    int low = 0;
    int high = clock.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (clock[middle] <= seconds) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
