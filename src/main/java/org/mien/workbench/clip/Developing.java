package org.mien.workbench.clip;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.mien.image.Gray;
import org.mien.job.UserError;
import org.mien.texture.Lbp;
import org.mien.texture.LbpOptions;
import org.mien.workbench.widget.FrameImages;

/**
 * What is to be made of every frame. Immutable, so that the thread that reads frames can take it as it is.
 *
 * @param map the LBP of the map, or none where no map is wanted
 * @param reference the frame that others are compared with, or none
 * @param full gray levels of a difference at which its colour is full
 */
record Developing(Optional<LbpOptions> map, Optional<Reference> reference, int full) {

  /**
   * A frame that others are compared with.
   *
   * @param frame its number
   * @param gray its pixels
   */
  record Reference(int frame, Gray gray) {}

  /**
   * A picture, or a sentence in its place.
   *
   * @param image the picture, or null
   * @param sentence why there is none
   */
  record Plate(BufferedImage image, String sentence) {}

  /**
   * All pictures of a frame.
   *
   * @param frame itself
   * @param map its LBP map, where wanted
   * @param difference to the reference, where wanted
   */
  record Pictures(BufferedImage frame, Optional<Plate> map, Optional<Plate> difference) {}

  Pictures of(Gray gray) {
    return new Pictures(FrameImages.of(gray), map.map(options -> map(gray, options)),
        reference.map(r -> difference(gray, r)));
  }

  private static Plate map(Gray gray, LbpOptions options) {
    try {
      return new Plate(FrameImages.of(Lbp.map(gray, options)), "");
    } catch (UserError e) {
      return new Plate(null, e.getMessage());
    }
  }

  private Plate difference(Gray gray, Reference from) {
    Gray other = from.gray();
    return gray.width() == other.width() && gray.height() == other.height()
        ? new Plate(FrameImages.difference(gray, other, full), "")
        : new Plate(null, "This frame is of another size than frame " + from.frame() + ", so they cannot be compared.");
  }
}
