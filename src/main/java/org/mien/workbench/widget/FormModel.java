package org.mien.workbench.widget;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.mien.command.CommandCall;
import org.mien.command.HostParts;
import org.mien.command.MienCommand;
import org.mien.command.StudyCommand;
import org.mien.job.UserError;
import org.mien.workflow.Toolbox;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.MethodCallException;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.service.Service;

/** The inputs of a command as its one declaration has them, with what its initializers, callbacks and validaters do. */
final class FormModel {

  private final Context context;
  private final Class<? extends MienCommand> command;
  private final ModuleService modules;
  private final CommandInfo info;
  private final Module module;
  private final List<ModuleItem<?>> items;
  private final Map<String, Object> usual = new LinkedHashMap<>();
  private Toolbox tools;

  FormModel(Context context, Class<? extends MienCommand> command) {
    this.context = context;
    this.command = command;
    this.modules = context.service(ModuleService.class);
    this.info = Objects.requireNonNull(context.service(CommandService.class).getCommand(command), command.getName());
    this.module = modules.createModule(info);
    this.items = asked(info);
    initialize();
    items.forEach(item -> usual.put(item.getName(), module.getInput(item.getName())));
  }

  /** The inputs that a person is asked for, in the order of the command. */
  static List<ModuleItem<?>> asked(CommandInfo info) {
    return StreamSupport.stream(info.inputs().spliterator(), false)
        .filter(item -> !Service.class.isAssignableFrom(item.getType()) && item.getType() != Context.class)
        .filter(item -> item.getVisibility() != ItemVisibility.INVISIBLE && item.getVisibility() != ItemVisibility.TRANSIENT)
        .<ModuleItem<?>>map(item -> item).toList();
  }

  private void initialize() {
    try {
      module.initialize();
      for (ModuleItem<?> item : items) {
        item.initialize(module);
      }
    } catch (MethodCallException e) {
      throw new IllegalStateException("the inputs of " + info.getTitle() + " cannot be prepared", e);
    }
  }

  List<ModuleItem<?>> items() {
    return items;
  }

  /** The value that an input has when nobody says anything, or null. */
  Object usual(String name) {
    return usual.get(name);
  }

  /**
   * Takes values over and lets the command react.
   *
   * @param item that was changed
   * @param values of all inputs now
   * @return what its callback changed, by the names of the inputs
   */
  Map<String, Object> take(ModuleItem<?> item, Map<String, Object> values) {
    String callback = item.getCallback();
    if (callback == null || callback.isEmpty()) {
      return Map.of();
    }
    values.forEach(module::setInput);
    Map<String, Object> before = inputs();
    try {
      item.callback(module);
    } catch (MethodCallException e) {
      throw new IllegalStateException(info.getTitle() + " cannot take '" + item.getLabel() + "'", e);
    }
    Map<String, Object> changed = inputs();
    changed.entrySet().removeIf(entry -> Objects.equals(entry.getValue(), before.get(entry.getKey())));
    return changed;
  }

  private Map<String, Object> inputs() {
    Map<String, Object> values = new LinkedHashMap<>();
    items.forEach(item -> values.put(item.getName(), module.getInput(item.getName())));
    return values;
  }

  /**
   * What is wrong with values that can only be seen by looking at files, or that the command itself finds. May take a while.
   *
   * @return sentences by the names of the inputs
   */
  Map<String, String> problems(Map<String, Object> values) {
    Map<String, String> problems = new LinkedHashMap<>();
    Module fresh = modules.createModule(info);
    values.forEach(fresh::setInput);
    for (ModuleItem<?> item : items) {
      String problem = values.get(item.getName()) instanceof File file ? missing(item, file) : "";
      if (problem.isEmpty() && item.getValidater() != null && !item.getValidater().isEmpty()) {
        problem = Objects.toString(item.validateMessage(fresh), "");
      }
      if (!problem.isEmpty()) {
        problems.put(item.getName(), problem);
      }
    }
    if (problems.isEmpty() && StudyCommand.class.isAssignableFrom(command) && filesAreThere(values)) {
      problems.putAll(unplanned(new CommandCall(command, values)));
    }
    return problems;
  }

  private boolean filesAreThere(Map<String, Object> values) {
    return items.stream().filter(item -> item.getType() == File.class && item.isRequired())
        .allMatch(item -> values.containsKey(item.getName()));
  }

  /** What a training cannot be asked for, such as a preset that is not installed, at the field that asks for it. */
  private Map<String, String> unplanned(CommandCall call) {
    try {
      StudyCommand.planned(call, tools());
      return Map.of();
    } catch (UserError e) {
      String name = Blame.of(call, other -> {
        try {
          StudyCommand.planned(other, tools());
          return true;
        } catch (UserError again) {
          return false;
        }
      });
      return name.isEmpty() ? Map.of() : Map.of(name, e.getMessage());
    }
  }

  private synchronized Toolbox tools() {
    if (tools == null) {
      tools = HostParts.toolbox(context);
    }
    return tools;
  }

  private static String missing(ModuleItem<?> item, File file) {
    String style = Objects.toString(item.getWidgetStyle(), "");
    boolean made = item.getName().equals("out") || style.equals("save");
    if (file.exists()) {
      return style.equals("directory") && !file.isDirectory() ? file + " is a file; a folder is needed here."
          : (style.equals("open") || style.equals("save")) && file.isDirectory() ? file + " is a folder; a file is needed here."
          : "";
    }
    String what = style.equals("directory") ? "folder " : style.equals("both") ? "file or folder " : "file ";
    return made ? "" : "There is no " + what + file + ".";
  }

  /** The inputs in groups, each with a heading. */
  Map<String, List<ModuleItem<?>>> groups() {
    Map<String, List<ModuleItem<?>>> groups = new LinkedHashMap<>();
    FormGroups.ORDER.forEach(heading -> groups.put(heading, new ArrayList<>()));
    for (ModuleItem<?> item : items) {
      groups.computeIfAbsent(FormGroups.of(item), heading -> new ArrayList<>()).add(item);
    }
    groups.values().removeIf(List::isEmpty);
    return groups;
  }
}
