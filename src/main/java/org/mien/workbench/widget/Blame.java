package org.mien.workbench.widget;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.mien.command.CommandCall;

/** Finds the input of a call that makes it wrong. */
public final class Blame {

  private Blame() {}

  /**
   * The input without which the call would be sound: put back to its usual value, nothing is wrong any more.
   *
   * @param sound whether a call is
   * @return the name of the input, or the empty string where no input alone is to blame; never a file
   */
  public static String of(CommandCall call, Predicate<CommandCall> sound) {
    for (Map.Entry<String, Object> input : call.inputs().entrySet()) {
      if (!(input.getValue() instanceof File)) {
        Map<String, Object> others = new LinkedHashMap<>(call.inputs());
        others.remove(input.getKey());
        if (sound.test(new CommandCall(call.type(), others))) {
          return input.getKey();
        }
      }
    }
    return "";
  }
}
