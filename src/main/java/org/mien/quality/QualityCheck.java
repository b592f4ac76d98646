package org.mien.quality;

import org.scijava.plugin.SciJavaPlugin;

/**
 * One thing that can be wrong with a data set. A check is either an {@link ImageCheck}, which looks at one image, or a
 * {@link DatasetCheck}, which looks at all of them together. Another jar can add one as a SciJava plugin of this type.
 * Checks keep no state and are called from several threads at once.
 */
public interface QualityCheck extends SciJavaPlugin {

  /** What this check is, measures and advises. */
  About about();

  /** The stable word by which files and options name this check. */
  default String key() {
    return about().key();
  }
}
