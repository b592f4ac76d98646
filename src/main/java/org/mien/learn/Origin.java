package org.mien.learn;

import java.util.List;
import java.util.Locale;
import org.mien.job.UserError;

/**
 * Where a model's training examples come from and how they were prepared: what every model file tells.
 *
 * @param dataName name of the data set
 * @param dataHash hash over ids, labels, subjects and contents of the data set, 64 hexadecimal digits
 * @param labelSet name and version of the label set ("emotions 1")
 * @param classes keys of the classes in order
 * @param preparation how frames became examples
 * @param framesPerSecond of clips that were left as they were recorded; NaN where it is not known (also where an old file has
 *     none), and for stills and clips that were brought to a time base
 */
public record Origin(
    String dataName, String dataHash, String labelSet, List<String> classes, Preparation preparation, double framesPerSecond) {

  /** Rates such as 29.97 and 30 are one. */
  private static final double TOLERANCE = 0.01;

  /** Copies the classes. */
  public Origin {
    classes = List.copyOf(classes);
    framesPerSecond = framesPerSecond > 0 ? framesPerSecond : Double.NaN;
  }

  /** An origin of unknown frame rate. */
  public Origin(String dataName, String dataHash, String labelSet, List<String> classes, Preparation preparation) {
    this(dataName, dataHash, labelSet, classes, preparation, Double.NaN);
  }

  /**
   * Refuses recordings in which a number of frames is another time than in the clips that were learned from.
   *
   * @param what the recordings are called in a sentence
   * @param rate their frames a second, or NaN, which says nothing
   * @throws UserError if both rates are known and differ
   */
  public void requireRate(String what, double rate) {
    if (Math.abs(rate - framesPerSecond) > TOLERANCE * framesPerSecond) {
      throw new UserError(String.format(Locale.ROOT, "The model learned from clips of %s frames a second and %s has %s, so a"
          + " number of frames is not the same time in both; train with a time base such as fps=%s or frames=10, or"
          + " correct the rate if it is recorded wrongly.", words(framesPerSecond), what, words(rate),
          words(Math.min(rate, framesPerSecond)))).mendedBy("mien train --time");
    }
  }

  private static String words(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}
