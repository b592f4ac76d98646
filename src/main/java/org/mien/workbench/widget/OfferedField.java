package org.mien.workbench.widget;

import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.UIManager;
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
    // Of its own, so that another look keeps it and what stands in it; looks that frame the whole box take its frame away.
    BasicComboBoxEditor editor = new BasicComboBoxEditor();
    text = (JTextComponent) editor.getEditorComponent();
    text.setBorder(UIManager.getBorder("TextField.border"));
    box.setEditor(editor);
    Typing.follow(text, this::typed);
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
      text.setText(shown);
      text.setCaretPosition(0);
    }
  }

  private void typed() {
    // Another look writes the chosen word into the text again, which must be what a person wrote.
    box.setSelectedItem(text.getText());
    tellChanged();
  }
}
