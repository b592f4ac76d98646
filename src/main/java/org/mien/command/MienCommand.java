package org.mien.command;

import java.io.IOException;
import org.mien.file.AtomicFile;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.workflow.Toolbox;
import org.scijava.app.StatusService;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.task.TaskService;

/**
 * What all commands share: progress goes to the status bar and the list of tasks, Cancel and Esc stop the work, and a
 * failure that the user can mend ends the command with its sentence as the reason, which the host shows.
 */
abstract class MienCommand extends ContextCommand {

  @Parameter(required = false)
  private StatusService status;

  @Parameter(required = false)
  private TaskService tasks;

  /** Does the work of the command. */
  abstract void work(Job job) throws IOException;

  @Override
  public final void run() {
    try (HostProgress progress = new HostProgress(name(), this, status, tasks)) {
      work(progress.job());
    } catch (UserError | CancelledException e) {
      cancel(e.getMessage());
    } catch (IOException e) {
      cancel("The image cannot be read (" + AtomicFile.reason(e) + ").");
    }
  }

  /** The parts to work with: Mien's own and those of other jars. */
  final Toolbox tools() {
    return HostParts.toolbox(context());
  }

  /** The label of the command without its dots. */
  private String name() {
    String path = getClass().getAnnotation(Plugin.class).menuPath();
    return path.substring(path.lastIndexOf('>') + 1).replace("...", "");
  }
}
