package org.mien.command;

import ij.ImagePlus;
import ij.plugin.frame.Recorder;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Helps the recorder of a host that asks by dialogs of its own, as Fiji does: records what it would get wrong before it does. */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.LOW)
public final class HostRecorder extends AbstractPostprocessorPlugin {

  @Parameter
  private PluginService plugins;

  @Override
  public void process(Module module) {
    boolean asked = module.getDelegateObject() instanceof MienCommand command && command.isAskedByDialog();
    if (!asked || !Recorder.record || HostDialog.harvesters(plugins).isEmpty()) {
      return;
    }
    CallInputs.items(module.getInfo()).stream()
        .filter(item -> item.getType() != ImagePlus.class && module.getInput(item.getName()) != null)
        .forEach(item -> Recording.oddAnswer(item, module.getInput(item.getName()).toString()));
  }
}
