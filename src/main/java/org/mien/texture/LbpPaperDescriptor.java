package org.mien.texture;

import org.scijava.plugin.Plugin;

/** The source paper's LBP, equations (4) to (7): 3 x 3, strictly greater, 256 bins. */
@Plugin(type = TextureDescriptor.class, name = "lbp-paper")
public final class LbpPaperDescriptor extends LbpDescriptor {

  /** For SciJava and lists of descriptors. */
  public LbpPaperDescriptor() {
    super("lbp-paper", "LBP of the source paper: 3 x 3, strictly greater (256 bins)",
        LbpOptions.paper());
  }
}
