package org.mien.command;

import ij.ImagePlus;
import ij.gui.GenericDialog;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Panel;
import java.awt.TextField;
import java.awt.event.ActionListener;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.swing.JFileChooser;
import org.scijava.Context;
import org.scijava.convert.ConvertService;
import org.scijava.module.ModuleItem;
import org.scijava.object.ObjectService;
import org.scijava.util.NumberUtils;
import org.scijava.util.Types;

/** Puts inputs into a dialog of ImageJ. */
final class InputFields {

  private static final int COLUMNS = 30;
  private static final int NUMBER_COLUMNS = 10;
  private static final int DIGITS = 4;

  private final GenericDialog dialog;
  private final ObjectService objects;
  private final InputText text;

  InputFields(GenericDialog dialog, Context context) {
    this.dialog = dialog;
    this.objects = context.service(ObjectService.class);
    this.text = new InputText(context.service(ConvertService.class));
  }

  /** Adds an input, or nothing if ImageJ has no way to ask for it. */
  Optional<InputField> add(ModuleItem<?> item, Object value) {
    Optional<InputField> field = make(item, value);
    field.ifPresent(f -> {
      f.component().setName("input-" + item.getName());
      f.show(value);
    });
    return field;
  }

  private Optional<InputField> make(ModuleItem<?> item, Object value) {
    Class<?> type = item.getType();
    if (item.getChoices() != null && !item.getChoices().isEmpty()) {
      return Optional.of(choice(item, item.getChoices(), item.getChoices().stream().map(Objects::toString).toList()));
    }
    if (Types.isBoolean(type)) {
      dialog.addCheckbox(InputRules.label(item), Boolean.TRUE.equals(value));
      return Optional.of(new InputField.Ticked(item, (Checkbox) dialog.getCheckboxes().lastElement()));
    }
    if (type.isEnum()) {
      List<?> constants = Arrays.asList(type.getEnumConstants());
      return Optional.of(choice(item, constants, constants.stream().map(c -> ((Enum<?>) c).name()).toList()));
    }
    if (type == File.class) {
      return Optional.of(file(item));
    }
    if (Types.isNumber(type)) {
      return Optional.of(number(item, value));
    }
    return object(item);
  }

  private Optional<InputField> object(ModuleItem<?> item) {
    if (item.getType() == ImagePlus.class) {
      List<ImagePlus> images = OpenImages.all();
      return images.isEmpty() ? Optional.empty()
          : Optional.of(choice(item, images, images.stream().map(image -> OpenImages.name(image, images)).toList()));
    }
    List<?> known = objects.getObjects(item.getType());
    if (!known.isEmpty()) {
      return Optional.of(choice(item, known, known.stream().map(objects::getName).toList()));
    }
    return text.reads(item) ? Optional.of(typed(item)) : Optional.empty();
  }

  private InputField choice(ModuleItem<?> item, List<?> values, List<String> names) {
    dialog.addChoice(InputRules.label(item), names.toArray(String[]::new), names.get(0));
    return new InputField.Chosen(item, (Choice) dialog.getChoices().lastElement(), List.copyOf(values), names);
  }

  private InputField typed(ModuleItem<?> item) {
    dialog.addStringField(InputRules.label(item), "", COLUMNS);
    if (InputRules.style(item).contains("password")) {
      ((TextField) dialog.getStringFields().lastElement()).setEchoChar('*');
    }
    return new InputField.Typed(item, (TextField) dialog.getStringFields().lastElement(), text);
  }

  private InputField number(ModuleItem<?> item, Object value) {
    Number least = end(item, item.getSoftMinimum(), item.getMinimumValue());
    Number most = end(item, item.getSoftMaximum(), item.getMaximumValue());
    String style = InputRules.style(item);
    double shown = value instanceof Number number ? number.doubleValue() : 0;
    if ((style.contains("slider") || style.contains("scroll")) && least != null && most != null) {
      Number step = end(item, item.getStepSize(), null);
      dialog.addSlider(InputRules.label(item), least.doubleValue(), most.doubleValue(), shown,
          step == null ? Double.NaN : step.doubleValue());
    } else {
      dialog.addNumericField(InputRules.label(item), shown, DIGITS, NUMBER_COLUMNS, "");
    }
    return new InputField.Typed(item, (TextField) dialog.getNumericFields().lastElement(), text);
  }

  private static Number end(ModuleItem<?> item, Object soft, Object hard) {
    Object end = soft == null ? hard : soft;
    return end == null ? null : NumberUtils.toNumber(end, Types.box(item.getType()));
  }

  /** A path with a button to look for it: a file to read, a file to write, a folder, or either. */
  private InputField file(ModuleItem<?> item) {
    String style = InputRules.style(item);
    if (style.contains("directory")) {
      dialog.addDirectoryField(InputRules.label(item), "", COLUMNS);
    } else {
      dialog.addFileField(InputRules.label(item), "", COLUMNS);
    }
    TextField path = (TextField) dialog.getStringFields().lastElement();
    if (style.contains("both") || style.contains("save")) {
      replaceBrowse(path, item, style.contains("save"));
    }
    return new InputField.Typed(item, path, text);
  }

  /** ImageJ's own button opens either files or folders and cannot name a new file. */
  private void replaceBrowse(TextField path, ModuleItem<?> item, boolean save) {
    if (path.getParent() instanceof Panel panel) {
      for (Component part : panel.getComponents()) {
        if (part instanceof Button button) {
          for (ActionListener old : button.getActionListeners()) {
            button.removeActionListener(old);
          }
          button.addActionListener(event -> browse(path, item, save));
        }
      }
    }
  }

  private void browse(TextField path, ModuleItem<?> item, boolean save) {
    File start = path.getText().isBlank() ? null : new File(path.getText()).getAbsoluteFile().getParentFile();
    JFileChooser chooser = new JFileChooser(start);
    chooser.setDialogTitle(InputRules.label(item));
    chooser.setFileSelectionMode(save ? JFileChooser.FILES_ONLY : JFileChooser.FILES_AND_DIRECTORIES);
    int answer = save ? chooser.showSaveDialog(dialog) : chooser.showOpenDialog(dialog);
    if (answer == JFileChooser.APPROVE_OPTION) {
      path.setText(chooser.getSelectedFile().getPath());
    }
  }
}
