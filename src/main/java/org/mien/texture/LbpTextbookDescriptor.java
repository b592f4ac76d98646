package org.mien.texture;

import org.scijava.plugin.Plugin;

/** The textbook LBP (Ojala 1996): 3 x 3, greater or equal, 256 bins. */
@Plugin(type = TextureDescriptor.class, name = "lbp-3x3")
public final class LbpTextbookDescriptor extends LbpDescriptor {

  /** For SciJava and lists of descriptors. */
  public LbpTextbookDescriptor() {
    super("lbp-3x3", "LBP 3 x 3, greater or equal (256 bins)",
        LbpOptions.textbook());
  }
}
