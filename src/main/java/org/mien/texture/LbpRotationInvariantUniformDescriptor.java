package org.mien.texture;

import org.scijava.plugin.Plugin;

/** Rotation-invariant uniform patterns of 8 points at radius 1: 10 bins, scikit-image's uniform. */
@Plugin(type = TextureDescriptor.class, name = "lbp-riu2")
public final class LbpRotationInvariantUniformDescriptor extends LbpDescriptor {

  /** For SciJava and lists of descriptors. */
  public LbpRotationInvariantUniformDescriptor() {
    super("lbp-riu2", "LBP rotation-invariant uniform, 8 points at radius 1 (10 bins)",
        LbpOptions.circular(8, 1).with(LbpMapping.ROTATION_INVARIANT_UNIFORM));
  }
}
