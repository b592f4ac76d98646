package org.mien.workbench.widget;

import java.util.Map;
import javax.swing.JPanel;
import org.mien.command.MienCommand;
import org.scijava.Priority;
import org.scijava.plugin.Plugin;
import org.scijava.widget.InputWidget;
import org.scijava.widget.NumberWidget;
import org.scijava.widget.WidgetModel;

/**
 * A number of a command of Mien in Fiji, whose own field shows as many decimals as the usual value has and forgets without a word
 * what it cannot read. The text goes to the command, so that what is wrong with it is said and it stands there again.
 */
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public final class HostNumberField extends HostField<Number> implements NumberWidget<JPanel> {

  @Override
  public boolean supports(WidgetModel model) {
    return super.supports(model) && model.isNumber() && !model.isMultipleChoice();
  }

  @Override
  Object first() {
    String before = texts().get(get().getItem().getName());
    return before == null ? super.first() : before;
  }

  @Override
  public void updateModel() {
    texts().put(get().getItem().getName(), written());
    super.updateModel();
  }

  private Map<String, String> texts() {
    return ((MienCommand) get().getModule().getDelegateObject()).written();
  }

  /** The last right number where what is written is none, since the input cannot hold anything else. */
  @Override
  Number valueOf(String written) {
    return FormValue.read(get().getItem(), written).value() instanceof Number number ? number : (Number) get().getValue();
  }
}
