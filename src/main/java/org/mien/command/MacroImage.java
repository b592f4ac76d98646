package org.mien.command;

import ij.IJ;
import ij.ImagePlus;
import ij.macro.Interpreter;
import java.util.List;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * The image that a macro in batch mode works on, which has no window. Fiji runs commands on a thread of their own, where the
 * image in front is that of whatever window happens to be open, and takes that one; so this comes before.
 */
@Plugin(type = PreprocessorPlugin.class, priority = MacroImage.PRIORITY)
public final class MacroImage extends AbstractPreprocessorPlugin {

  /** Just before Fiji gives a command the image in front. */
  static final double PRIORITY = Priority.VERY_HIGH + 2;

  @Override
  public void process(Module module) {
    if (!(module.getDelegateObject() instanceof MienCommand) || !isBatch()) {
      return;
    }
    ImagePlus image = Interpreter.getLastBatchModeImage();
    List<ModuleItem<?>> open = CallInputs.items(module.getInfo()).stream()
        .filter(item -> item.getType() == ImagePlus.class && !module.isInputResolved(item.getName())).toList();
    if (image != null && open.size() == 1) {
      module.setInput(open.get(0).getName(), image);
      module.resolveInput(open.get(0).getName());
    }
  }

  /** Whether a macro runs whose images have no windows. */
  static boolean isBatch() {
    return IJ.isMacro() && Interpreter.isBatchMode();
  }
}
