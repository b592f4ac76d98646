package org.mien.quality;

import java.util.List;
import java.util.Locale;
import org.scijava.plugin.Plugin;

/** Images with few pixels. */
@Plugin(type = QualityCheck.class)
public final class PixelSizeCheck implements ImageCheck {

  static final Threshold LIMIT = new Threshold("pixel-size", 48, "pixels", "a shorter side");

  private static final About ABOUT = new About(
      "pixel-size",
      "Small images",
      "The shorter side in pixels.",
      "The source paper scales faces to 48 x 48; a smaller image is blown up, and what it lacks cannot be"
          + " learned.",
      "Use a larger version of the image; do not enlarge it.",
      List.of(LIMIT));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Issue> check(ImageSample image, QualityOptions options) {
    int shorter = Math.min(image.pixels().width(), image.pixels().height());
    double limit = options.value(LIMIT);
    if (shorter >= limit) {
      return List.of();
    }
    String message = String.format(Locale.ROOT, "The image has %d x %d pixels; its shorter side should have at least %.0f.",
        image.pixels().width(), image.pixels().height(), limit);
    return List.of(new Issue(Severity.WARNING, shorter, limit, message));
  }
}
