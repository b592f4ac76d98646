package org.mien.command;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.plugin.PlugIn;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.mien.job.UserError;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

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

    /** SciJava holds its listeners weakly. */
    static final ImageJStatus STATUS = new ImageJStatus(CONTEXT);

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
    Objects.requireNonNull(Host.STATUS);
    CommandService commands = Host.CONTEXT.service(CommandService.class);
    CommandInfo info = commands.getCommand(commandClass);
    if (info == null) {
      IJ.error("Mien", "The command " + commandClass + " is not installed; install Mien again.");
      return;
    }
    ModuleService modules = commands.moduleService();
    try {
      Module module = modules.createModule(info);
      if (prepare(module)) {
        ResultDisplay.leaveToCaller(module);
        show(modules.run(module, true).get());
      }
    } catch (UserError e) {
      error(new RunCaller(null).stop(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      IJ.handleException(e.getCause());
    }
  }

  /** Gives the inputs that only this thread knows: the words of its macro, and the image that is in front for it. */
  private static boolean prepare(Module module) {
    List<ModuleItem<?>> images = CallInputs.items(module.getInfo()).stream()
        .filter(item -> item.getType() == ImagePlus.class && item.isRequired()).toList();
    if (!images.isEmpty() && WindowManager.getCurrentImage() == null) {
      IJ.noImage();
      return false;
    }
    String options = Macro.getOptions();
    if (options != null || Interpreter.isBatchMode() || IJ.getInstance() == null) {
      new MacroInputs(Host.CONTEXT).give(module, options == null ? "" : options);
    } else if (WindowManager.getImageCount() <= 1) {
      images.forEach(item -> {
        module.setInput(item.getName(), WindowManager.getCurrentImage());
        module.resolveInput(item.getName());
      });
    }
    return true;
  }

  private static void show(Module module) {
    if (module instanceof Cancelable cancelled && cancelled.isCanceled()) {
      // SciJava has said in the status line that the command was stopped; a person who stops it need not be told so by a window.
      error(cancelled.getCancelReason());
      return;
    }
    module.getInfo().outputs().forEach(item -> ResultDisplay.show(item, module.getOutput(item.getName())));
  }

  /** Tells a reason, unless there is none or it has been told. */
  private static void error(String reason) {
    if (reason != null && !reason.isBlank()) {
      IJ.error("Mien", reason);
    }
  }
}
