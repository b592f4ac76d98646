package org.mien.texture;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mien.job.UserError;

/**
 * Everything that decides an LBP-TOP.
 *
 * @param points on the ellipse of each of the three planes, 2 to 16
 * @param rx radius along x in whole pixels, 1 to 20
 * @param ry radius along y in whole pixels, 1 to 20
 * @param rt radius along time in whole frames, 1 to 20
 */
public record LbpTopOptions(int points, int rx, int ry, int rt) {

  private static final int MOST_POINTS = 16;
  private static final int LARGEST_RADIUS = 20;
  private static final Pattern KEY = Pattern.compile("lbp-top:(\\d{1,2}):(\\d{1,2}):(\\d{1,2}):(\\d{1,2})");

  /** Checks the ranges. */
  public LbpTopOptions {
    boolean radii = Math.min(rx, Math.min(ry, rt)) >= 1 && Math.max(rx, Math.max(ry, rt)) <= LARGEST_RADIUS;
    if (points < 2 || points > MOST_POINTS || !radii) {
      throw new UserError("An LBP-TOP has 2 to " + MOST_POINTS + " points and radii of 1 to " + LARGEST_RADIUS
          + " pixels or frames, not " + points + " points and radii " + rx + ", " + ry + ", " + rt + ".");
    }
  }

  /** Eight points at radius 3 in x, y and time: the setting of the paper for facial expressions. */
  public static LbpTopOptions paper() {
    return new LbpTopOptions(8, 3, 3, 3);
  }

  /** The fewest frames of a clip that has a frame with all its neighbours in time. */
  public int fewestFrames() {
    return 2 * rt + 1;
  }

  /** All options in one line for model files, for instance {@code lbp-top:8:1:1:2}; {@link #parse} reads it. */
  public String key() {
    return String.format(Locale.ROOT, "lbp-top:%d:%d:%d:%d", points, rx, ry, rt);
  }

  /**
   * The options that {@link #key} wrote.
   *
   * @throws UserError if the text is not such a line
   */
  public static LbpTopOptions parse(String key) {
    Matcher m = KEY.matcher(key);
    if (!m.matches()) {
      throw new UserError("'" + key + "' does not describe an LBP-TOP; write lbp-top:POINTS:RX:RY:RT, for instance"
          + " lbp-top:8:1:1:2.");
    }
    return new LbpTopOptions(number(m, 1), number(m, 2), number(m, 3), number(m, 4));
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
