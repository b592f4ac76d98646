package org.mien.report;

import java.util.Locale;

/**
 * A cell of a table that says something and is sorted by a number.
 *
 * @param text what it says
 * @param value what it is sorted by, or NaN for the last place
 */
public record Sorted(String text, double value) {

  /** A p-value with enough digits to tell small ones apart. */
  public static Sorted probability(double p) {
    return new Sorted(Double.isNaN(p) ? "undefined"
        : p < 0.0001 ? String.format(Locale.ROOT, "%.1e", p) : String.format(Locale.ROOT, p < 0.001 ? "%.4f" : "%.3f", p), p);
  }

  /** The interval of a figure, which is sorted by its lower end. */
  static Sorted interval(Figure figure) {
    return new Sorted(figure.interval(), figure.hasInterval() ? figure.low() : Double.NaN);
  }
}
