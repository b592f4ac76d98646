package org.mien.workbench.widget;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import javax.swing.JPanel;

/** A bar of buttons that goes on in another row where the window is narrow, so that nothing is out of reach. */
public final class WrapBar extends JPanel {

  private static final long serialVersionUID = 1;

  /** An empty bar. */
  public WrapBar() {
    super(new Rows());
  }

  /** Rows from left to right, as many as the width asks for. */
  private static final class Rows implements LayoutManager {

    private static final int GAP = 4;

    @Override
    public void addLayoutComponent(String name, Component component) {
      // Nothing is kept by name.
    }

    @Override
    public void removeLayoutComponent(Component component) {
      // Nothing is kept by name.
    }

    @Override
    public Dimension preferredLayoutSize(Container bar) {
      return arrange(bar, width(bar), false);
    }

    @Override
    public Dimension minimumLayoutSize(Container bar) {
      return new Dimension(0, arrange(bar, width(bar), false).height);
    }

    @Override
    public void layoutContainer(Container bar) {
      int before = bar.getHeight();
      Dimension needed = arrange(bar, bar.getWidth(), true);
      if (needed.height != before && bar instanceof JPanel panel) {
        // The height depends on the width, which is known only now.
        panel.revalidate();
      }
    }

    private static int width(Container bar) {
      return bar.getWidth() > 0 ? bar.getWidth() : Integer.MAX_VALUE;
    }

    private static Dimension arrange(Container bar, int width, boolean place) {
      Insets insets = bar.getInsets();
      int x = insets.left + GAP;
      int y = insets.top + GAP;
      int row = 0;
      int widest = 0;
      for (Component component : bar.getComponents()) {
        if (!component.isVisible()) {
          continue;
        }
        Dimension size = component.getPreferredSize();
        if (x > insets.left + GAP && x + size.width > width - insets.right) {
          x = insets.left + GAP;
          y += row + GAP;
          row = 0;
        }
        if (place) {
          int shown = Math.min(size.width, Math.max(0, width - insets.right - GAP - x));
          component.setBounds(x, y, shown, size.height);
        }
        x += size.width + GAP;
        row = Math.max(row, size.height);
        widest = Math.max(widest, x);
      }
      return new Dimension(widest + insets.right, y + row + GAP + insets.bottom);
    }
  }
}
