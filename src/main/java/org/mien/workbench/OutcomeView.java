package org.mien.workbench;

import java.util.Map;
import org.mien.command.CommandCall;
import org.mien.command.MienCommand;
import org.scijava.plugin.SciJavaPlugin;

/**
 * Shows what a command gave that was asked for in the window, where no view does so by itself. Another jar adds one as a SciJava
 * plugin: {@code @Plugin(type = OutcomeView.class)}.
 */
public interface OutcomeView extends SciJavaPlugin {

  /** Whether it shows what this command gives. */
  boolean shows(Class<? extends MienCommand> command);

  /**
   * Shows it; called on the event thread once the command has ended well.
   *
   * @param outputs of the command, by the names of its parameters
   */
  void show(Desk desk, CommandCall call, Map<String, Object> outputs);
}
