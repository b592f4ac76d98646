package org.mien.workflow;

import java.util.List;
import org.mien.baseline.Baselines;
import org.mien.baseline.FeatureKind;
import org.mien.learn.FramePreparation;
import org.mien.learn.PixelInput;
import org.mien.learn.Preparation;
import org.mien.motion.RelativeMotion;

/** The baselines that look at what a network sees. */
final class UsualBaselines {

  /** Frames that a baseline brings clips to. */
  private static final int CLIP_FRAMES = 8;

  private UsualBaselines() {}

  /**
   * Their specs: on the texture where there is one, else on relative motion where frames are motion maps, else on pixels.
   *
   * @param clips whether examples are clips of several frames
   * @param examples how many there are, 0 where that is not known yet
   */
  static List<String> of(Preparation preparation, boolean clips, long examples) {
    int size = preparation.frameSize();
    long frames = clips ? CLIP_FRAMES : 1;
    if (preparation.hasLbp()) {
      return Baselines.usual(FeatureKind.HISTOGRAM, examples, new FramePreparation(preparation).histogramLength());
    }
    if (preparation.input() == PixelInput.MOTION) {
      return Baselines.usual(FeatureKind.MOTION, examples, frames * RelativeMotion.lengthWithSpeed(size));
    }
    return Baselines.usual(FeatureKind.PIXELS, examples, frames * preparation.input().stored() * size * size);
  }
}
