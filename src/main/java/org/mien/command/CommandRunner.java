package org.mien.command;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.mien.job.CancelledException;
import org.mien.job.UserError;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleService;

/** Runs commands for somebody who watches them; the same commands, with the same numbers, as from a menu or a macro. */
public final class CommandRunner {

  private final Context context;

  /** Runs commands of this context. */
  public CommandRunner(Context context) {
    this.context = context;
  }

  /**
   * Runs a command and waits for it. Nothing is asked and nothing is shown.
   *
   * @return its outputs by the names of its parameters
   * @throws CancelledException if the job of the watch was cancelled
   * @throws UserError with the sentence of the command if it could not do its work
   */
  public Map<String, Object> run(CommandCall call, Watch watch) {
    CommandModule module = (CommandModule) context.service(ModuleService.class)
        .createModule(context.service(CommandService.class).getCommand(call.type()));
    if (module == null || !(module.getDelegateObject() instanceof MienCommand command)) {
      throw new UserError("The command '" + call.label() + "' is not installed; install Mien again.");
    }
    command.watchedBy(watch);
    try {
      context.service(ModuleService.class).run(module, false, call.inputs()).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
    }
    if (module.isCanceled()) {
      watch.job().cancel().check();
      throw new UserError(module.getCancelReason());
    }
    return module.getOutputs();
  }
}
