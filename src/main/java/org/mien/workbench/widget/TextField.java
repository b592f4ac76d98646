package org.mien.workbench.widget;

import javax.swing.JComponent;
import javax.swing.JTextField;
import org.scijava.module.ModuleItem;

/** A line of text. */
final class TextField extends FormField {

  private static final int COLUMNS = 12;

  private final JTextField field = new JTextField(COLUMNS);

  TextField(ModuleItem<?> item) {
    super(item);
    Typing.follow(field, this::tellChanged);
  }

  @Override
  JComponent input() {
    return field;
  }

  @Override
  FormValue.Reading read() {
    return FormValue.read(item(), field.getText());
  }

  @Override
  void show(Object value) {
    String text = FormValue.text(value);
    if (!text.equals(field.getText())) {
      field.setText(text);
    }
  }
}
