package org.mien.command;

import ij.IJ;
import ij.Macro;
import org.mien.job.UserError;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.thread.ThreadService;
import org.scijava.ui.UIService;
import org.scijava.widget.InputHarvester;

/**
 * In a macro that names inputs nothing is asked, nor where nobody can be asked: what is left out has its usual value. Fiji by
 * itself would ask for it, take words inside of values for inputs, and without a window give up over a file that may be left out.
 */
@Plugin(type = PreprocessorPlugin.class, priority = InputHarvester.PRIORITY + 2)
public final class MacroHarvester extends AbstractPreprocessorPlugin {

  @Parameter(required = false)
  private UIService windows;

  @Parameter
  private ThreadService threads;

  @Override
  public void process(Module module) {
    if (!(module.getDelegateObject() instanceof MienCommand)) {
      return;
    }
    String options = IJ.isMacro() ? options() : null;
    if (options != null) {
      try {
        new MacroInputs(getContext()).give(module, options);
      } catch (UserError e) {
        cancel(new RunCaller(threads).stop(e.getMessage()));
      }
    } else if (IJ.getInstance() == null && (windows == null || windows.getDefaultUI() == null || windows.isHeadless())) {
      CallInputs.items(module.getInfo()).stream().filter(item -> !item.isRequired()).map(ModuleItem::getName)
          .forEach(module::resolveInput);
    }
  }

  /** The words of the macro; none, which asks for nothing either, where it says none and shows no windows. */
  private String options() {
    String options = Macro.getOptions();
    return options == null && MacroImage.isBatch() && new RunCaller(threads).waits() ? "" : options;
  }
}
