package org.mien.workbench.shell;

import org.mien.workbench.state.Settings;

/** How windows look: Mien's own look where the process is Mien's, that of the host where it is not. */
public interface Look extends AutoCloseable {

  /** Brings all windows to these preferences; on the event thread. */
  void apply(Settings.Values values);

  /** Whether light and dark can be chosen. */
  boolean hasThemes();

  /** Lets go of everything. */
  @Override
  void close();
}
