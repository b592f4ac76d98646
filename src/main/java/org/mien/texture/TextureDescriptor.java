package org.mien.texture;

import org.mien.image.Gray;
import org.scijava.plugin.SciJavaPlugin;

/** Turns an image into numbers that tell its texture. Another jar can add one as a SciJava plugin. */
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
}
