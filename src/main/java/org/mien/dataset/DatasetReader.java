package org.mien.dataset;

import org.mien.job.Job;
import org.scijava.plugin.SciJavaPlugin;

/** Reads one layout of data sets. Another jar can add one as a SciJava plugin. */
public interface DatasetReader extends SciJavaPlugin {

  /** The stable word by which files and messages name this layout. */
  String key();

  /** Whether the storage has this layout; looks at names only. */
  boolean canRead(Storage storage);

  /**
   * Lists the data set. Reads names and headers, never pixels.
   *
   * @throws org.mien.job.UserError if a file of the layout is damaged
   */
  Manifest read(Storage storage, Job job);
}
