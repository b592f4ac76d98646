package org.mien.workbench.widget;

import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import org.scijava.module.ModuleItem;

/** One of several words. */
final class ChoiceField extends FormField {

  private final JComboBox<String> box;

  ChoiceField(ModuleItem<?> item) {
    super(item);
    box = new JComboBox<>(choices(item).toArray(String[]::new));
    box.addActionListener(event -> tellChanged());
  }

  private static List<String> choices(ModuleItem<?> item) {
    if (FormValue.kind(item) == FormValue.Kind.SWITCH) {
      return List.of("true", "false");
    }
    return item.getType().isEnum() ? List.of(item.getType().getEnumConstants()).stream().map(Object::toString).toList()
        : item.getChoices().stream().map(Object::toString).toList();
  }

  @Override
  JComponent input() {
    return box;
  }

  @Override
  FormValue.Reading read() {
    return FormValue.read(item(), box.getSelectedItem() == null ? "" : box.getSelectedItem().toString());
  }

  @Override
  String written() {
    return FormValue.text(box.getSelectedItem());
  }

  @Override
  void show(Object value) {
    String text = FormValue.text(value);
    // A word that is no longer offered is shown all the same, and the form says that it is none of the list.
    boolean known = choices(item()).contains(text);
    box.setEditable(!known);
    box.setSelectedItem(text);
  }
}
