package org.mien.texture;

import java.util.List;
import org.mien.image.Gray;
import org.scijava.plugin.SciJavaPlugin;

/** Turns an image or a clip into numbers that tell its texture. Another jar can add one as a SciJava plugin. */
public interface TextureDescriptor extends SciJavaPlugin {

  /** The stable word that model files and options use; letters, digits and hyphens. */
  String key();

  /** What a person reads in a list. */
  String label();

  /** How many numbers describe one block, at least 1. */
  int bins();

  /**
   * Describes the blocks of an image one after the other, block rows from the top, blocks of a row from the left.
   * Thread-safe.
   *
   * @param image any depth
   * @return {@code grid.blocks() * bins()} numbers; those of a block add up to 1
   * @throws org.mien.job.UserError if the image is too small for the descriptor or the grid
   */
  double[] describe(Gray image, BlockGrid grid);

  /**
   * Whether a clip is described as a whole, from how it changes, and not frame by frame. Such a descriptor refuses single
   * images.
   */
  default boolean describesVolumes() {
    return false;
  }

  /**
   * Describes the blocks of a clip in the order of {@link #describe(Gray, BlockGrid)}: the mean over its frames, unless the
   * descriptor {@link #describesVolumes}.
   *
   * @param frames at least one, all of one size, in the order of time
   * @return {@code grid.blocks() * bins()} numbers; those of a block add up to 1
   * @throws org.mien.job.UserError if the clip is too short or too small for the descriptor or the grid
   */
  default double[] describe(List<Gray> frames, BlockGrid grid) {
    double[] mean = new double[grid.blocks() * bins()];
    for (Gray frame : frames) {
      double[] values = describe(frame, grid);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += values[i] / frames.size();
      }
    }
    return mean;
  }
}
