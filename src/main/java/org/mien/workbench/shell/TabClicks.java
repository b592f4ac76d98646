package org.mien.workbench.shell;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;

/** Double click on a tab makes its view as large as the window; right click shows what can be done with it. */
final class TabClicks extends MouseAdapter {

  private static final String INSTALLED = "mien-tab-clicks";

  private final Consumer<String> maximize;

  private TabClicks(Consumer<String> maximize) {
    this.maximize = maximize;
  }

  /** Listens to the tabs that a view lies in, once. */
  static void install(Dock dock, Consumer<String> maximize) {
    JTabbedPane tabs = (JTabbedPane) SwingUtilities.getAncestorOfClass(JTabbedPane.class, dock);
    if (tabs != null && tabs.getClientProperty(INSTALLED) == null) {
      tabs.putClientProperty(INSTALLED, true);
      tabs.addMouseListener(new TabClicks(maximize));
    }
  }

  @Override
  public void mouseClicked(MouseEvent event) {
    Dock dock = at(event);
    if (dock != null && event.getClickCount() % 2 == 0 && SwingUtilities.isLeftMouseButton(event)) {
      maximize.accept(dock.getPersistentID());
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
    Dock dock = event.isPopupTrigger() ? at(event) : null;
    if (dock != null) {
      dock.header().menu().show(event.getComponent(), event.getX(), event.getY());
    }
  }

  private static Dock at(MouseEvent event) {
    JTabbedPane tabs = (JTabbedPane) event.getComponent();
    int index = tabs.indexAtLocation(event.getX(), event.getY());
    return index < 0 ? null : inside(tabs.getComponentAt(index));
  }

  private static Dock inside(Component component) {
    if (component instanceof Dock dock) {
      return dock;
    }
    if (component instanceof Container container) {
      for (Component child : container.getComponents()) {
        Dock found = inside(child);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
