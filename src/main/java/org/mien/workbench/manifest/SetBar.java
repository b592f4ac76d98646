package org.mien.workbench.manifest;

import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTextField;
import org.mien.workbench.widget.WrapBar;

/** Gives one column of all selected clips the same text. */
final class SetBar {

  private final JComboBox<String> column = new JComboBox<>();
  private final JTextField text = new JTextField(12);
  private final JButton set = new JButton("Set in selected");

  SetBar(WrapBar bar, BiConsumer<String, String> edit) {
    column.setName("manifest-set-column");
    column.setToolTipText("The column to change in all selected rows.");
    text.setName("manifest-set-text");
    text.setToolTipText("What the column says from now on; empty for nothing. Labels may be written by synonym, such as joy.");
    set.setName("manifest-set");
    set.setEnabled(false);
    set.setToolTipText("Gives the column this text in every selected row; one step of undo.");
    Runnable work = () -> {
      if (set.isEnabled() && column.getSelectedItem() != null) {
        edit.accept((String) column.getSelectedItem(), text.getText());
      }
    };
    set.addActionListener(event -> work.run());
    text.addActionListener(event -> work.run());
    JLabel label = new JLabel("Set");
    label.setDisplayedMnemonic('S');
    bar.add(WrapBar.pair(label, column));
    bar.add(WrapBar.pair(new JLabel("to"), text));
    bar.add(set);
  }

  void columns(List<String> names) {
    Object before = column.getSelectedItem();
    column.setModel(new DefaultComboBoxModel<>(names.stream().filter(n -> !n.equals("file")).toArray(String[]::new)));
    if (before != null && names.contains(before)) {
      column.setSelectedItem(before);
    }
  }

  void selected(int rows) {
    set.setEnabled(rows > 0);
    set.setText(rows == 1 ? "Set in 1 row" : "Set in " + rows + " rows");
  }
}
