package org.mien.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

  /**
   * The line of a macro. The usual values are left out, but for one where nothing else were said; and so is an image: macros work
   * on the one in front.
   *
   * @throws org.mien.job.UserError if the command has no such input, or a value cannot be written in a macro
   */
  public String macro() {
    return new CallMacro(this).line();
  }

  /**
   * The inputs that have other values than the usual ones, in the words of a macro.
   *
   * @throws org.mien.job.UserError if the command has no such input, or a value cannot be written in a macro
   */
  public String changes() {
    return new CallMacro(this).changes();
  }

  /** The command line for a POSIX shell; nothing where the command line cannot do this, as with an image that is in no file. */
  public Optional<String> commandLine() {
    List<String> words = words();
    return words.isEmpty() ? Optional.empty()
        : Optional.of("mien " + words.stream().map(CommandWords::quoted).collect(Collectors.joining(" ")));
  }

  /** The words behind {@code mien} of that command line, not quoted; empty where the command line cannot do this. */
  public List<String> words() {
    return CallInputs.of(this).command().commandLine();
  }

  static String label(Class<? extends MienCommand> type) {
    String path = type.getAnnotation(Plugin.class).menuPath();
    return path.substring(path.lastIndexOf('>') + 1);
  }
}
