package org.mien.learn;

import org.mien.image.Gray;
import org.mien.image.GrayConversion;
import org.mien.image.Resize;
import org.mien.job.UserError;
import org.mien.texture.TextureDescriptors;
import org.mien.texture.TextureFeatures;

/**
 * Turns one gray frame into what a model reads: the one piece of code that training, evaluation and frame-by-frame
 * classification share. Holds no state; safe for use by several threads.
 */
public final class FramePreparation {

  private static final float ROUNDING = 1e-4f;

  private final Preparation preparation;
  private final Resize.Method method;
  private final TextureFeatures texture;

  /**
   * Prepares frames in this way, with the texture descriptors that come with Mien.
   *
   * @throws UserError if the texture key is unknown to {@link TextureDescriptors#find}
   */
  public FramePreparation(Preparation preparation) {
    this.preparation = preparation;
    this.method = Resize.Method.of(preparation.resize());
    this.texture = preparation.hasLbp() ? TextureDescriptors.builtIn().find(preparation.lbp()) : null;
  }

  /** Width and height of a prepared frame in pixels. */
  public int frameSize() {
    return preparation.frameSize();
  }

  /** Length of the texture histogram of a frame, 0 where none is prepared. */
  public int histogramLength() {
    return texture == null ? 0 : texture.length();
  }

  /**
   * The frame resized by equation (2), as whole numbers from 0 to 255, one byte a pixel, row by row. 16-bit values are
   * divided by 257 and rounded to the nearest; floating point is multiplied by 255 and rounded.
   *
   * @throws UserError if a floating point frame leaves the range from 0 to 1
   */
  public byte[] pixels(Gray frame) {
    if (frame.bits() == 32) {
      checkUnitRange(frame);
    }
    Gray small = Resize.to(frame, preparation.frameSize(), preparation.frameSize(), method);
    float scale = 255f / frame.ceiling();
    float[] values = small.pixels();
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(0, Math.min(255, (int) Math.rint(values[i] * scale)));
    }
    return bytes;
  }

  /**
   * The texture histogram by equations (4) to (7) of a frame that {@link #pixels} prepared.
   *
   * @return {@link #histogramLength()} values that sum to 1 a block
   */
  public float[] histogram(byte[] pixels) {
    float[] histogram = new float[histogramLength()];
    if (texture == null) {
      return histogram;
    }
    Gray gray = GrayConversion.ofBytes(preparation.frameSize(), preparation.frameSize(), pixels);
    double[] shares = texture.of(gray);
    for (int i = 0; i < histogram.length; i++) {
      histogram[i] = (float) shares[i];
    }
    return histogram;
  }

  private static void checkUnitRange(Gray frame) {
    for (float value : frame.pixels()) {
      if (!(value >= -ROUNDING && value <= 1 + ROUNDING)) {
        throw new UserError(
            "A 32-bit frame holds the value " + value
                + " where 0 (black) to 1 (white) is expected; convert the images to 8 or 16 bits.");
      }
    }
  }
}
