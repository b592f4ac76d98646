package org.mien.workbench.compare;

import java.awt.Component;
import java.nio.file.Path;
import java.util.List;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JList;

/** The runs that take part, by the name of their folder, the whole path as a tip. */
final class RunList extends JList<Path> {

  private static final long serialVersionUID = 1L;

  private final DefaultListModel<Path> model = new DefaultListModel<>();

  RunList() {
    setModel(model);
    setVisibleRowCount(3);
    setCellRenderer(new DefaultListCellRenderer() {
      private static final long serialVersionUID = 1L;

      @Override
      public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
        super.getListCellRendererComponent(list, ((Path) value).getFileName().toString(), index, selected, focused);
        setToolTipText(value.toString());
        return this;
      }
    });
  }

  void show(List<Path> runs) {
    model.clear();
    runs.forEach(model::addElement);
  }
}
