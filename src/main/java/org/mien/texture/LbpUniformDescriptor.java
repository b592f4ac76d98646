package org.mien.texture;

import org.scijava.plugin.Plugin;

/** Uniform patterns of 8 points at radius 1: 59 bins, scikit-image's nri_uniform. */
@Plugin(type = TextureDescriptor.class, name = "lbp-uniform")
public final class LbpUniformDescriptor extends LbpDescriptor {

  /** For SciJava and lists of descriptors. */
  public LbpUniformDescriptor() {
    super("lbp-uniform", "LBP uniform, 8 points at radius 1 (59 bins)",
        LbpOptions.circular(8, 1).with(LbpMapping.UNIFORM));
  }
}
