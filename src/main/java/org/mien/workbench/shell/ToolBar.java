package org.mien.workbench.shell;

import java.awt.Color;
import java.awt.Font;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.mien.workbench.widget.Glyph;

/** The tool bar: what is done most, one button a perspective, the open one bold and underlined, and the way to quick access. */
final class ToolBar extends JToolBar {

  private static final long serialVersionUID = 1;
  private static final Color USUAL_LINE = new Color(0x0072B2);

  private final Map<String, JToggleButton> buttons = new LinkedHashMap<>();

  /**
   * A button with a sign.
   *
   * @param name of the component
   * @param purpose what it does, shown as a tip
   */
  record Tool(String name, Glyph sign, String purpose, Runnable action) {}

  ToolBar(List<Tool> tools, Perspectives perspectives, Runnable quickAccess) {
    setFloatable(false);
    setName("tool-bar");
    getAccessibleContext().setAccessibleName("Tools and perspectives");
    tools.forEach(tool -> add(button(tool)));
    addSeparator();
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
    JButton quick = new JButton("Quick access", Glyph.SEARCH);
    quick.setName("quick-open");
    quick.setToolTipText("Find a command, a view, a perspective, a run or a clip by its name (Ctrl+3)");
    quick.addActionListener(event -> quickAccess.run());
    add(quick);
    perspectives.whenOpened(this::opened);
  }

  private static JButton button(Tool tool) {
    JButton button = new JButton(tool.sign());
    button.setName("tool-" + tool.name());
    button.setToolTipText(tool.purpose());
    button.getAccessibleContext().setAccessibleName(tool.purpose());
    button.addActionListener(event -> tool.action().run());
    return button;
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
