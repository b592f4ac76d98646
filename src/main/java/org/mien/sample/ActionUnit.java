package org.mien.sample;

import java.util.Locale;

/**
 * The facial action units that the renderer can move, with the numbers of the Facial Action Coding System (Ekman, Friesen and
 * Hager, FACS, 2002).
 */
public enum ActionUnit {
  /** Inner brow raiser. */
  AU1(1, "inner brow raiser"),
  /** Outer brow raiser. */
  AU2(2, "outer brow raiser"),
  /** Brow lowerer. */
  AU4(4, "brow lowerer"),
  /** Upper lid raiser. */
  AU5(5, "upper lid raiser"),
  /** Cheek raiser. */
  AU6(6, "cheek raiser"),
  /** Lid tightener. */
  AU7(7, "lid tightener"),
  /** Nose wrinkler. */
  AU9(9, "nose wrinkler"),
  /** Upper lip raiser. */
  AU10(10, "upper lip raiser"),
  /** Lip corner puller. */
  AU12(12, "lip corner puller"),
  /** Lip corner depressor. */
  AU15(15, "lip corner depressor"),
  /** Lower lip depressor. */
  AU16(16, "lower lip depressor"),
  /** Chin raiser. */
  AU17(17, "chin raiser"),
  /** Lip stretcher. */
  AU20(20, "lip stretcher"),
  /** Lip tightener. */
  AU23(23, "lip tightener"),
  /** Lip pressor. */
  AU24(24, "lip pressor"),
  /** Lips part. */
  AU25(25, "lips part"),
  /** Jaw drop. */
  AU26(26, "jaw drop"),
  /** Eyes closed; used for the natural spread of lid heights. */
  AU43(43, "eyes closed");

  private final int number;
  private final String title;

  ActionUnit(int number, String title) {
    this.number = number;
    this.title = title;
  }

  /** The number in the coding system, such as 12. */
  public int number() {
    return number;
  }

  /** The name in words, such as "lip corner puller". */
  public String title() {
    return title;
  }

  /** The five letters of intensity in FACS for 0 to 1: A (trace) to E (maximum). */
  public static String grade(double intensity) {
    int step = (int) Math.max(0, Math.min(4, Math.floor(intensity * 5)));
    return String.format(Locale.ROOT, "%c", 'A' + step);
  }
}
