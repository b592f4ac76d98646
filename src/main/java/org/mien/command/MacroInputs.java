package org.mien.command;

import ij.ImagePlus;
import ij.WindowManager;
import java.util.Map;
import org.mien.job.UserError;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

/**
 * Gives a command the inputs that a macro names, and to all others their usual values, so that nothing is asked and a macro
 * means the same on every machine.
 */
final class MacroInputs {

  private final Context context;

  MacroInputs(Context context) {
    this.context = context;
  }

  /**
   * Sets all inputs and marks them as answered.
   *
   * @param options the words of the macro
   * @throws UserError if a value cannot be read, or something that has no usual value is not named
   */
  void give(Module module, String options) {
    set(module, options);
    Renamed.settle(module);
    for (ModuleItem<?> item : CallInputs.items(module.getInfo())) {
      InputRules.check(item, module.getInput(item.getName()));
    }
  }

  private void set(Module module, String options) {
    InputText text = new InputText(context.service(ConvertService.class));
    Map<String, String> words = MacroWords.parse(options);
    Module usual = context.service(ModuleService.class).createModule(module.getInfo());
    for (ModuleItem<?> item : CallInputs.items(module.getInfo())) {
      // Where the macro says nothing, what is settled was given by whoever runs the command for it.
      boolean given = words.isEmpty() && module.isInputResolved(item.getName());
      if (!given && item.getVisibility() != ItemVisibility.MESSAGE) {
        Object value = value(item, module.getInput(item.getName()), words.get(item.getName()), text, usual);
        Renamed.check(module.getInfo(), item, words.keySet());
        if (value == null && item.isRequired() && !Renamed.given(module.getInfo(), item, words.keySet())) {
          throw new UserError("The macro does not say " + InputRules.name(item) + ".");
        }
        module.setInput(item.getName(), value);
      }
      module.resolveInput(item.getName());
    }
  }

  private static Object value(ModuleItem<?> item, Object given, String word, InputText text, Module usual) {
    if (item.getType() == ImagePlus.class) {
      return word != null ? OpenImages.find(word) : given != null ? given : WindowManager.getCurrentImage();
    }
    return word == null ? usual.getInput(item.getName()) : text.read(item, word);
  }
}
