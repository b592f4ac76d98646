package org.mien.workbench.clip;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.mien.image.Gray;
import org.mien.image.RecordedFrame;
import org.mien.job.UserError;
import org.mien.texture.Lbp;
import org.mien.texture.LbpDescriptor;
import org.mien.workbench.widget.FrameImages;

/**
 * What is to be made of every frame. Immutable, so that the thread that reads frames can take it as it is.
 *
 * @param map the LBP of the map, or none where no map is wanted
 * @param reference the frame that others are compared with, or none
 * @param full gray levels of a difference at which its colour is full
 */
record Developing(Optional<LbpDescriptor> map, Optional<Reference> reference, int full) {

  /**
   * A frame that others are compared with.
   *
   * @param frame its number
   * @param recorded its pixels
   */
  record Reference(int frame, RecordedFrame recorded) {}

  /**
   * A picture, or a sentence in its place.
   *
   * @param image the picture, or null
   * @param words below it; without a picture, why there is none
   */
  record Plate(BufferedImage image, String words) {}

  /**
   * All pictures of a frame.
   *
   * @param frame itself, in its colours where it has some
   * @param map its LBP map, where wanted
   * @param difference to the reference, where wanted
   */
  record Pictures(BufferedImage frame, Optional<Plate> map, Optional<Plate> difference) {}

  Pictures of(RecordedFrame recorded) {
    BufferedImage frame = FrameImages.of(recorded);
    if (map.isEmpty() && reference.isEmpty()) {
      return new Pictures(frame, Optional.empty(), Optional.empty());
    }
    // What is measured is measured on the gray, whatever the frame looks like.
    Gray gray = recorded.gray();
    return new Pictures(frame, map.map(lbp -> map(gray, lbp)), reference.map(r -> difference(gray, r)));
  }

  private static Plate map(Gray gray, LbpDescriptor lbp) {
    try {
      return new Plate(FrameImages.of(Lbp.map(gray, lbp.options())), "LBP map, " + lbp.label());
    } catch (UserError e) {
      return new Plate(null, e.getMessage());
    }
  }

  private Plate difference(Gray gray, Reference from) {
    Gray other = from.recorded().gray();
    return gray.width() == other.width() && gray.height() == other.height()
        ? new Plate(FrameImages.difference(gray, other, full),
            "Since frame " + from.frame() + ": orange brighter, blue darker")
        : new Plate(null, "This frame is of another size than frame " + from.frame() + ", so they cannot be compared.");
  }
}
