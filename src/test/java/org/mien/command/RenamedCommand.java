package org.mien.command;

import org.mien.job.Job;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A command one of whose inputs once had another name. Made for tests. */
@Plugin(type = Command.class, menuPath = "Plugins>Other>Renamed Command...")
public final class RenamedCommand extends MienCommand {

  @Parameter(label = "Points", min = "2", max = "24", persist = false, description = "A whole number.")
  private int points = 8;

  @Parameter(visibility = ItemVisibility.INVISIBLE, required = false, persist = false, label = "Size",
      attrs = @Attr(name = Renamed.TO, value = "points"), description = "The old name of points.")
  private Integer size;

  @Parameter(type = ItemIO.OUTPUT)
  private int said;

  @Override
  protected void work(Job job) {
    said = points;
  }
}
