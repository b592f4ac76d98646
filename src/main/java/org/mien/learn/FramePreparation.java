package org.mien.learn;

import org.mien.image.Gray;
import org.mien.image.GrayConversion;
import org.mien.image.Resize;
import org.mien.job.UserError;
import org.mien.texture.BlockGrid;
import org.mien.texture.LbpHistogram;
import org.mien.texture.LbpOptions;

/**
 * Turns one gray frame into what a model reads: the one piece of code that training, evaluation and frame-by-frame classification
 * share. Holds no state; safe for use by several threads.
 */
public final class FramePreparation {

  private static final String PAPER_LBP = "lbp-paper";
  private static final float ROUNDING = 1e-4f;

  private final Preparation preparation;
  private final Resize.Method method;
  private final LbpOptions lbp;
  private final BlockGrid grid;

  /**
   * Prepares frames in this way. The texture key is {@code lbp-paper}, or a line that {@link LbpOptions#parse} reads; a block grid
   * may follow behind an at sign: {@code lbp:circular:8:1:u2:zero@4x4}.
   *
   * @throws UserError if the texture key is unknown
   */
  public FramePreparation(Preparation preparation) {
    this.preparation = preparation;
    this.method = Resize.Method.of(preparation.resize());
    String[] parts = preparation.lbp().split("@", 2);
    this.lbp = preparation.hasLbp() ? lbp(parts[0]) : null;
    this.grid = parts.length == 2 ? BlockGrid.parse(parts[1]) : BlockGrid.WHOLE;
  }

  private static LbpOptions lbp(String key) {
    return key.equals(PAPER_LBP) ? LbpOptions.paper() : LbpOptions.parse(key);
  }

  /** Width and height of a prepared frame in pixels. */
  public int frameSize() {
    return preparation.frameSize();
  }

  /** Length of the texture histogram of a frame, 0 where none is prepared. */
  public int histogramLength() {
    return lbp == null ? 0 : grid.blocks() * LbpHistogram.bins(lbp);
  }

  /**
   * The frame resized by equation (2), as whole numbers from 0 to 255, one byte a pixel, row by row. 16-bit values are divided by
   * 257 and rounded to the nearest; floating point is multiplied by 255 and rounded.
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
    if (lbp == null) {
      return histogram;
    }
    Gray gray = GrayConversion.ofBytes(preparation.frameSize(), preparation.frameSize(), pixels);
    double[] shares = LbpHistogram.of(gray, lbp, grid);
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
