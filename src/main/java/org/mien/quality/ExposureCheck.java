package org.mien.quality;

import java.util.List;
import java.util.Locale;
import org.scijava.plugin.Plugin;

/** Images with too much or too little light. */
@Plugin(type = QualityCheck.class)
public final class ExposureCheck implements ImageCheck {

  static final Threshold DARK = new Threshold("exposure.dark", 40, "gray levels", "a smaller mean");
  static final Threshold BRIGHT = new Threshold("exposure.bright", 220, "gray levels", "a larger mean");
  static final Threshold BLACK = new Threshold("exposure.black", 0.5, "share 0..1", "a larger share of black pixels");
  static final Threshold WHITE = new Threshold("exposure.white", 0.4, "share 0..1", "a larger share of white pixels");

  private static final About ABOUT = new About(
      "exposure",
      "Over- and under-exposed images",
      "Mean gray level, and the share of pixels at level 5 or below and at level 250 or above, where detail"
          + " is cut off.",
      "What is white or black all over holds no texture any more, whatever is done to the image later.",
      "Use a better exposed recording, or leave the image out; brightening does not bring back what was cut"
          + " off.",
      List.of(DARK, BRIGHT, BLACK, WHITE));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Issue> check(ImageSample image, QualityOptions options) {
    if (BlankCheck.isBlank(image, options)) {
      return List.of();
    }
    Measures measures = image.measures();
    double mean = measures.get(Measure.BRIGHTNESS);
    double black = measures.get(Measure.BLACK);
    double white = measures.get(Measure.WHITE);
    if (mean < options.value(DARK)) {
      return issue(mean, options.value(DARK), "The image is under-exposed: mean level %.0f (at least %.0f wanted).");
    }
    if (mean > options.value(BRIGHT)) {
      return issue(mean, options.value(BRIGHT), "The image is over-exposed: mean level %.0f (at most %.0f wanted).");
    }
    if (white > options.value(WHITE)) {
      return issue(white, options.value(WHITE),
          "Light parts are cut off: a share of %.2f of the pixels is white (at most %.2f).");
    }
    if (black > options.value(BLACK)) {
      return issue(black, options.value(BLACK),
          "Dark parts are cut off: a share of %.2f of the pixels is black (at most %.2f).");
    }
    return List.of();
  }

  private static List<Issue> issue(double value, double limit, String format) {
    String message = String.format(Locale.ROOT, format, value, limit);
    return List.of(new Issue(Severity.WARNING, Names.rounded(value, 3), limit, message));
  }
}
