package org.mien.command;

import ij.IJ;
import ij.macro.Interpreter;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mien.file.AtomicFile;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.workflow.Toolbox;
import org.scijava.app.StatusService;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.task.TaskService;
import org.scijava.thread.ThreadService;

/**
 * What all commands share: progress goes to the status bar and the list of tasks, Cancel and Esc stop the work, and a
 * failure that the user can mend ends the command with its sentence as the reason, which the host shows.
 */
public abstract class MienCommand extends ContextCommand implements CheckedInputs {

  @Parameter(required = false)
  private StatusService status;

  @Parameter(required = false)
  private TaskService tasks;

  @Parameter(required = false)
  private LogService log;

  @Parameter(required = false)
  private ThreadService threads;

  private final Map<String, String> written = new ConcurrentHashMap<>();
  private Watch watch;
  private boolean asked;
  private Toolbox parts;

  /**
   * Does the work of the command.
   *
   * @throws UserError with a sentence that tells what to mend
   * @throws IOException if an open image cannot be read
   */
  protected abstract void work(Job job) throws IOException;

  /** The words of the command line {@code mien} that do the same, or none where it has no such command. */
  public List<String> commandLine() {
    return List.of();
  }

  /** Lets somebody else than the host watch the work; before {@link #run()}. */
  final void watchedBy(Watch other) {
    watch = other;
  }

  /** A person has answered a dialog for this very call. */
  final void askedByDialog() {
    asked = true;
  }

  /** Whether a person has. */
  final boolean isAskedByDialog() {
    return asked;
  }

  /**
   * What a person wrote into fields of the host's dialog, by the names of the inputs: the inputs themselves can only hold what is
   * right.
   */
  public final Map<String, String> written() {
    return written;
  }

  /** Hears of epochs and folds while the command works. */
  protected final Watch watch() {
    return watch == null ? Watch.of(Job.quiet()) : watch;
  }

  @Override
  public final void run() {
    try {
      settleInputs();
      if (watch != null) {
        work(watch.job());
      } else {
        workForHost();
      }
    } catch (CancelledException e) {
      // A person who stops the work need not be told so by a window.
      cancel(watch == null && IJ.getInstance() != null ? "" : e.getMessage());
    } catch (UserError e) {
      end(e.getMessage());
    } catch (IOException e) {
      end("The image cannot be read (" + AtomicFile.reason(e) + ").");
    }
  }

  private void end(String sentence) {
    cancel(watch == null ? new RunCaller(threads).stop(sentence) : sentence);
  }

  /** Checks what dialogs check: scripts, macros and windows come by here too. */
  private void settleInputs() {
    CommandModule module = new CommandModule(new CommandInfo(getClass()), this);
    Renamed.settle(module);
    for (ModuleItem<?> item : CallInputs.items(module.getInfo())) {
      InputRules.check(item, module.getInput(item.getName()));
    }
    checkInputs();
  }

  /** Usual commands take every set of inputs whose parts are right. */
  @Override
  public void checkInputs() {}

  /** Whether somebody sits before the host and started this by hand: no macro, no script, no other watcher. */
  protected final boolean asksPeople() {
    return asked && watch == null && IJ.getInstance() != null && !GraphicsEnvironment.isHeadless() && !IJ.isMacro()
        && !Interpreter.isBatchMode();
  }

  private void workForHost() throws IOException {
    try (HostProgress progress = new HostProgress(name(), this, status, tasks)) {
      work(progress.job());
    }
  }

  /** The parts to work with: Mien's own and those of other jars. */
  protected final Toolbox tools() {
    parts = parts == null ? HostParts.toolbox(context()) : parts;
    return parts;
  }

  /** Says something in the log of the host, where it has one. */
  protected final void note(String sentence) {
    if (log != null) {
      log.info(sentence);
    }
  }

  /** Says in the log of the host what to be careful about. */
  protected final void warn(String sentence) {
    if (log != null) {
      log.warn(sentence);
    }
  }

  /** The label of the command without its dots. */
  private String name() {
    return CommandCall.label(getClass()).replace("...", "");
  }
}
