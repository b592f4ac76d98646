package org.mien.workbench.texture;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import org.mien.workbench.widget.FramePicture;

/** Pictures in as many columns as make them largest: beside each other, one below the other, or two by two. */
final class PictureGrid implements LayoutManager {

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
  public Dimension preferredLayoutSize(Container parent) {
    return size(parent, true);
  }

  @Override
  public Dimension minimumLayoutSize(Container parent) {
    return size(parent, false);
  }

  /** As much as two columns ask for. */
  private static Dimension size(Container parent, boolean preferred) {
    int count = parent.getComponentCount();
    int columns = Math.min(2, count);
    int width = 0;
    int height = 0;
    for (Component component : parent.getComponents()) {
      Dimension one = preferred ? component.getPreferredSize() : component.getMinimumSize();
      width = Math.max(width, one.width);
      height = Math.max(height, one.height);
    }
    return count == 0 ? new Dimension()
        : new Dimension(columns * (width + GAP), (count + columns - 1) / columns * (height + GAP));
  }

  @Override
  public void layoutContainer(Container parent) {
    int count = parent.getComponentCount();
    if (count == 0) {
      return;
    }
    int columns = columns(parent, count);
    Dimension cell = cell(parent, count, columns);
    for (int i = 0; i < count; i++) {
      parent.getComponent(i).setBounds(
          i % columns * (cell.width + GAP), i / columns * (cell.height + GAP), cell.width, cell.height);
    }
  }

  private static Dimension cell(Container parent, int count, int columns) {
    int rows = (count + columns - 1) / columns;
    return new Dimension((parent.getWidth() - (columns - 1) * GAP) / columns, (parent.getHeight() - (rows - 1) * GAP) / rows);
  }

  /** Of equals the most columns; a frame and its map are never in different rows while another pair stands between them. */
  private static int columns(Container parent, int count) {
    int best = 1;
    double largest = -1;
    for (int columns = 1; columns <= count; columns++) {
      double scale = scale(parent, cell(parent, count, columns));
      if (count % columns == 0 && scale >= largest) {
        best = columns;
        largest = scale;
      }
    }
    return best;
  }

  private static double scale(Container parent, Dimension cell) {
    return parent.getComponent(0) instanceof FramePicture picture ? picture.scaleIn(cell) : Math.min(cell.width, cell.height);
  }
}
