package org.mien.command;

import ij.IJ;
import ij.Macro;
import org.mien.job.UserError;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;
import org.scijava.widget.InputHarvester;

/**
 * In a macro that names inputs nothing is asked: what it leaves out has its usual value. Fiji by itself would ask for it, and
 * would take words inside of values for inputs.
 */
@Plugin(type = PreprocessorPlugin.class, priority = InputHarvester.PRIORITY + 2)
public final class MacroHarvester extends AbstractPreprocessorPlugin {

  @Override
  public void process(Module module) {
    String options = IJ.isMacro() ? Macro.getOptions() : null;
    if (options != null && module.getDelegateObject() instanceof MienCommand) {
      try {
        new MacroInputs(getContext()).give(module, options);
      } catch (UserError e) {
        cancel(e.getMessage());
      }
    }
  }
}
