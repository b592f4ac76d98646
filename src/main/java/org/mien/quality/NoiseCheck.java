package org.mien.quality;

import java.util.List;
import java.util.Locale;
import org.scijava.plugin.Plugin;

/** Images with strong noise. */
@Plugin(type = QualityCheck.class)
public final class NoiseCheck implements ImageCheck {

  static final Threshold LIMIT = new Threshold("noise", 15, "gray levels", "a larger standard deviation of the noise");

  private static final About ABOUT = new About(
      "noise",
      "Noisy images",
      "Standard deviation of the noise by Immerkaer (1996), from a mask that is blind to edges and slopes.",
      "LBP codes compare neighbours, so that noise in smooth skin turns into texture that is not there.",
      "Average several frames, use a better lit recording, or leave the image out.",
      List.of(LIMIT));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Issue> check(ImageSample image, QualityOptions options) {
    double value = image.measures().get(Measure.NOISE);
    double threshold = options.value(LIMIT);
    if (!(value > threshold) || BlankCheck.isBlank(image, options)) {
      return List.of();
    }
    String message = String.format(Locale.ROOT,
        "The image is noisy: standard deviation of the noise %.1f gray levels (limit %.1f).", value, threshold);
    return List.of(new Issue(Severity.WARNING, Names.rounded(value, 2), threshold, message));
  }
}
