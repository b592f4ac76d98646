package org.mien.annotation;

import java.util.List;
import org.mien.metrics.Estimate;

/**
 * One figure of agreement.
 *
 * @param aspect what it is about
 * @param actionUnit number of the one action unit that it is about, or the empty string
 * @param coders whose answers are compared: two, or more for {@link Measure#ALPHA}
 * @param measure what is measured
 * @param scale "frames" or "ms" where it is a length of time, else the empty string
 * @param estimate the figure with its interval, or why there is none
 * @param clips how many clips count: those about which both, for alpha at least two, say something
 * @param people how many different people these clips show; 0 where no subject is recorded
 */
public record Figure(Aspect aspect, String actionUnit, List<String> coders, Measure measure, String scale, Estimate estimate,
    int clips, int people) {

  /** Copies the list. */
  public Figure {
    coders = List.copyOf(coders);
  }

  /** The coders in one word, such as {@code AB+CD}. */
  public String coderWord() {
    return String.join("+", coders);
  }

  /** What is measured and in what, for people. */
  public String title() {
    String of = actionUnit.isEmpty() ? "" : ", unit " + actionUnit;
    return measure.title() + of + (scale.isEmpty() ? "" : " (" + scale + ")");
  }
}
