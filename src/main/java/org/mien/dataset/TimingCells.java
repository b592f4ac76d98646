package org.mien.dataset;

import org.mien.job.UserError;

/** What the columns onset, apex, offset and fps of a manifest may hold; an empty cell means that nothing is recorded. */
public final class TimingCells {

  private TimingCells() {}

  /**
   * The frame that a cell names.
   *
   * @throws UserError if it is no whole number from 0
   */
  public static int frame(String column, String text) {
    if (text.isEmpty()) {
      return Timing.UNKNOWN;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw new UserError("'" + text + "' is no frame for '" + column + "'; frames are whole numbers, the first one is 0.");
    }
    return Integer.parseInt(text);
  }

  /**
   * Frames a second, with a decimal point or a decimal comma.
   *
   * @throws UserError if it is no number above 0
   */
  static double rate(String text) {
    if (text.isEmpty()) {
      return Double.NaN;
    }
    if (text.matches("[0-9]{1,9}([.,][0-9]{1,20})?([eE][+-]?[0-9]{1,2})?")) {
      double rate = Double.parseDouble(text.replace(',', '.'));
      if (rate > 0) {
        return rate;
      }
    }
    throw new UserError("'" + text + "' is no frame rate; give a number above 0, such as 200 or 29.97.");
  }

  /**
   * The four together.
   *
   * @throws UserError if onset, apex and offset are not in this order
   */
  static Timing timing(int onset, int apex, int offset, double framesPerSecond) {
    try {
      return new Timing(onset, apex, offset, framesPerSecond);
    } catch (IllegalArgumentException e) {
      throw new UserError(e.getMessage() + "; onset comes before apex and apex before offset.", e);
    }
  }
}
