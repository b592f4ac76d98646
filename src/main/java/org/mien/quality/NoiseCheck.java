package org.mien.quality;

import java.util.List;
import org.scijava.plugin.Plugin;

/** Images with strong noise. */
@Plugin(type = QualityCheck.class)
public final class NoiseCheck extends MeasureCheck {

  static final Threshold LIMIT = new Threshold("noise", 15, "gray levels", "a larger standard deviation of the noise");

  private static final About ABOUT = new About(
      "noise",
      "Noisy images",
      "Standard deviation of the noise by Immerkaer (1996), from a mask that is blind to edges and slopes.",
      "LBP codes compare neighbours, so that noise in smooth skin turns into texture that is not there.",
      "Average several frames, use a better lit recording, or leave the image out.",
      List.of(LIMIT));

  /** The check. */
  public NoiseCheck() {
    super(ABOUT, LIMIT, Measure.NOISE, Wrong.ABOVE, 2,
        "The image is noisy: standard deviation of the noise %.1f gray levels (limit %.1f).");
  }
}
