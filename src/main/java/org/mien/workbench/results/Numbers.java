package org.mien.workbench.results;

import java.util.Locale;

/** Numbers as the reports write them, whatever the language of the computer. */
final class Numbers {

  private Numbers() {}

  static String text(double value) {
    return Double.isNaN(value) ? "not defined" : String.format(Locale.ROOT, "%.3f", value).replace('-', '\u2212');
  }

  /** A p-value with enough digits to tell small ones apart. */
  static String probability(double p) {
    return p < 0.0001 ? String.format(Locale.ROOT, "%.1e", p) : String.format(Locale.ROOT, p < 0.001 ? "%.4f" : "%.3f", p);
  }
}
