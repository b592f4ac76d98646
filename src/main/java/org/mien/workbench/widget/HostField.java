package org.mien.workbench.widget;

import java.io.File;
import java.util.Objects;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.mien.command.MienCommand;
import org.scijava.widget.AbstractInputWidget;
import org.scijava.widget.InputPanel;
import org.scijava.widget.WidgetModel;

/**
 * A field of the workbench's forms in the dialogs that the host makes of Mien's commands, where the host's own field would do
 * less. Such dialogs are Fiji's; those of plain ImageJ have no Swing in them.
 *
 * @param <T> what the input takes
 */
abstract class HostField<T> extends AbstractInputWidget<T, JPanel> {

  /** A path is longer than most words, and such dialogs are as narrow as their fields let them be. */
  private static final int COLUMNS = 30;

  /** As the fields that SciJava brings along are laid out, so that all of them stand in line. */
  private final JPanel panel = new JPanel(new MigLayout("fillx,ins 3 0 3 0", "[fill,grow|pref]"));
  private FormField field;

  /** Reads what is written. */
  abstract T valueOf(String written);

  /** What stands in the field at first. */
  Object first() {
    return get().getValue();
  }

  /** What is written at this moment. */
  final String written() {
    return field.written();
  }

  @Override
  public boolean supports(WidgetModel model) {
    InputPanel<?, ?> dialog = model.getPanel();
    return super.supports(model) && model.getModule().getDelegateObject() instanceof MienCommand
        && dialog != null && dialog.getWidgetComponentType() == JPanel.class;
  }

  @Override
  public void set(WidgetModel model) {
    super.set(model);
    field = FormField.of(model.getItem());
    field.keyboard().setToolTipText(model.getItem().getDescription());
    if (model.isType(File.class) && field.input() instanceof JTextField line) {
      line.setColumns(COLUMNS);
    }
    panel.add(field.component(), "wmin 0");
    field.show(first());
    field.whenChanged(this::updateModel);
  }

  @Override
  public T getValue() {
    return valueOf(field.written());
  }

  @Override
  public void refreshWidget() {
    if (SwingUtilities.isEventDispatchThread()) {
      refresh();
    } else {
      SwingUtilities.invokeLater(this::refresh);
    }
  }

  /** Leaves alone what a person writes at this moment: "a/" and "a" are one folder. */
  private void refresh() {
    if (!Objects.equals(getValue(), get().getValue())) {
      field.show(get().getValue());
    }
  }

  @Override
  public JPanel getComponent() {
    return panel;
  }

  @Override
  public Class<JPanel> getComponentType() {
    return JPanel.class;
  }
}
