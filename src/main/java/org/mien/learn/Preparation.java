package org.mien.learn;

import org.mien.job.UserError;
import org.mien.motion.Timebase;

/**
 * How a frame becomes an input: gray by equation (1), resized by (2), divided by 255 by (3), with an LBP histogram by
 * (4) to (7).
 *
 * @param frameSize width and height of the input in pixels, 16 to 256; the paper has 48
 * @param resize key of the interpolation: "bilinear" or "area"
 * @param lbp key of the LBP descriptor whose histogram enters beside the pixels, as {@link FramePreparation} reads it, or
 *     the empty string for none
 * @param pixels key of the {@link PixelInput}: "gray" (also where an old file has none), "lbp-map", "gray+lbp-map" or
 *     "motion"
 * @param time the {@link Timebase} that clips are brought to, such as "frames=10" or "fps=100"; the empty string (also where an
 *     old file has none) for frames as they were recorded; stills are left as they are
 */
public record Preparation(int frameSize, String resize, String lbp, String pixels, String time) {

  /** Checks the ranges. */
  public Preparation {
    pixels = pixels == null ? PixelInput.GRAY.key() : pixels;
    PixelInput.of(pixels);
    time = time == null ? "" : Timebase.parse(time).toString();
    if (frameSize < 16 || frameSize > 256) {
      throw new UserError("The frame size must lie between 16 and 256 pixels, not be " + frameSize + ".");
    }
    if (!resize.equals("bilinear") && !resize.equals("area")) {
      throw new UserError("The way to resize is 'bilinear' or 'area', not '" + resize + "'.");
    }
  }

  /** Frames as they were recorded. */
  public Preparation(int frameSize, String resize, String lbp, String pixels) {
    this(frameSize, resize, lbp, pixels, "");
  }

  /** Gray pixels. */
  public Preparation(int frameSize, String resize, String lbp) {
    this(frameSize, resize, lbp, PixelInput.GRAY.key());
  }

  /** The paper's preparation: 48 x 48, bilinear, with its 256-bin LBP histogram. */
  public static Preparation paper() {
    return new Preparation(48, "bilinear", "lbp-paper");
  }

  /** This preparation without the histogram. */
  public Preparation withoutLbp() {
    return new Preparation(frameSize, resize, "", pixels, time);
  }

  /** What the pixels mean. */
  public PixelInput input() {
    return PixelInput.of(pixels);
  }

  /** The time base that clips are brought to. */
  public Timebase timebase() {
    return Timebase.parse(time);
  }

  /** Whether a texture histogram is prepared. */
  public boolean hasLbp() {
    return !lbp.isEmpty();
  }
}
