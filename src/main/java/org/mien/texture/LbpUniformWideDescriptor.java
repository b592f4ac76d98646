package org.mien.texture;

import org.scijava.plugin.Plugin;

/** Uniform patterns of 8 points at radius 2, as Ahonen, Hadid and Pietikäinen (2006) describe faces: 59 bins. */
@Plugin(type = TextureDescriptor.class, name = "lbp-uniform-8-2")
public final class LbpUniformWideDescriptor extends LbpDescriptor {

  /** For SciJava and lists of descriptors. */
  public LbpUniformWideDescriptor() {
    super("lbp-uniform-8-2", "LBP uniform, 8 points at radius 2 (59 bins)",
        LbpOptions.circular(8, 2).with(LbpMapping.UNIFORM));
  }
}
