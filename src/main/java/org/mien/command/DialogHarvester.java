package org.mien.command;

import ij.IJ;
import ij.plugin.frame.Recorder;
import java.awt.GraphicsEnvironment;
import java.util.Comparator;
import java.util.List;
import org.mien.job.UserError;
import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;
import org.scijava.widget.InputHarvester;

/**
 * Asks for inputs by a dialog of ImageJ where nobody else does: SciJava brings its dialogs along in Fiji, but not in plain
 * ImageJ. Any SciJava command is asked for this way, not only Mien's.
 */
@Plugin(type = PreprocessorPlugin.class, priority = DialogHarvester.PRIORITY)
public final class DialogHarvester extends AbstractPreprocessorPlugin {

  /** After remembered values are loaded, and before SciJava itself asks for a single file, which takes a window of its own. */
  static final double PRIORITY = InputHarvester.PRIORITY + 0.75;

  @Parameter
  private PluginService plugins;

  @Override
  public void process(Module module) {
    if (IJ.getInstance() == null || GraphicsEnvironment.isHeadless() || !HostDialog.harvesters(plugins).isEmpty()) {
      return;
    }
    try {
      InputDialog dialog = new InputDialog(getContext(), module);
      if (!dialog.isEmpty()) {
        if (dialog.ask()) {
          if (module.getDelegateObject() instanceof MienCommand command) {
            command.askedByDialog();
          }
          record(dialog.fields());
        } else {
          cancel(null);
        }
      }
    } catch (UserError e) {
      cancel(HostText.reason(e.getMessage()));
    }
  }

  /** Tells the macro recorder the words of the answers, values that hold such words themselves at the end. */
  private static void record(List<InputField> fields) {
    if (Recorder.record) {
      fields.stream()
          .filter(field -> field.item().getVisibility() != ItemVisibility.TRANSIENT && field.word() != null)
          .filter(field -> !OpenImages.isFront(field))
          .sorted(Comparator.comparing(field -> field.word().contains("=")))
          .forEach(field -> Recording.answer(field.item(), field.word()));
    }
  }
}
