package org.mien.workbench.widget;

import java.awt.FontMetrics;

/** The end of a path that is too long for its place: files of one folder differ at the end of their names. */
public final class TextEnd {

  private static final String CUT = "\u2026";

  private TextEnd() {}

  /**
   * The text itself where there is room for it, else an ellipsis and as much of its end as there is room for.
   *
   * @param width in pixels
   */
  public static String fitting(String text, FontMetrics metrics, int width) {
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int room = width - metrics.stringWidth(CUT);
    int start = text.length();
    while (start > 0 && metrics.stringWidth(text.substring(text.offsetByCodePoints(start, -1))) <= room) {
      start = text.offsetByCodePoints(start, -1);
    }
    return CUT + text.substring(start);
  }
}
