package org.mien.quality;

import java.util.List;
import org.scijava.plugin.Plugin;

/** Images with visible 8 x 8 blocks. */
@Plugin(type = QualityCheck.class)
public final class BlockinessCheck extends MeasureCheck {

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

  /** The check. */
  public BlockinessCheck() {
    super(ABOUT, LIMIT, Measure.BLOCKINESS, Wrong.ABOVE, 3,
        "JPEG blocks can be seen: steps at their borders are %.2f times those inside (limit %.2f).");
  }
}
