package org.mien.workbench.widget;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.Arrays;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;

/** A bar of buttons that goes on in another row where the window is narrow, so that nothing is out of reach. */
public final class WrapBar extends JPanel {

  private static final long serialVersionUID = 1;

  /** An empty bar. */
  public WrapBar() {
    super(new Rows());
  }

  /** A place in which bars scroll up and down where there is not room for all their rows, and along with the focus. */
  public static JScrollPane scrolled(JComponent bars) {
    JPanel wide = new ScrolledPanel(new BorderLayout());
    wide.add(bars);
    JScrollPane scroll = new Rolled(wide);
    // An empty border stays when the look is changed; none would become that of the look.
    scroll.setBorder(BorderFactory.createEmptyBorder());
    along(bars, wide);
    return scroll;
  }

  private static void along(Container bars, JComponent wide) {
    for (Component part : bars.getComponents()) {
      if (part instanceof JPanel inner) {
        along(inner, wide);
      }
      part.addFocusListener(new FocusAdapter() {
        @Override
        public void focusGained(FocusEvent event) {
          wide.scrollRectToVisible(SwingUtilities.convertRectangle(part.getParent(), part.getBounds(), wide));
        }
      });
    }
  }

  /** The height of bars depends on their width, so whoever lays out this place must hear when it changes. */
  private static final class Rolled extends JScrollPane {

    private static final long serialVersionUID = 1;

    Rolled(JComponent bars) {
      super(bars, VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
    }

    @Override
    public boolean isValidateRoot() {
      return false;
    }

    @Override
    public Dimension getMinimumSize() {
      return new Dimension(0, 0);
    }
  }

  /** Shows a part of a bar or takes it away; the others close up. */
  public static void show(Component part, boolean now) {
    if (part.isVisible() != now) {
      part.setVisible(now);
      if (part.getParent() instanceof WrapBar bar) {
        bar.revalidate();
      }
    }
  }

  /** Rows from left to right, as many as the width asks for. */
  private static final class Rows implements LayoutManager {

    private static final int GAP = 4;

    private int asked;

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
      int needed = arrange(bar, bar.getWidth(), true).height;
      if (needed != asked && needed != bar.getHeight() && bar instanceof JPanel panel) {
        // The height depends on the width, which is known only now; while parents are laid out they would not listen.
        asked = needed;
        SwingUtilities.invokeLater(panel::revalidate);
      }
      if (needed == bar.getHeight()) {
        asked = needed;
      }
    }

    private static int width(Container bar) {
      return bar.getWidth() > 0 ? bar.getWidth() : Integer.MAX_VALUE;
    }

    private static Dimension arrange(Container bar, int width, boolean place) {
      Insets insets = bar.getInsets();
      int right = width - insets.right;
      int y = insets.top + GAP;
      int widest = 0;
      List<Component> shown = Arrays.stream(bar.getComponents()).filter(Component::isVisible).toList();
      for (int from = 0; from < shown.size();) {
        int to = from;
        int x = insets.left + GAP;
        int height = 0;
        while (to < shown.size() && (to == from || x + shown.get(to).getPreferredSize().width <= right)) {
          Dimension size = shown.get(to++).getPreferredSize();
          x += size.width + GAP;
          height = Math.max(height, size.height);
        }
        if (place) {
          place(shown.subList(from, to), insets.left + GAP, y, right - GAP, height);
        }
        widest = Math.max(widest, x);
        y += height + GAP;
        from = to;
      }
      return new Dimension(widest + insets.right, y + insets.bottom);
    }

    private static void place(List<Component> row, int left, int top, int right, int height) {
      int x = left;
      for (Component component : row) {
        Dimension size = component.getPreferredSize();
        component.setBounds(x, top + (height - size.height) / 2, Math.min(size.width, Math.max(0, right - x)), size.height);
        x += size.width + GAP;
      }
    }
  }

  /** A field with its label, which stay in one line. */
  public static JPanel pair(JLabel label, JComponent field) {
    label.setLabelFor(field);
    JPanel pair = new JPanel(new BorderLayout(4, 0));
    pair.setOpaque(false);
    pair.add(label, BorderLayout.LINE_START);
    pair.add(field, BorderLayout.CENTER);
    return pair;
  }
}
