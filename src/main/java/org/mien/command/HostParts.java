package org.mien.command;

import org.mien.plugin.InstalledParts;
import org.mien.workflow.Toolbox;
import org.scijava.Context;
import org.scijava.log.LogService;

/** The toolbox of a host: what Mien brings and what other installed jars add. */
public final class HostParts {

  private HostParts() {}

  /** The parts of a context; what is wrong with an installed part goes to its log. */
  public static Toolbox toolbox(Context context) {
    InstalledParts parts = InstalledParts.of(context);
    LogService log = context.getService(LogService.class);
    if (log != null) {
      parts.problems().forEach(log::warn);
    }
    return Toolbox.of(parts);
  }
}
