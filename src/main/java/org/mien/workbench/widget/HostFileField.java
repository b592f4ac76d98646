package org.mien.workbench.widget;

import java.io.File;
import javax.swing.JPanel;
import org.mien.file.PathText;
import org.scijava.Priority;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetModel;

/**
 * A file or folder of a command of Mien in Fiji. The field of older Fijis lets nobody choose a folder where a file would do as
 * well, and Fiji deletes a file at the moment in which it is chosen to be written.
 */
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public final class HostFileField extends HostField<File> implements FileWidget<JPanel> {

  @Override
  public boolean supports(WidgetModel model) {
    return super.supports(model) && model.isType(File.class);
  }

  @Override
  File valueOf(String written) {
    String path = PathText.plain(written);
    return path.isEmpty() ? null : new File(path);
  }
}
