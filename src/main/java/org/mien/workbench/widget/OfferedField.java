package org.mien.workbench.widget;

import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.plaf.basic.BasicComboBoxEditor;
import javax.swing.text.JTextComponent;
import org.mien.command.OfferedWords;
import org.scijava.module.ModuleItem;

/** A line of text with a list of words to begin from. */
final class OfferedField extends FormField {

  private final JComboBox<String> box;
  private final JTextComponent text;

  OfferedField(ModuleItem<?> item) {
    super(item);
    box = new JComboBox<>(OfferedWords.of(item).toArray(String[]::new));
    box.setEditable(true);
    box.setMaximumRowCount(Math.max(1, box.getItemCount()));
    // Of its own, so that another look keeps it and what stands in it.
    box.setEditor(new BasicComboBoxEditor());
    text = (JTextComponent) box.getEditor().getEditorComponent();
    Typing.follow(text, this::tellChanged);
  }

  @Override
  JComponent input() {
    return box;
  }

  @Override
  JComponent keyboard() {
    return text;
  }

  @Override
  FormValue.Reading read() {
    return FormValue.read(item(), text.getText());
  }

  @Override
  void show(Object value) {
    String shown = FormValue.text(value);
    if (!shown.equals(text.getText())) {
      box.setSelectedItem(shown);
    }
    if (!shown.equals(text.getText())) {
      text.setText(shown);
    }
  }
}
