package org.mien.quality;

import java.util.List;
import java.util.Locale;
import org.scijava.plugin.Plugin;

/** The resolution that files record, against the 300 dpi of the source paper. */
@Plugin(type = QualityCheck.class)
public final class ResolutionCheck implements ImageCheck {

  static final Threshold LIMIT = new Threshold("dpi", 300, "dots an inch", "a smaller recorded resolution");

  private static final About ABOUT = new About(
      "dpi",
      "Recorded resolution",
      "Dots an inch as PNG pHYs, JFIF, EXIF or TIFF tags record them: pass, fail or not recorded.",
      "The source paper keeps images of at least 300 dpi. The figure is for printing and says nothing about"
          + " a face: judge by pixel size and blur.",
      "Nothing needs to be done; leave these files out only where the published selection is repeated to"
          + " the letter.",
      List.of(LIMIT));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Issue> check(ImageSample image, QualityOptions options) {
    double limit = options.value(LIMIT);
    double dpi = image.resolution().dpi();
    if (dpi >= limit || !image.clip().media().isStill()) {
      return List.of();
    }
    String message = image.resolution().isRecorded()
        ? String.format(Locale.ROOT, "The file records %.0f dpi, less than the %.0f dpi of the source paper.", dpi, limit)
        : "The file records no resolution; the source paper asks for " + Math.round(limit) + " dpi.";
    return List.of(new Issue(Severity.INFO, dpi, limit, message));
  }
}
