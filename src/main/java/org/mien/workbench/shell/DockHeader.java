package org.mien.workbench.shell;

import io.github.andrewauclair.moderndocking.ui.DockingHeaderUI;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JToolBar;
import javax.swing.SwingUtilities;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;

/**
 * The line above a view with its title and what can be done with it. In place of the docking library's own, which stays
 * registered with the look and feel for ever and so keeps every closed window in memory.
 */
final class DockHeader extends JPanel implements DockingHeaderUI {

  private static final long serialVersionUID = 1;

  private final transient Actions actions;
  private final JLabel title;
  private final JButton size;

  /** What can be done with a view. */
  interface Actions {
    boolean maximized();

    void toggleMaximized();

    void detach();

    void close();
  }

  DockHeader(WorkbenchView kind, Actions actions) {
    super(new BorderLayout());
    this.actions = actions;
    String key = kind.key();
    this.title = new JLabel(kind.title());
    kind.icon().ifPresent(this.title::setIcon);
    // On the line and not on the words: they would catch the mouse, and the view could not be dragged by them.
    setToolTipText(kind.purpose());
    this.title.setBorder(BorderFactory.createEmptyBorder(2, 6, 2, 6));
    JToolBar buttons = new JToolBar();
    buttons.setFloatable(false);
    buttons.setOpaque(false);
    buttons.setBorder(null);
    buttons.add(button(key + "-detach", Glyph.DETACH, "Give this view a window of its own", actions::detach));
    size = button(key + "-maximize", Glyph.MAXIMIZE, "Make this view as large as the window (Ctrl+M)", actions::toggleMaximized);
    buttons.add(size);
    buttons.add(button(key + "-close", Glyph.CLOSE, "Close this view; the menu View opens it again", actions::close));
    add(this.title, BorderLayout.CENTER);
    add(buttons, BorderLayout.EAST);
    addMouseListener(new Clicks());
  }

  private final class Clicks extends MouseAdapter {
    @Override
    public void mouseClicked(MouseEvent event) {
      if (event.getClickCount() % 2 == 0 && SwingUtilities.isLeftMouseButton(event)) {
        actions.toggleMaximized();
      }
    }

    @Override
    public void mousePressed(MouseEvent event) {
      popup(event);
    }

    @Override
    public void mouseReleased(MouseEvent event) {
      popup(event);
    }

    private void popup(MouseEvent event) {
      if (event.isPopupTrigger()) {
        menu().show(DockHeader.this, event.getX(), event.getY());
      }
    }
  }

  private static JButton button(String name, Icon icon, String purpose, Runnable action) {
    JButton button = new JButton(icon);
    button.setName("view-" + name);
    button.setToolTipText(purpose);
    button.getAccessibleContext().setAccessibleName(purpose);
    button.setBorder(BorderFactory.createEmptyBorder(2, 4, 2, 4));
    button.setFocusable(false);
    button.addActionListener(event -> action.run());
    return button;
  }

  @Override
  public void update() {
    size.setIcon(actions.maximized() ? Glyph.RESTORE : Glyph.MAXIMIZE);
    size.setToolTipText(actions.maximized() ? "Put this view back in its place (Ctrl+M)"
        : "Make this view as large as the window (Ctrl+M)");
  }

  @Override
  public void displaySettingsMenu(JButton anchor) {
    menu().show(anchor, 0, anchor.getHeight());
  }

  /** What can be done with the view, as a menu. */
  JPopupMenu menu() {
    JPopupMenu menu = new JPopupMenu(title.getText());
    menu.setName("view-menu");
    menu.add(item(actions.maximized() ? "Put back in its place" : "Maximize", actions::toggleMaximized));
    menu.add(item("In a window of its own", actions::detach));
    menu.addSeparator();
    menu.add(item("Close", actions::close));
    return menu;
  }

  private static JMenuItem item(String text, Runnable action) {
    JMenuItem item = new JMenuItem(text);
    item.addActionListener(event -> action.run());
    return item;
  }

  @Override
  public void setBackgroundOverride(Color color) {
    setBackground(color);
  }

  @Override
  public void setForegroundOverride(Color color) {
    title.setForeground(color);
  }
}
