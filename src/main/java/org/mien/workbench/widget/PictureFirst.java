package org.mien.workbench.widget;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Insets;

/**
 * Bars above and below, and between them what is looked at: it keeps a share of the height, however many rows the bars need in a
 * narrow window with large letters. The bars scroll then; see {@link WrapBar#scrolled}.
 */
public final class PictureFirst extends BorderLayout {

  private static final long serialVersionUID = 1;

  private final double share;

  /**
   * A layout.
   *
   * @param share of the height that the middle keeps
   */
  public PictureFirst(double share) {
    this.share = share;
  }

  @Override
  public void layoutContainer(Container parent) {
    Insets insets = parent.getInsets();
    int width = parent.getWidth() - insets.left - insets.right;
    int height = parent.getHeight() - insets.top - insets.bottom;
    int above = wanted(getLayoutComponent(NORTH), width);
    int below = wanted(getLayoutComponent(SOUTH), width);
    int most = (int) ((1 - share) * height);
    if (above + below > most) {
      above = (int) ((long) above * most / (above + below));
      below = below == 0 ? 0 : most - above;
    }
    place(getLayoutComponent(NORTH), insets.left, insets.top, width, above);
    place(getLayoutComponent(CENTER), insets.left, insets.top + above, width, height - above - below);
    place(getLayoutComponent(SOUTH), insets.left, insets.top + height - below, width, below);
  }

  /** How high a part of this width would like to be. */
  private static int wanted(Component part, int width) {
    if (part == null || !part.isVisible()) {
      return 0;
    }
    part.setSize(width, part.getHeight());
    return part.getPreferredSize().height;
  }

  private static void place(Component part, int x, int y, int width, int height) {
    if (part != null) {
      part.setBounds(x, y, width, Math.max(0, height));
    }
  }
}
