package org.mien.workbench.shell;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Container;
import java.awt.Font;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.AWTEventListener;
import java.awt.event.ContainerEvent;
import java.util.function.Predicate;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.mien.workbench.state.Settings;

/** The look of the host, with the person's size of text in the workbench's own windows only. */
final class GuestLook implements Look, AWTEventListener {

  private static final String KNOWN = "mien-font";
  private static final int ROW_ROOM = 4;

  private final Predicate<Window> own;
  private double scale = 1;

  /** The font that a component had, and the one that it was given. */
  private record Fonts(Font usual, Font given) {}

  GuestLook(Predicate<Window> own) {
    this.own = own;
    // What views make later has to be as large as what is there.
    Toolkit.getDefaultToolkit().addAWTEventListener(this, AWTEvent.CONTAINER_EVENT_MASK);
  }

  @Override
  public void apply(Settings.Values values) {
    if (values.textScale() == scale) {
      return;
    }
    scale = values.textScale();
    for (Window window : Window.getWindows()) {
      if (own.test(window)) {
        size(window);
        window.revalidate();
        window.repaint();
      }
    }
  }

  @Override
  public void eventDispatched(AWTEvent event) {
    if (scale != 1 && event instanceof ContainerEvent change && change.getID() == ContainerEvent.COMPONENT_ADDED) {
      Window window = SwingUtilities.getWindowAncestor(change.getChild());
      if (window != null && own.test(window)) {
        size(change.getChild());
      }
    }
  }

  private void size(Component component) {
    if (component instanceof JComponent swing && swing.getFont() != null) {
      Fonts known = (Fonts) swing.getClientProperty(KNOWN);
      Font usual = known != null && known.given().equals(swing.getFont()) ? known.usual() : swing.getFont();
      Font given = usual.deriveFont((float) (usual.getSize2D() * scale));
      swing.putClientProperty(KNOWN, new Fonts(usual, given));
      swing.setFont(given);
      if (swing instanceof JTable table) {
        table.setRowHeight(Math.max(1, table.getFontMetrics(given).getHeight() + ROW_ROOM));
      }
    }
    if (component instanceof JMenu menu) {
      size(menu.getPopupMenu());
    }
    if (component instanceof Container container) {
      for (Component child : container.getComponents()) {
        size(child);
      }
    }
  }

  @Override
  public boolean hasThemes() {
    return false;
  }

  @Override
  public void close() {
    Toolkit.getDefaultToolkit().removeAWTEventListener(this);
  }
}
