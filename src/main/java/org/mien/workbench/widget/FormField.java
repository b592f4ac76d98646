package org.mien.workbench.widget;

import javax.swing.JComponent;
import javax.swing.text.JTextComponent;
import org.mien.command.OfferedWords;
import org.scijava.module.ModuleItem;

/** What one input is written into. Lives on the event thread. */
abstract class FormField {

  private final ModuleItem<?> item;
  private Runnable changed = () -> {};

  FormField(ModuleItem<?> item) {
    this.item = item;
  }

  /** The field that an input needs. */
  static FormField of(ModuleItem<?> item) {
    FormField field = switch (FormValue.kind(item)) {
      case CHOICE, SWITCH -> new ChoiceField(item);
      case WHOLE, DECIMAL -> new NumberField(item);
      case FILE -> new FileField(item);
      case IMAGE -> new ImageField(item);
      default -> OfferedWords.of(item).isEmpty() ? new TextField(item) : new OfferedField(item);
    };
    field.input().setName("form-" + item.getName());
    return field;
  }

  ModuleItem<?> item() {
    return item;
  }

  /** Everything that stands in the row, buttons too. */
  JComponent component() {
    return input();
  }

  /** What a person writes into or chooses from. */
  abstract JComponent input();

  /** The part of it that the keyboard reaches. */
  JComponent keyboard() {
    return input();
  }

  /** What is written, as a value of the input, or what is wrong with it. */
  abstract FormValue.Reading read();

  /** What is written, as text that {@link #show} takes back; null where it is no text, such as an image. */
  String written() {
    return keyboard() instanceof JTextComponent text ? text.getText() : null;
  }

  /** Writes a value into the field. */
  abstract void show(Object value);

  void whenChanged(Runnable listener) {
    changed = listener;
  }

  /** A person or a program changed what is written. */
  final void tellChanged() {
    changed.run();
  }

  /** Lets go of what it observes. */
  void close() {}
}
