package org.mien.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mien.job.UserError;

/**
 * How clips are brought to one time base, so that a number of frames means the same in each of them.
 *
 * @param kind what is done
 * @param amount number of frames or frames a second; 0 where frames stay as they were recorded
 */
public record Timebase(Kind kind, double amount) {

  /** Frames stay as they were recorded; then all clips must have one frame rate. */
  public static final Timebase RECORDED = new Timebase(Kind.RECORDED, 0);

  private static final int MOST_FRAMES = 1000;
  private static final int FASTEST = 100_000;

  /** What can be done. The keys stand in plans and options. */
  public enum Kind {
    /** Nothing. */
    RECORDED(""),
    /** Every clip gets the same number of frames by linear interpolation: the course of a movement, whatever its speed. */
    FRAMES("frames"),
    /** Every clip gets the same number of frames by the temporal interpolation model. */
    GRAPH("tim"),
    /** Every clip gets the same frames a second by linear interpolation: speed is kept. */
    RATE("fps");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** The stable word. */
    public String key() {
      return key;
    }
  }

  /** Checks the range. */
  public Timebase {
    boolean rate = kind == Kind.RATE;
    if (kind != Kind.RECORDED && !(amount > 0 && amount <= (rate ? FASTEST : MOST_FRAMES)
        && (rate || amount >= 2 && amount == Math.rint(amount)))) {
      throw new UserError(rate ? "A frame rate lies above 0 and is at most " + FASTEST + " frames a second."
          : "Clips are brought to 2 to " + MOST_FRAMES + " frames, in whole numbers.");
    }
  }

  /**
   * Reads what {@link #toString} writes: {@code frames=N}, {@code tim=N}, {@code fps=X}, or nothing.
   *
   * @throws UserError if it is none of these
   */
  public static Timebase parse(String words) {
    String text = words.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return RECORDED;
    }
    int equals = text.indexOf('=');
    for (Kind kind : Kind.values()) {
      if (kind != Kind.RECORDED && equals > 0 && text.substring(0, equals).equals(kind.key())
          && text.substring(equals + 1).matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
        return new Timebase(kind, Double.parseDouble(text.substring(equals + 1)));
      }
    }
    throw new UserError("The time base is frames=N (every clip N frames), tim=N (the same by the temporal interpolation model) or"
        + " fps=X (every clip X frames a second), not '" + words + "'.");
  }

  /** Whether the frame rate of every clip must be known. */
  public boolean needsRate() {
    return kind == Kind.RATE;
  }

  /**
   * Brings a clip to this time base.
   *
   * @param frames at least one, each as many values from 0 to 255, one byte a value
   * @param framesPerSecond of the recording, or NaN where nobody knows
   * @throws IllegalArgumentException if the rate is needed and not known
   */
  public List<byte[]> apply(List<byte[]> frames, double framesPerSecond) {
    return switch (kind) {
      case RECORDED -> new ArrayList<>(frames);
      case FRAMES -> TemporalInterpolation.linear(frames, TemporalInterpolation.evenly(frames.size(), (int) amount));
      case GRAPH -> TemporalInterpolation.onGraph(frames, (int) amount);
      case RATE -> {
        if (!(framesPerSecond > 0)) {
          throw new IllegalArgumentException("the frame rate must be known");
        }
        yield TemporalInterpolation.linear(frames,
            TemporalInterpolation.atRate(frames.size(), framesPerSecond, amount));
      }
    };
  }

  @Override
  public String toString() {
    if (kind == Kind.RECORDED) {
      return "";
    }
    return kind.key() + "=" + (amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount));
  }
}
