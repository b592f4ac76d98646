package org.mien.workbench.shell;

import java.awt.BorderLayout;
import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;

/** One line of quick access: the name, what more is known, and at the right what kind of thing it is. */
final class QuickRenderer implements ListCellRenderer<QuickEntry> {

  private static final int MOST_DETAIL = 70;

  private final JPanel line = new JPanel(new BorderLayout(12, 0));
  private final JLabel name = new JLabel();
  private final JLabel kind = new JLabel();

  QuickRenderer() {
    line.setBorder(BorderFactory.createEmptyBorder(2, 6, 2, 6));
    line.add(name, BorderLayout.CENTER);
    line.add(kind, BorderLayout.EAST);
  }

  @Override
  public Component getListCellRendererComponent(
      JList<? extends QuickEntry> list, QuickEntry entry, int index, boolean selected, boolean focused) {
    String detail = entry.detail().isBlank() ? "" : "   " + entry.detail().trim();
    name.putClientProperty("html.disable", true);
    name.setText(entry.title() + (detail.length() > MOST_DETAIL ? detail.substring(0, MOST_DETAIL) + "..." : detail));
    kind.setText(entry.kind());
    for (Component part : new Component[] {line, name, kind}) {
      part.setFont(list.getFont());
      part.setForeground(selected ? list.getSelectionForeground() : list.getForeground());
      part.setBackground(selected ? list.getSelectionBackground() : list.getBackground());
    }
    line.getAccessibleContext().setAccessibleName(entry.kind() + " " + entry.title());
    return line;
  }
}
