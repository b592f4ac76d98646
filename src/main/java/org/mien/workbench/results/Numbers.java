package org.mien.workbench.results;

import java.util.Locale;

/** Numbers as the reports write them, whatever the language of the computer. */
final class Numbers {

  private Numbers() {}

  static String text(double value) {
    return Double.isNaN(value) ? "not defined" : String.format(Locale.ROOT, "%.3f", value).replace('-', '\u2212');
  }
}
