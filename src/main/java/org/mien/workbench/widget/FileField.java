package org.mien.workbench.widget;

import java.awt.BorderLayout;
import java.io.File;
import java.util.Objects;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.scijava.module.ModuleItem;

/** A file or folder: its path can be written, chosen, or dropped. */
final class FileField extends FormField {

  private static final int COLUMNS = 14;
  private static final int GAP = 4;

  private final JTextField path = new JTextField(COLUMNS);
  private final JPanel row = new JPanel(new BorderLayout(GAP, 0));

  FileField(ModuleItem<?> item) {
    super(item);
    JButton choose = new JButton("Choose...");
    choose.setName("form-" + item.getName() + "-choose");
    choose.setToolTipText("Choose '" + item.getLabel() + "' in a dialog; it can be dropped on the field too.");
    choose.getAccessibleContext().setAccessibleName("Choose " + item.getLabel());
    choose.addActionListener(event -> choose());
    row.add(path, BorderLayout.CENTER);
    row.add(choose, BorderLayout.EAST);
    FileDrop.on(path, files -> show(files.get(0)));
    FileDrop.on(row, files -> show(files.get(0)));
    Typing.follow(path, this::tellChanged);
  }

  private void choose() {
    String style = Objects.toString(item().getWidgetStyle(), "");
    JFileChooser chooser = new JFileChooser();
    chooser.setName("form-" + item().getName() + "-chooser");
    chooser.setDialogTitle(item().getLabel());
    chooser.setFileSelectionMode(style.equals("directory") ? JFileChooser.DIRECTORIES_ONLY
        : style.equals("both") ? JFileChooser.FILES_AND_DIRECTORIES : JFileChooser.FILES_ONLY);
    if (!path.getText().isBlank()) {
      chooser.setSelectedFile(new File(path.getText().strip()));
    }
    if (chooser.showDialog(SwingUtilities.getWindowAncestor(row), "Choose") == JFileChooser.APPROVE_OPTION) {
      show(chooser.getSelectedFile());
    }
  }

  @Override
  JComponent component() {
    return row;
  }

  @Override
  JComponent input() {
    return path;
  }

  @Override
  FormValue.Reading read() {
    return FormValue.read(item(), path.getText());
  }

  @Override
  void show(Object value) {
    String text = FormValue.text(value);
    if (!text.equals(path.getText())) {
      path.setText(text);
    }
  }
}
