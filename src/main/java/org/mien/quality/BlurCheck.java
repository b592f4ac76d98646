package org.mien.quality;

import java.util.List;
import org.scijava.plugin.Plugin;

/** Images in which little is lost by blurring them again. */
@Plugin(type = QualityCheck.class)
public final class BlurCheck extends MeasureCheck {

  static final Threshold LIMIT = new Threshold("blur", 0.6, "0 sharp to 1", "more of the gradient survives another blur");

  private static final About ABOUT = new About(
      "blur",
      "Blurred images",
      "Perceptual blur by Crete and others (2007): the share of gradient that is left after the image is"
          + " blurred again, 0 sharp to 1, on the image reduced to at least 96 pixels a side.",
      "Micro-expressions are movements of a few pixels at brows, lids and lips; blur removes just these,"
          + " and a class that is blurred more than the others is told by its blur.",
      "Use a sharper frame or photograph of the same moment, or leave the image out.",
      List.of(LIMIT));

  /** The check. */
  public BlurCheck() {
    super(ABOUT, LIMIT, Measure.BLUR, Wrong.ABOVE, 3,
        "The image is blurred: %.2f of its gradient survives another blur (limit %.2f).");
  }
}
