package org.mien.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import org.mien.explain.Explanation;

/** Maps of an explanation as an image of ImageJ with their true values. */
public final class ExplanationImages {

  private ExplanationImages() {}

  /** A 32-bit stack: for each clip, then for each class, the covering map and gradient x input. */
  public static ImagePlus of(Explanation explanation) {
    int size = explanation.frameSize();
    ImageStack stack = new ImageStack(size, size);
    for (Explanation.OfClip clip : explanation.clips()) {
      add(stack, size, clip.clip() + ", " + explanation.classes().get(clip.target()), clip.maps());
    }
    for (Explanation.OfClass mean : explanation.means()) {
      add(stack, size, "mean of " + explanation.classes().get(mean.target()), mean.maps());
    }
    ImagePlus image = new ImagePlus("Maps", stack);
    image.resetDisplayRange();
    return image;
  }

  private static void add(ImageStack stack, int size, String name, Explanation.Maps maps) {
    stack.addSlice(name + ", covering", new FloatProcessor(size, size, maps.occlusion().clone()));
    stack.addSlice(name + ", gradient x input", new FloatProcessor(size, size, maps.gradient().clone()));
  }
}
