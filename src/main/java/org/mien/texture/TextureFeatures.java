package org.mien.texture;

import java.util.List;
import org.mien.image.Gray;

/**
 * A descriptor with its block grid: an image in, a feature vector of fixed length out.
 *
 * @param descriptor what is measured in each block
 * @param grid the blocks
 */
public record TextureFeatures(TextureDescriptor descriptor, BlockGrid grid) {

  /**
   * The stable name for files: the descriptor's key, and {@code @4x4} behind it unless the whole image is one block.
   */
  public String key() {
    return grid.equals(BlockGrid.WHOLE) ? descriptor.key() : descriptor.key() + "@" + grid.key();
  }

  /** How many numbers {@link #of} returns. */
  public int length() {
    return grid.blocks() * descriptor.bins();
  }

  /**
   * The feature vector of an image. Thread-safe.
   *
   * @throws org.mien.job.UserError if the image is too small for the descriptor or the grid
   */
  public double[] of(Gray image) {
    return descriptor.describe(image, grid);
  }

  /**
   * The feature vector of a clip. Thread-safe.
   *
   * @param frames at least one, all of one size, in the order of time
   * @throws org.mien.job.UserError if the clip is too short or too small for the descriptor or the grid
   */
  public double[] of(List<Gray> frames) {
    return descriptor.describe(frames, grid);
  }
}
