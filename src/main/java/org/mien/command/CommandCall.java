package org.mien.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scijava.plugin.Plugin;

/**
 * A command with its inputs: what a click in the window does, and what can be written down as a macro, a script or a command
 * line.
 *
 * @param type the command
 * @param inputs its inputs by the names of its parameters; what is left out has the usual value
 */
public record CommandCall(Class<? extends MienCommand> type, Map<String, Object> inputs) {

  /** Copies the inputs. */
  public CommandCall {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /** The label of the command in the menus ("Mien Train Model..."), by which macros call it. */
  public String label() {
    return label(type);
  }

  /** What the command is called in a sentence ("Train Model"). */
  public String name() {
    return label().replaceFirst("^Mien ", "").replace("...", "");
  }

  static String label(Class<? extends MienCommand> type) {
    String path = type.getAnnotation(Plugin.class).menuPath();
    return path.substring(path.lastIndexOf('>') + 1);
  }
}
