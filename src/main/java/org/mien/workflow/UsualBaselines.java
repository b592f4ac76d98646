package org.mien.workflow;

import java.util.List;
import org.mien.baseline.Baselines;
import org.mien.baseline.FeatureKind;
import org.mien.learn.FramePreparation;
import org.mien.learn.PixelInput;
import org.mien.learn.Preparation;
import org.mien.motion.RelativeMotion;
import org.mien.texture.TextureDescriptors;

/** The baselines that look at what a network sees. */
final class UsualBaselines {

  /** Frames that a baseline brings clips to. */
  private static final int CLIP_FRAMES = 8;
  private static final int PAPER_BINS = 256;

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
      return Baselines.usual(FeatureKind.HISTOGRAM, examples, textureLength(preparation));
    }
    if (preparation.input() == PixelInput.MOTION) {
      return Baselines.usual(FeatureKind.MOTION, examples, frames * RelativeMotion.lengthWithSpeed(size));
    }
    return Baselines.usual(FeatureKind.PIXELS, examples, frames * preparation.input().stored() * size * size);
  }

  /** Numbers of a texture; a descriptor of another jar counts like the paper's, since only the time that it takes hangs on it. */
  private static long textureLength(Preparation preparation) {
    return TextureDescriptors.builtIn().knows(preparation.lbp()) ? new FramePreparation(preparation).histogramLength()
        : (long) PAPER_BINS * preparation.input().stored();
  }
}
