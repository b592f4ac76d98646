package org.mien.command;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.plugin.PlugIn;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/**
 * Starts a command from the menu of plain ImageJ, which knows plug-ins only; {@code plugins.config} names the class of
 * the command as its argument. Asks for the inputs in a dialog of ImageJ, or takes them from the macro, and shows the
 * outputs. In Fiji, whose menu entries of the same labels come from the annotations of the commands, nothing calls
 * this.
 */
public final class CommandPlugIn implements PlugIn {

  /** The one context of plain ImageJ, made when it is first needed; Fiji hands out its own. */
  private static final class Host {
    static final Context CONTEXT = open();

    private static Context open() {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      // ImageJ loads plug-ins by a class loader of its own; SciJava looks for its index through the thread's.
      thread.setContextClassLoader(CommandPlugIn.class.getClassLoader());
      try {
        return IJ.runPlugIn("org.scijava.Context", "") instanceof Context context ? context : new Context();
      } finally {
        thread.setContextClassLoader(before);
      }
    }
  }

  /**
   * Runs a command.
   *
   * @param commandClass name of its class
   */
  @Override
  public void run(String commandClass) {
    CommandService commands = Host.CONTEXT.service(CommandService.class);
    CommandInfo info = commands.getCommand(commandClass);
    if (info == null) {
      IJ.error("Mien", "The command " + commandClass + " is not installed; install Mien again.");
      return;
    }
    Map<String, Object> inputs = new CommandInputs(info, commands.moduleService()).ask();
    if (inputs == null) {
      return;
    }
    try {
      show(commands.run(info, true, inputs).get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      IJ.handleException(e.getCause());
    }
  }

  private static void show(CommandModule module) {
    if (module.isCanceled()) {
      IJ.error("Mien", module.getCancelReason());
      return;
    }
    for (ModuleItem<?> item : module.getInfo().outputs()) {
      Object value = module.getOutput(item.getName());
      if (value instanceof ImagePlus image) {
        image.show();
      } else if (value instanceof ResultsTable table) {
        table.show(item.getLabel());
      } else if (value != null) {
        IJ.log(item.getLabel() + ": " + value);
      }
    }
  }
}
