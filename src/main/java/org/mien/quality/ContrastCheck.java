package org.mien.quality;

import java.util.List;
import java.util.Locale;
import org.scijava.plugin.Plugin;

/** Images with little contrast. */
@Plugin(type = QualityCheck.class)
public final class ContrastCheck implements ImageCheck {

  static final Threshold LIMIT = new Threshold("contrast", 15, "gray levels",
      "a smaller standard deviation of the gray levels");

  private static final About ABOUT = new About(
      "contrast",
      "Flat images",
      "Standard deviation of the gray levels.",
      "Where all levels lie close together, rounding and noise are as large as the face.",
      "Use a better lit recording, or leave the image out.",
      List.of(LIMIT));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Issue> check(ImageSample image, QualityOptions options) {
    double value = image.measures().get(Measure.CONTRAST);
    double threshold = options.value(LIMIT);
    if (!(value < threshold) || BlankCheck.isBlank(image, options)) {
      return List.of();
    }
    String message = String.format(Locale.ROOT,
        "The contrast is low: standard deviation %.1f gray levels (at least %.1f wanted).", value, threshold);
    return List.of(new Issue(Severity.WARNING, Names.rounded(value, 2), threshold, message));
  }
}
