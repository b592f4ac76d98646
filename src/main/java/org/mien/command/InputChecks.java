package org.mien.command;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mien.job.UserError;
import org.scijava.Context;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

/** Checks what stands in a dialog without touching the command that waits for it. */
final class InputChecks {

  private final Context context;
  private final Module module;
  private Module copy;

  InputChecks(Context context, Module module) {
    this.context = context;
    this.module = module;
  }

  /** The first thing that is wrong with what stands in a dialog, or nothing. */
  Optional<String> fault(List<InputField> fields) {
    Map<ModuleItem<?>, Object> values = new LinkedHashMap<>();
    try {
      for (InputField field : fields) {
        values.put(field.item(), field.read());
      }
    } catch (UserError e) {
      return Optional.of(e.getMessage());
    }
    return fault(values);
  }

  /** The first thing that is wrong with some values, the others being those of the module; or nothing. */
  Optional<String> fault(Map<ModuleItem<?>, Object> values) {
    try {
      Module asked = copy();
      values.forEach((item, value) -> {
        InputRules.check(item, value);
        mustExist(item, value);
        asked.setInput(item.getName(), value);
      });
      for (ModuleItem<?> item : values.keySet()) {
        String message = item.validateMessage(asked);
        if (message != null && !message.isBlank()) {
          return Optional.of(message);
        }
      }
      if (asked.getDelegateObject() instanceof CheckedInputs checked) {
        checked.checkInputs();
      }
      return Optional.empty();
    } catch (UserError e) {
      return Optional.of(e.getMessage());
    }
  }

  private Module copy() {
    if (copy == null) {
      copy = context.service(ModuleService.class).createModule(module.getInfo());
    }
    for (ModuleItem<?> item : CallInputs.items(module.getInfo())) {
      copy.setInput(item.getName(), module.getInput(item.getName()));
    }
    return copy;
  }

  private static void mustExist(ModuleItem<?> item, Object value) {
    String style = InputRules.style(item);
    if (value instanceof File file && (style.contains("open") || style.contains("both")) && !file.exists()) {
      throw new UserError("There is no " + file + "; " + InputRules.name(item) + " must be there.");
    }
  }
}
