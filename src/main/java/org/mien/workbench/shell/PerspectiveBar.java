package org.mien.workbench.shell;

import java.awt.Color;
import java.awt.Font;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JToggleButton;
import javax.swing.JToolBar;
import javax.swing.UIManager;
import javax.swing.border.Border;
import org.mien.workbench.Perspective;

/** The tool bar: the way to quick access, and one button a perspective, the open one bold and underlined. */
final class PerspectiveBar extends JToolBar {

  private static final long serialVersionUID = 1;
  private static final Color USUAL_LINE = new Color(0x0072B2);

  private final Map<String, JToggleButton> buttons = new LinkedHashMap<>();

  PerspectiveBar(Perspectives perspectives, Runnable quickAccess) {
    setFloatable(false);
    setName("tool-bar");
    getAccessibleContext().setAccessibleName("Perspectives");
    ButtonGroup group = new ButtonGroup();
    for (Perspective perspective : perspectives.all()) {
      JToggleButton button = new JToggleButton(perspective.title());
      button.setName("perspective-" + perspective.key());
      button.setToolTipText(perspective.purpose());
      button.addActionListener(event -> perspectives.open(perspective.key()));
      group.add(button);
      buttons.put(perspective.key(), button);
      add(button);
    }
    add(Box.createHorizontalGlue());
    JButton quick = new JButton("Quick access");
    quick.setName("quick-open");
    quick.setToolTipText("Find a command, a view, a perspective, a run or a clip by its name (Ctrl+3)");
    quick.addActionListener(event -> quickAccess.run());
    add(quick);
    perspectives.whenOpened(this::opened);
  }

  private void opened(Perspective open) {
    buttons.forEach((key, button) -> {
      boolean here = key.equals(open.key());
      button.setSelected(here);
      button.setFont(button.getFont().deriveFont(here ? Font.BOLD : Font.PLAIN));
      button.getAccessibleContext().setAccessibleDescription(here ? "the open perspective" : "");
      button.setBorder(border(here));
    });
  }

  private static Border border(boolean here) {
    Color line = UIManager.getColor("Component.accentColor");
    Border inner = BorderFactory.createEmptyBorder(4, 10, here ? 1 : 4, 10);
    return here
        ? BorderFactory.createCompoundBorder(
            BorderFactory.createMatteBorder(0, 0, 3, 0, line == null ? USUAL_LINE : line), inner)
        : inner;
  }
}
