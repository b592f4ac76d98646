package org.mien.texture;

import org.scijava.plugin.Plugin;

/** Rotation-invariant patterns of 8 points at radius 1: 36 bins, scikit-image's ror. */
@Plugin(type = TextureDescriptor.class, name = "lbp-ri")
public final class LbpRotationInvariantDescriptor extends LbpDescriptor {

  /** For SciJava and lists of descriptors. */
  public LbpRotationInvariantDescriptor() {
    super("lbp-ri", "LBP rotation-invariant, 8 points at radius 1 (36 bins)",
        LbpOptions.circular(8, 1).with(LbpMapping.ROTATION_INVARIANT));
  }
}
