package org.mien.quality;

import java.util.List;
import org.scijava.plugin.Plugin;

/** Images with little contrast. */
@Plugin(type = QualityCheck.class)
public final class ContrastCheck extends MeasureCheck {

  static final Threshold LIMIT = new Threshold("contrast", 15, "gray levels",
      "a smaller standard deviation of the gray levels");

  private static final About ABOUT = new About(
      "contrast",
      "Flat images",
      "Standard deviation of the gray levels.",
      "Where all levels lie close together, rounding and noise are as large as the face.",
      "Use a better lit recording, or leave the image out.",
      List.of(LIMIT));

  /** The check. */
  public ContrastCheck() {
    super(ABOUT, LIMIT, Measure.CONTRAST, Wrong.BELOW, 2,
        "The contrast is low: standard deviation %.1f gray levels (at least %.1f wanted).");
  }
}
