package org.mien.split;

import java.util.Set;
import org.scijava.plugin.SciJavaPlugin;

/** A way to divide a data set into training, validation and test part. Another jar can add one as a SciJava plugin. */
public interface SplitProtocol extends SciJavaPlugin {

  /** The stable word by which files, options and reports name this protocol. */
  String key();

  /** What people call it. */
  String title();

  /** What this protocol lets happen by its nature; anything else on both sides is a fault. */
  Set<Leak> admits();

  /**
   * Divides the clips. The same clips, duplicates, shares and seed give the same split, whatever the order of the clips.
   *
   * @throws org.mien.job.UserError if these clips cannot be divided this way
   */
  Split split(SplitInput input);
}
