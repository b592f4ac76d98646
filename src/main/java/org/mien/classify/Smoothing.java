package org.mien.classify;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mien.job.UserError;

/**
 * How the probabilities of neighbouring frames are brought together. The window is centred on its frame; at the ends of
 * a recording it shrinks evenly on both sides, so that the first and the last frame stand for themselves.
 *
 * @param kind mean or median, class by class; medians are divided by their sum
 * @param frames length of the window, odd; 1 leaves everything as it is
 */
public record Smoothing(Kind kind, int frames) {

  /** No smoothing. */
  public static final Smoothing NONE = new Smoothing(Kind.MEAN, 1);

  private static final int LONGEST = 10_001;
  private static final Pattern TEXT = Pattern.compile("(mean|median):(\\d{1,5})");

  /** What is computed over the window. */
  public enum Kind {
    /** The arithmetic mean: steadies noise. */
    MEAN,
    /** The median: also keeps single wild frames out. */
    MEDIAN
  }

  /** Checks the length. */
  public Smoothing {
    if (frames < 1 || frames > LONGEST || frames % 2 == 0) {
      throw new UserError("A smoothing window has an odd number of frames from 1 to " + LONGEST + ", not " + frames + ".");
    }
  }

  /** Whether anything is smoothed. */
  public boolean isNone() {
    return frames == 1;
  }

  /** The text that {@link #parse} reads: "none", "mean:5" or "median:5". */
  public String key() {
    return isNone() ? "none" : kind.name().toLowerCase(Locale.ROOT) + ":" + frames;
  }

  /**
   * Reads "none", "mean:5" or "median:5".
   *
   * @throws UserError if it is something else
   */
  public static Smoothing parse(String text) {
    if (text.isBlank() || text.strip().equals("none")) {
      return NONE;
    }
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new UserError("'" + text + "' is no smoothing; write none, mean:5 or median:5 with an odd number of frames.");
    }
    return new Smoothing(Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(matcher.group(2)));
  }
}
