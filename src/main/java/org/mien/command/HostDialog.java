package org.mien.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mien.job.UserError;
import org.scijava.ItemVisibility;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.ui.DialogPrompt.MessageType;
import org.scijava.ui.UIService;
import org.scijava.ui.UserInterface;

/**
 * Lets the host ask for the inputs of a command of Mien again until they are right, with what a person wrote still there. The
 * dialogs that SciJava brings along in Fiji take every answer, and the command could only refuse it and forget it.
 */
@Plugin(type = PreprocessorPlugin.class, priority = HostDialog.PRIORITY)
public final class HostDialog extends AbstractPreprocessorPlugin {

  /** After remembered values are loaded, and before SciJava itself asks for a single file, without a word of what it is for. */
  static final double PRIORITY = DialogHarvester.PRIORITY;

  @Parameter
  private PluginService plugins;

  @Parameter
  private ConvertService converts;

  @Parameter(required = false)
  private UIService windows;

  @Override
  public void process(Module module) {
    UserInterface ui = windows == null ? null : windows.getDefaultUI();
    if (!(module.getDelegateObject() instanceof MienCommand command) || ui == null || !ui.isVisible()) {
      return;
    }
    List<ModuleItem<?>> open = CallInputs.items(module.getInfo()).stream()
        .filter(item -> !module.isInputResolved(item.getName()) && item.getVisibility() != ItemVisibility.INVISIBLE).toList();
    while (!open.isEmpty() && isAnswered(module, open)) {
      Optional<String> fault = fault(module, command, open);
      if (fault.isEmpty()) {
        command.askedByDialog();
        return;
      }
      windows.showDialog(HostText.lines(fault.get()), module.getInfo().getTitle(), MessageType.ERROR_MESSAGE);
      open.forEach(item -> module.unresolveInput(item.getName()));
    }
  }

  /** Lets the host ask, whichever of its ways is in use; not answered where none is, or where the person cancelled. */
  private boolean isAnswered(Module module, List<ModuleItem<?>> open) {
    for (PluginInfo<PreprocessorPlugin> info : harvesters(plugins)) {
      PreprocessorPlugin harvester = plugins.createInstance(info);
      harvester.process(module);
      if (harvester.isCanceled()) {
        cancel(harvester.getCancelReason());
        return false;
      }
      if (open.stream().allMatch(item -> module.isInputResolved(item.getName()))) {
        return true;
      }
    }
    return false;
  }

  /** The first thing that is wrong with the answers; where nothing is, numbers are what stands in their fields. */
  private Optional<String> fault(Module module, MienCommand command, List<ModuleItem<?>> open) {
    Map<ModuleItem<?>, Object> values = new LinkedHashMap<>();
    InputText text = new InputText(converts);
    try {
      for (ModuleItem<?> item : open) {
        if (item.getVisibility() != ItemVisibility.MESSAGE) {
          String written = command.written().get(item.getName());
          values.put(item, written == null ? module.getInput(item.getName()) : text.read(item, written));
        }
      }
    } catch (UserError e) {
      return Optional.of(e.getMessage());
    }
    Optional<String> fault = new InputChecks(getContext(), module).fault(values);
    if (fault.isEmpty()) {
      values.forEach((item, value) -> {
        if (command.written().containsKey(item.getName())) {
          module.setInput(item.getName(), value);
        }
      });
    }
    return fault;
  }

  /** The host's own ways to ask by a dialog; plain ImageJ has none. */
  static List<PluginInfo<PreprocessorPlugin>> harvesters(PluginService plugins) {
    return plugins.getPluginsOfType(PreprocessorPlugin.class).stream()
        .filter(info -> info.getClassName().endsWith("InputHarvester")).toList();
  }
}
