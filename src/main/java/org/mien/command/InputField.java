package org.mien.command;

import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.scijava.module.ModuleItem;

/** One input in a dialog. */
interface InputField {

  /** The input. */
  ModuleItem<?> item();

  /** Where a person types or chooses. */
  Component component();

  /**
   * What stands in the dialog.
   *
   * @throws org.mien.job.UserError if that is no value of this input
   */
  Object read();

  /** Shows a value that somebody else than the person has set. */
  void show(Object value);

  /** The value as a macro writes it, or null where a macro needs no word. */
  default String word() {
    Object value = read();
    return value == null ? null : InputText.show(value);
  }

  /** A text, a number or a file. */
  record Typed(ModuleItem<?> item, TextField component, InputText text) implements InputField {
    @Override
    public Object read() {
      return text.read(item, component.getText());
    }

    @Override
    public void show(Object value) {
      component.setText(InputText.show(value));
    }
  }

  /** Yes or no. */
  record Ticked(ModuleItem<?> item, Checkbox component) implements InputField {
    @Override
    public Object read() {
      return component.getState();
    }

    @Override
    public void show(Object value) {
      component.setState(Boolean.TRUE.equals(value));
    }
  }

  /** One of several values; a person sees their names, which are not to be mixed up. */
  record Chosen(ModuleItem<?> item, Choice component, List<Object> values, List<String> names) implements InputField {
    public Chosen {
      values = new ArrayList<>(values);
      names = new ArrayList<>(names);
    }

    @Override
    public Object read() {
      int at = component.getSelectedIndex();
      return at < 0 ? null : values.get(at);
    }

    @Override
    public void show(Object value) {
      renew();
      int at = values.indexOf(value);
      if (at >= 0) {
        component.select(at);
      }
    }

    @Override
    public String word() {
      int at = component.getSelectedIndex();
      return at < 0 ? null : names.get(at);
    }

    /** Takes over the choices of a dynamic command that another input has changed. */
    private void renew() {
      List<?> now = item.getChoices();
      if (now != null && !now.isEmpty() && !now.equals(values)) {
        Object before = read();
        values.clear();
        values.addAll(now);
        names.clear();
        now.forEach(choice -> names.add(Objects.toString(choice)));
        component.removeAll();
        names.forEach(component::add);
        component.select(Math.max(0, values.indexOf(before)));
      }
    }
  }
}
