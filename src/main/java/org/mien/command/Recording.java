package org.mien.command;

import ij.plugin.frame.Recorder;
import java.util.Objects;
import org.scijava.module.ModuleItem;

/**
 * Answers for the macro recorder of ImageJ, which brackets values with spaces and no others, so that some would be read back as
 * something else.
 */
final class Recording {

  /** Any word, since what comes behind a value decides where it ends. */
  private static final String BEHIND = " x=1 ";

  private Recording() {}

  /** Records the answer to an input, or says in the recorder that it cannot be recorded. */
  static void answer(ModuleItem<?> item, String value) {
    if (reads(value.contains(" ") ? "[" + value + "]" : value, value)) {
      option(item, value);
    } else {
      odd(item, value);
    }
  }

  /**
   * Records an answer only if the recorder by itself would get it wrong. Fiji's goes on to write down all answers as they are,
   * and of two words the first one counts.
   */
  static void oddAnswer(ModuleItem<?> item, String value) {
    if (!reads(value.contains(" ") ? "[" + value + "]" : value, value)) {
      odd(item, value);
    }
  }

  private static void odd(ModuleItem<?> item, String value) {
    if (!value.contains(" ") && reads("[" + value + "]", value)) {
      option(item, "[" + value + "]");
    } else {
      Recorder.recordString("// No macro can say " + InputRules.name(item) + " as '" + value.replace('\n', ' ')
          + "', whose brackets do not go together; use other words or write a script.\n");
    }
  }

  private static boolean reads(String written, String value) {
    return Objects.equals(MacroWords.parse("x=" + written + BEHIND).get("x"), value);
  }

  private static void option(ModuleItem<?> item, String value) {
    Recorder.recordOption(item.getName(), value.replace("\\", "\\\\").replace("\"", "\\\""));
  }
}
