package org.mien.command;

import java.io.File;
import org.scijava.module.ModuleItem;

/** Writes a call as arguments of a script. */
final class CallGroovy {

  private CallGroovy() {}

  /**
   * The name of the class and all inputs, since a host with a window asks for those that are left out. The first image is a
   * variable, others are looked for by their titles.
   */
  static String arguments(CommandCall call, CallImages images) {
    CallInputs inputs = CallInputs.of(call);
    StringBuilder text = new StringBuilder("\"").append(call.type().getName()).append('"');
    for (ModuleItem<?> item : inputs.items()) {
      if (CallImages.isImage(item)) {
        text.append(", \"").append(item.getName()).append("\", ")
            .append(images.title(inputs.value(item)).map(title -> "open(" + literal(title) + ")").orElse("image"));
      } else if (Renamed.to(item).isEmpty() && (inputs.value(item) != null || !item.isRequired())) {
        text.append(", \"").append(item.getName()).append("\", ").append(value(inputs.value(item)));
      }
    }
    return text.toString();
  }

  private static String value(Object value) {
    if (value instanceof File) {
      return "new File(" + literal(CallInputs.text(value)) + ")";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value + (value instanceof Long ? "L" : value instanceof Double ? "d" : value instanceof Float ? "f" : "");
    }
    return value == null ? "null" : literal(value.toString());
  }

  /** A string in which Groovy replaces nothing. */
  private static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r") + "'";
  }
}
