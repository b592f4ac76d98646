package org.mien.workbench.widget;

import javax.swing.JPanel;
import org.mien.command.OfferedWords;
import org.scijava.Priority;
import org.scijava.plugin.Plugin;
import org.scijava.widget.InputWidget;
import org.scijava.widget.TextWidget;
import org.scijava.widget.WidgetModel;

/** A line of text of a command of Mien in Fiji, with a list of words to begin from. */
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public final class HostWordsField extends HostField<String> implements TextWidget<JPanel> {

  @Override
  public boolean supports(WidgetModel model) {
    return super.supports(model) && model.isText() && !model.isMultipleChoice() && !OfferedWords.of(model.getItem()).isEmpty();
  }

  @Override
  String valueOf(String written) {
    return written;
  }
}
