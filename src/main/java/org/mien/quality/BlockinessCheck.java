package org.mien.quality;

import java.util.List;
import java.util.Locale;
import org.scijava.plugin.Plugin;

/** Images with visible 8 x 8 blocks. */
@Plugin(type = QualityCheck.class)
public final class BlockinessCheck implements ImageCheck {

  static final Threshold LIMIT = new Threshold("blockiness", 1.6, "ratio",
      "steps at the borders of blocks so many times those inside");

  private static final About ABOUT = new About(
      "blockiness",
      "Visible JPEG blocks",
      "Mean step across the borders of the 8 x 8 grid over the mean step inside (features of Wang, Sheikh"
          + " and Bovik 2002); 1 where no grid can be seen.",
      "Strong JPEG compression replaces fine texture by blocks, and the borders of blocks are edges that a"
          + " network can learn.",
      "Use the file as it came from the camera, or one that was saved with quality 75 or more.",
      List.of(LIMIT));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Issue> check(ImageSample image, QualityOptions options) {
    double value = image.measures().get(Measure.BLOCKINESS);
    double threshold = options.value(LIMIT);
    if (!(value > threshold) || BlankCheck.isBlank(image, options)) {
      return List.of();
    }
    String message = String.format(Locale.ROOT,
        "JPEG blocks can be seen: steps at their borders are %.2f times those inside (limit %.2f).", value, threshold);
    return List.of(new Issue(Severity.WARNING, Names.rounded(value, 3), threshold, message));
  }
}
