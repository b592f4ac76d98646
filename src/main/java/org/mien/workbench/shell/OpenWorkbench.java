package org.mien.workbench.shell;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Opens the window of the workbench, or brings it to the front. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Workbench>Mien Open Workbench...")
public final class OpenWorkbench extends ContextCommand {

  @Parameter
  private WorkbenchService workbenches;

  @Override
  public void run() {
    if (GraphicsEnvironment.isHeadless()) {
      cancel("The workbench is a window, and there is no display here.");
      return;
    }
    EventQueue.invokeLater(workbenches::open);
  }
}
