package org.mien.quality;

import java.util.List;
import java.util.Locale;
import org.scijava.plugin.Plugin;

/** Images that show nothing. */
@Plugin(type = QualityCheck.class)
public final class BlankCheck implements ImageCheck {

  static final Threshold LIMIT = new Threshold("blank", 2, "gray levels", "a smaller standard deviation of the gray levels");

  private static final About ABOUT = new About(
      "blank",
      "Blank images",
      "Standard deviation of the gray levels.",
      "An image of one level shows no face, and yet it has a label that a network learns by heart.",
      "Remove the image, or get it again from its source.",
      List.of(LIMIT));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Issue> check(ImageSample image, QualityOptions options) {
    double value = image.measures().get(Measure.CONTRAST);
    if (!isBlank(image, options)) {
      return List.of();
    }
    double limit = options.value(LIMIT);
    String message = String.format(
        Locale.ROOT, "The image is blank: standard deviation %.2f gray levels (at least %.1f wanted).", value, limit);
    return List.of(new Issue(Severity.ERROR, Names.rounded(value, 3), limit, message));
  }

  /** Whether the image shows nothing, so that other checks have nothing to say about it. */
  static boolean isBlank(ImageSample image, QualityOptions options) {
    return image.measures().get(Measure.CONTRAST) < options.value(LIMIT);
  }
}
