package org.mien.workbench.shell;

import java.awt.EventQueue;
import org.mien.workbench.state.Session;
import org.mien.workbench.state.Settings;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Plugin;

/** Opens the window of the workbench. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Workbench>Mien Open Workbench...")
public final class OpenWorkbench extends ContextCommand {

  @Override
  public void run() {
    EventQueue.invokeLater(() -> new Workbench(new Session(context(), new Settings(Settings.usualFolder()))).open());
  }
}
