package org.mien.command;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.gui.GenericDialog;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.scijava.Context;
import org.scijava.module.Module;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.service.Service;

/**
 * The inputs of a command in plain ImageJ: from the macro that runs, else from a dialog. The words of a macro are the
 * names of the inputs, as in Fiji; the dialog records the same words, since the first word of each label is the name of
 * its input.
 */
final class CommandInputs {

  private static final int COLUMNS = 30;

  private final ModuleInfo info;
  private final Module defaults;

  CommandInputs(ModuleInfo info, ModuleService modules) {
    this.info = info;
    this.defaults = modules.createModule(info);
  }

  /** All inputs by name, or null if there is no image where one is needed, or the person cancelled. */
  Map<String, Object> ask() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    for (ModuleItem<?> item : asked()) {
      if (item.getType() == ImagePlus.class) {
        ImagePlus image = WindowManager.getCurrentImage();
        if (image == null) {
          IJ.noImage();
          return null;
        }
        inputs.put(item.getName(), image);
      }
    }
    String options = Macro.getOptions();
    return (options == null ? byDialog(inputs) : byMacro(inputs, options)) ? inputs : null;
  }

  private List<ModuleItem<?>> asked() {
    return StreamSupport.stream(info.inputs().spliterator(), false)
        .filter(item -> !Service.class.isAssignableFrom(item.getType()) && item.getType() != Context.class)
        .<ModuleItem<?>>map(item -> item).toList();
  }

  private boolean byMacro(Map<String, Object> inputs, String options) {
    for (ModuleItem<?> item : asked()) {
      if (!inputs.containsKey(item.getName())) {
        String text = Macro.getValue(options, item.getName(), null);
        if (text != null) {
          inputs.put(item.getName(), value(item.getType(), text));
        } else if (item.getType() == File.class) {
          IJ.error("Mien", "The macro does not say '" + item.getName() + "' (" + item.getLabel() + ").");
          return false;
        }
      }
    }
    return true;
  }

  private static Object value(Class<?> type, String text) {
    if (type == File.class) {
      return new File(text);
    }
    if (type == int.class) {
      return Integer.parseInt(text.strip());
    }
    if (type == long.class) {
      return Long.parseLong(text.strip());
    }
    return type == double.class ? (Object) Double.parseDouble(text.strip()) : text;
  }

  private boolean byDialog(Map<String, Object> inputs) {
    List<ModuleItem<?>> items = asked().stream().filter(item -> !inputs.containsKey(item.getName())).toList();
    GenericDialog dialog = new GenericDialog(info.getLabel().replace("...", ""));
    StringBuilder help = new StringBuilder("<html>");
    for (ModuleItem<?> item : items) {
      add(dialog, item);
      help.append("<p><b>").append(item.getLabel()).append("</b>: ").append(item.getDescription());
    }
    dialog.addHelp(help.toString());
    dialog.showDialog();
    if (dialog.wasCanceled()) {
      return false;
    }
    for (ModuleItem<?> item : items) {
      inputs.put(item.getName(), next(dialog, item));
    }
    return true;
  }

  private void add(GenericDialog dialog, ModuleItem<?> item) {
    Object value = defaults.getInput(item.getName());
    String label = item.getLabel();
    if (item.getType() == File.class) {
      if ("directory".equals(item.getWidgetStyle())) {
        dialog.addDirectoryField(label, "", COLUMNS);
      } else {
        dialog.addFileField(label, "", COLUMNS);
      }
    } else if (value instanceof Number number) {
      boolean whole = item.getType() != double.class;
      dialog.addNumericField(label, number.doubleValue(), whole ? 0 : 4, 10, "");
    } else if (item.getChoices() != null && !item.getChoices().isEmpty()) {
      String[] choices = item.getChoices().stream().map(Object::toString).toArray(String[]::new);
      dialog.addChoice(label, choices, String.valueOf(value));
    } else {
      dialog.addStringField(label, String.valueOf(value), COLUMNS);
    }
  }

  private static Object next(GenericDialog dialog, ModuleItem<?> item) {
    Class<?> type = item.getType();
    if (type == File.class) {
      return new File(dialog.getNextString());
    }
    if (type == int.class) {
      return (int) dialog.getNextNumber();
    }
    if (type == long.class) {
      return (long) dialog.getNextNumber();
    }
    if (type == double.class) {
      return dialog.getNextNumber();
    }
    return item.getChoices() != null && !item.getChoices().isEmpty() ? dialog.getNextChoice() : dialog.getNextString();
  }
}
