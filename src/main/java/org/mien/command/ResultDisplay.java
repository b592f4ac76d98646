package org.mien.command;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import java.awt.GraphicsEnvironment;
import java.util.Objects;
import org.scijava.Priority;
import org.scijava.display.DisplayService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;
import org.scijava.thread.ThreadService;

/**
 * Shows in ImageJ what a command of Mien gives, where the host has no display for it: Fiji has one for images but none for
 * tables, and SciJava alone has neither and would complain in the log. Without a window nothing is shown, and whoever called
 * gets the results all the same.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.LOW)
public final class ResultDisplay extends AbstractPostprocessorPlugin {

  @Parameter(required = false)
  private DisplayService displays;

  @Parameter
  private PluginService plugins;

  @Parameter
  private ThreadService threads;

  @Override
  public void process(Module module) {
    if (!(module.getDelegateObject() instanceof MienCommand)) {
      return;
    }
    for (ModuleItem<?> item : module.getInfo().outputs()) {
      Object value = module.getOutput(item.getName());
      if (value == null || module.isOutputResolved(item.getName())) {
        continue;
      }
      if (value instanceof ImagePlus image && MacroImage.isBatch()) {
        showInMacro(image);
        module.resolveOutput(item.getName());
      } else if (!isShownByHost(value)) {
        if (isSeen(value)) {
          show(item, value);
        }
        module.resolveOutput(item.getName());
      }
    }
  }

  /** Makes it the image that the macro goes on with; shown on this thread alone, it would not be known to that of the macro. */
  private void showInMacro(ImagePlus image) {
    ImagePlus before = WindowManager.getTempCurrentImage();
    image.show();
    // The next command that this thread of the pool runs has nothing to do with it.
    WindowManager.setTempCurrentImage(before);
    Thread caller = threads.getParent(null);
    if (caller != null) {
      WindowManager.setTempCurrentImage(caller, image);
    }
  }

  private boolean isShownByHost(Object value) {
    return displays != null && displays.getDisplayPlugins().stream().map(plugins::createInstance).filter(Objects::nonNull)
        .anyMatch(display -> display.canDisplay(value));
  }

  private static boolean isSeen(Object value) {
    boolean window = IJ.getInstance() != null && !GraphicsEnvironment.isHeadless();
    // Macros go on with an image that they never show.
    return window || value instanceof ImagePlus && (Interpreter.isBatchMode() || IJ.isMacro());
  }

  /** Lets the caller show the results, on its own thread; before the command runs. */
  static void leaveToCaller(Module module) {
    module.getInfo().outputs().forEach(item -> module.resolveOutput(item.getName()));
  }

  /** Shows a result as ImageJ shows its own: an image, a table, or a line of the log. */
  static void show(ModuleItem<?> item, Object value) {
    if (value instanceof ImagePlus image) {
      image.show();
    } else if (value instanceof ResultsTable table) {
      table.show(item.getLabel());
    } else if (value != null) {
      IJ.log(item.getLabel() + ": " + value);
    }
  }
}
