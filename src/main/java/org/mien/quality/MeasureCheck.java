package org.mien.quality;

import java.util.List;
import java.util.Locale;

/** Warns of images that show something, and of which a measure lies on the wrong side of a limit. */
abstract class MeasureCheck implements ImageCheck {

  private final About about;
  private final Threshold limit;
  private final Measure measure;
  private final Wrong wrong;
  private final int digits;
  private final String sentence;

  /** Which side of the limit is the wrong one. */
  enum Wrong {
    /** Larger values. */
    ABOVE,
    /** Smaller values. */
    BELOW
  }

  /**
   * A check.
   *
   * @param digits of the measure that are kept behind the point
   * @param sentence about such an image, a format of the measure and the limit
   */
  MeasureCheck(About about, Threshold limit, Measure measure, Wrong wrong, int digits, String sentence) {
    this.about = about;
    this.limit = limit;
    this.measure = measure;
    this.wrong = wrong;
    this.digits = digits;
    this.sentence = sentence;
  }

  @Override
  public final About about() {
    return about;
  }

  @Override
  public final List<Issue> check(ImageSample image, QualityOptions options) {
    double value = image.measures().get(measure);
    double threshold = options.value(limit);
    // A measure that is not defined is on neither side.
    boolean found = wrong == Wrong.ABOVE ? value > threshold : value < threshold;
    if (!found || BlankCheck.isBlank(image, options)) {
      return List.of();
    }
    return List.of(new Issue(Severity.WARNING, Names.rounded(value, digits), threshold,
        String.format(Locale.ROOT, sentence, value, threshold)));
  }
}
